import type { RegisterView } from '../facts/base/subject-scope.ts';
import type { Attestation } from '../model/attestation.ts';
import { londonDay, monthsLater } from '../model/london-day.ts';
import type { ClauseResult } from '../model/run.ts';
import { rolesIn } from '../model/scope.ts';
import { type Clause, eventOf, type HowOften, rhythmOf } from '../rulebook/clause-file.ts';
import type { Answer } from './verdict.ts';

/**
 * Months for which an answer counts. What happens now and then ("each time", joiners, leavers) is asked for the whole
 * past year at once, so those answers count for a year too, unless it happens again.
 */
const lasts: Readonly<Record<HowOften, number>> = {
  'once a year': 12,
  'every 3 months': 3,
  'each time it happens': 12,
  'when a person joins': 12,
  'when a person leaves': 12,
};

type Attested = NonNullable<ClauseResult['attestation']>;
type Question = NonNullable<ClauseResult['question']>;
type Event = RegisterView['events'][number];

/** What is known to have happened to those of whom the clause speaks, within the year that a question is about. */
function eventsOf(clause: Clause, events: readonly Event[], today: string): readonly Event[] {
  const kind = eventOf(clause);
  const roles = rolesIn(clause);
  return events.filter(
    ({ event, on, role }) =>
      event === kind &&
      today <= monthsLater(on, lasts[rhythmOf(clause)]) &&
      (roles === undefined || role === undefined || roles.some((one) => one === role)),
  );
}

/** An answer by number alone that is older than the policy: nobody knows what the number meant then. */
export function isToFormerText({ clause, on }: Attestation, adopted: string | undefined): boolean {
  return clause === undefined && adopted !== undefined && on < adopted;
}

/** "It did not happen" knows nothing of what our records say that happened before. */
function hears({ answer, on }: Attestation, event: Event): boolean {
  return on >= event.on && answer !== 'did-not-happen';
}

/** A clause's question with the latest answer to it, and what happened since that the answer knows nothing of. */
export interface Asked {
  readonly question: Question;
  readonly attestation: Attested | undefined;
}

/**
 * The question of a clause and its latest answer; an answer with a date in the future is never the latest. It counts
 * from its day on, through the last London day of its time, and until the event happens again.
 */
export function askedOf(
  clause: Clause,
  given: {
    readonly answers: readonly Attestation[];
    readonly events: readonly Event[];
    readonly now: Date;
    /** London day (yyyy-mm-dd) since when the numbers of the policy mean these clauses. */
    readonly adopted?: string | undefined;
  },
): Asked | undefined {
  if (clause.ask === undefined) return undefined;
  const today = londonDay(given.now);
  const howOften = rhythmOf(clause);
  // Of one day, what is written further down: answers are added at the end of their file.
  const heard = given.answers.filter(({ on }) => on <= today).toSorted((a, b) => a.on.localeCompare(b.on));
  const latest = heard.filter((one) => one.answer !== 'no' || !isToFormerText(one, given.adopted)).at(-1);
  const since = eventsOf(clause, given.events, today).filter(
    (one) => !heard.some((answer) => hears(answer, one)),
  );
  const when = eventOf(clause);
  return {
    question: {
      ask: clause.ask,
      howOften,
      ...(when === undefined ? {} : { when }),
      ...(since.length === 0 ? {} : { about: since.map(({ name, on }) => ({ name, on })) }),
    },
    attestation:
      latest === undefined
        ? undefined
        : {
            answer: latest.answer,
            by: latest.by,
            on: latest.on,
            ...(latest.note === undefined ? {} : { note: latest.note }),
            current:
              since.length === 0 &&
              today <= monthsLater(latest.on, lasts[howOften]) &&
              !isToFormerText(latest, given.adopted),
          },
  };
}

/** A "no" stands until somebody says otherwise: time alone mends nothing. Any other answer has to be given again. */
export function answerOf(asked: Asked | undefined): Answer {
  if (asked === undefined) return 'not-asked';
  const given = asked.attestation;
  if (given?.answer === 'no') return 'no';
  if (given === undefined || given.answer === 'dont-know' || !given.current) return 'due';
  return given.answer;
}
