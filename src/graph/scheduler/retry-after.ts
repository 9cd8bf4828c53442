/**
 * How long Microsoft asks us to wait, in milliseconds. Whole seconds as documented; a date is taken against the answer's own
 * `Date`, so that a wrong clock here does no harm. `undefined` where there is nothing that can be understood.
 */
export const retryAfter = (headers: Readonly<Record<string, string>>, now: number): number | undefined => {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,12}(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  // `Date.parse` reads things such as "-1" as a year: only real HTTP dates count.
  if (!/^[A-Z][a-z]{2}, /.test(value)) return undefined;
  const at = Date.parse(value);
  const sent = Date.parse(headers['date'] ?? '');
  if (Number.isNaN(at)) return undefined;
  return Math.max(0, at - (Number.isNaN(sent) ? now : sent));
};
