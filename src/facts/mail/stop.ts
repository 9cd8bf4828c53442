import { distinctMissing, type Missing } from '../../model/cause.ts';
import type { Three } from '../../model/three.ts';

/** Whether something stops a route. `missing` says why a `maybe` is one; it is empty otherwise. */
export interface Stop {
  readonly stops: Three;
  /** For the technician: the setting and what it says. */
  readonly because: string;
  readonly missing: readonly Missing[];
}

export const open: Stop = { stops: 'no', because: '', missing: [] };
export const stopped = (because: string): Stop => ({ stops: 'yes', because, missing: [] });
export const perhaps = (because: string, ...missing: readonly Missing[]): Stop => ({
  stops: 'maybe',
  because,
  missing,
});

/** Any block wins over any allowance ("typically": outbound-spam-policies-external-email-forwarding, 2023-06-19). */
export const together = (stops: readonly Stop[]): Stop => {
  const sure = stops.find((one) => one.stops === 'yes');
  if (sure !== undefined) return sure;
  const maybe = stops.filter((one) => one.stops === 'maybe');
  return maybe.length === 0
    ? open
    : perhaps(
        maybe.map((one) => one.because).join(' '),
        ...distinctMissing(maybe.flatMap((one) => one.missing)),
      );
};
