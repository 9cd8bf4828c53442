/**
 * Characters that act instead of being read: controls except tab and line feed, the marks that turn the direction of
 * text, line and paragraph separators, and what XML 1.0 forbids.
 * Joiners stay: names and emoji need them.
 * @see https://www.w3.org/TR/xml/#charsets (read 2026-11)
 */
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Hostile text made readable: what would act becomes "�"; half a character too. */
export const cleanText = (text: string): string =>
  text.replaceAll(/\r\n?/gu, '\n').toWellFormed().replaceAll(acting, '\ufffd');

/** The same for a place where a line break would start something new. */
export const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/gu, ' ').trim();

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), cleaned(inner)]));
};

/** A copy in which every text is clean; done once, before anything is rendered for a person. */
export const cleanAll = <T>(value: T): T => cleaned(value) as T;
