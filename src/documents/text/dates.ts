const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const month = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** A written day (yyyy-mm-dd) is that day everywhere; noon keeps it so in London. */
const moment = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);

/** "22 November 2026", in London. Takes a moment in UTC or a written day. */
export const longDate = (iso: string): string => day.format(moment(iso));

/** "November 2026", in London. */
export const monthOf = (iso: string): string => month.format(moment(iso));

/** "22 November 2026, 11:33", in London. */
export const longMoment = (iso: string): string => `${longDate(iso)}, ${time.format(moment(iso))}`;

/** "2026-11-22 11:33:00", as it is in UTC, to the second; for technicians, who compare it with Microsoft's own logs. */
export const utcMoment = (iso: string): string => iso.slice(0, 19).replace('T', ' ');
