import type { Attestation } from '../model/attestation.ts';
import { londonDay, monthsLater } from '../model/london-day.ts';
import type { ClauseResult } from '../model/run.ts';
import type { HowOften } from '../rulebook/clause-file.ts';
import type { Answer } from './verdict.ts';

/**
 * Months for which an answer counts. What happens now and then ("each time", joiners, leavers) is asked for the whole
 * past year at once, so those answers count for a year too.
 */
const lasts: Readonly<Record<HowOften, number>> = {
  'once a year': 12,
  'every 3 months': 3,
  'each time it happens': 12,
  'when a person joins': 12,
  'when a person leaves': 12,
};

/** An answer counts from its day on, and through the last London day of its time. */
const isCurrent = (on: string, howOften: HowOften, now: Date): boolean => {
  const today = londonDay(now);
  return on <= today && today <= monthsLater(on, lasts[howOften]);
};

type Attested = NonNullable<ClauseResult['attestation']>;

/** The latest answer to a clause's question; an answer with a date in the future is never the latest. */
export const attested = (
  ref: string,
  howOften: HowOften,
  attestations: readonly Attestation[],
  now: Date,
): Attested | undefined => {
  const today = londonDay(now);
  const latest = attestations
    .filter((one) => one.ref === ref && one.on <= today)
    .toSorted((a, b) => b.on.localeCompare(a.on))[0];
  if (latest === undefined) return undefined;
  return {
    answer: latest.answer,
    by: latest.by,
    on: latest.on,
    ...(latest.note === undefined ? {} : { note: latest.note }),
    current: isCurrent(latest.on, howOften, now),
  };
};

/** A "no" stands until somebody says otherwise: time alone mends nothing. A "yes" has to be said again. */
export const answerOf = (asked: boolean, given: Attested | undefined): Answer => {
  if (!asked) return 'not-asked';
  if (given?.answer === 'no') return 'no';
  if (given === undefined || given.answer === 'dont-know' || !given.current) return 'due';
  return given.answer;
};
