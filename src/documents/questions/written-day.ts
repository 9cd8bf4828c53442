const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day as people write it in the United Kingdom: 3/11/2026, 3 November 2026, 2026-11-03; undefined for none. */
export function writtenDay(text: string): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/u.exec(text);
  if (slashed !== null) return checked(year(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?\s+(\d{4})\b/iu.exec(text);
  const month = months.findIndex(
    (name) => named?.[2] !== undefined && name.startsWith(named[2].toLowerCase()),
  );
  return named === null || month < 0 ? undefined : checked(Number(named[3]), month + 1, Number(named[1]));
}

function year(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function checked(y: number, m: number, d: number): string | undefined {
  const day = new Date(Date.UTC(y, m - 1, d));
  const same = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
  return same ? day.toISOString().slice(0, 10) : undefined;
}
