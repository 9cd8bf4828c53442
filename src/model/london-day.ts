const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** What was asked last: thousands of things are compared with one day, and to format it takes microseconds. */
let formatted = { moment: NaN, day: '' };

/** The day in London at a moment, as yyyy-mm-dd. Written dates are London days; text order is their order. */
export function londonDay(moment: Date): string {
  if (formatted.moment !== moment.getTime())
    formatted = { moment: moment.getTime(), day: london.format(moment) };
  return formatted.day;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days of London from one moment to another: late yesterday is one day ago, whatever the hour. */
export function londonDaysBetween(from: Date, to: Date): number {
  // The hour that a summer takes or gives is rounded away.
  return Math.round((Date.parse(londonDay(to)) - Date.parse(londonDay(from))) / dayMs);
}

/** The same day some months later; the last of the month where that month is shorter. `day` is yyyy-mm-dd. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};
