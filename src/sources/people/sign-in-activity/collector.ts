import type { SignInActivity, User } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { p1 } from '../../declare/needed-licences.ts';
import { neverEmpty } from '../../declare/never-empty.ts';
import { auditLog, directory } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { leavingDates } from './leaving-dates.ts';

const times = {
  lastSuccessfulSignInDateTime: text,
  lastSignInDateTime: text,
  lastNonInteractiveSignInDateTime: text,
} satisfies Partial<Record<keyof SignInActivity, z.ZodType>>;

/** `$top` of 500 at most, and a limit of its own: ten requests a minute (signInActivity, read 2026-08). */
const read = graphRead<User>()(
  { path: '/users', family: 'sign-in-activity', query: { $top: '500' } },
  {
    id: z.string(),
    userPrincipalName: text,
    mail: text,
    signInActivity: z.object(times).nullish(),
  },
);

const day = 86_400_000;

type Activity = z.infer<z.ZodObject<typeof times>> | null | undefined;

/** The latest time that is given. Microsoft also writes "never" as a time long before it kept such times. */
const latest = (...stamps: readonly (string | null | undefined)[]): number | 'unreadable' | undefined => {
  const given = stamps.flatMap((stamp) => (stamp == null || stamp === '' ? [] : [Date.parse(stamp)]));
  if (given.some(Number.isNaN)) return 'unreadable';
  const known = given.filter((time) => time > 0);
  return known.length === 0 ? undefined : Math.max(...known);
};

interface LastUse {
  readonly time: number | undefined;
  /** The time is that of an attempt, so the last success was then or before. */
  readonly attemptsOnly: boolean;
}

/**
 * When an account was last used. `lastSignInDateTime` counts attempts, successful or not; only
 * `lastSuccessfulSignInDateTime` is a success, and none was recorded before December 2023 (signInActivity resource type,
 * read 2026-11). All are absent for people who never signed in, or not since April 2020.
 * @returns `unreadable` for a time that is there and is none, and for attempts of which one kind did not come: then
 *   nobody knows, and "never" would be invented
 */
const lastUse = (activity: Activity): LastUse | 'unreadable' => {
  if (activity == null) return { time: undefined, attemptsOnly: false };
  const success = latest(activity.lastSuccessfulSignInDateTime);
  if (success === 'unreadable') return success;
  if (success !== undefined) return { time: success, attemptsOnly: false };
  const attempts = [activity.lastSignInDateTime, activity.lastNonInteractiveSignInDateTime];
  const attempt = latest(...attempts);
  if (attempt === 'unreadable' || attempts.includes(undefined)) return 'unreadable';
  if (attempt === undefined && activity.lastSuccessfulSignInDateTime === undefined) return 'unreadable';
  return { time: attempt, attemptsOnly: attempt !== undefined };
};

type Account = z.infer<typeof read.item>;

/**
 * The accounts of an answer that tells sign-ins at all. Whoever never signed in has no `signInActivity`, and in an answer
 * that was not asked for it nobody has: where no account of a list has one, it did not come.
 * @throws ReadFailure `error` after the last account of such a list
 */
async function* withActivity(accounts: AsyncIterable<Account>): AsyncGenerator<Account> {
  const waiting: Account[] = [];
  let isTold = false;
  for await (const account of accounts) {
    isTold ||= account.signInActivity !== undefined;
    waiting.push(account);
    if (isTold) yield* waiting.splice(0);
  }
  if (!isTold)
    throw new ReadFailure(
      'error',
      'GET /users came without signInActivity for every account, so it was not asked for, or not given. Collect again; if it was imported, export the accounts with it.',
    );
}

const longAgo = 90;

/** An attempt long ago proves that the last use was as long ago; a recent one proves nothing. */
const band = ({ time, attemptsOnly }: LastUse, now: number) => {
  if (time === undefined) return 'never';
  const days = (now - time) / day;
  if (days > longAgo) return 'over-90-days';
  if (attemptsOnly) return null;
  return days < 30 ? 'under-30-days' : '30-90-days';
};

const isAfter = ({ time, attemptsOnly }: LastUse, moment: number | undefined): boolean | null => {
  if (moment === undefined || Number.isNaN(moment)) return null;
  if (time === undefined || time <= moment) return false;
  return attemptsOnly ? null : true;
};

/** The times themselves are compared here and dropped: only the band and the answers are stored. */
export const signInActivity = collector({
  id: 'signInActivity',
  requests: [read],
  permissions: [
    auditLog('Roughly when each account was last used.'),
    directory('The accounts that the activity belongs to.'),
  ],
  licence: p1,
  collect: async function* (context) {
    const leftOn = leavingDates(context.inputs, context.now());
    for await (const user of withActivity(neverEmpty(context.list(read), 'no account'))) {
      const last = lastUse(user.signInActivity);
      if (last === 'unreadable') {
        context.partly({
          cause: 'error',
          detail: 'The last sign-in of some accounts is in a form that Beadle does not know.',
        });
        continue;
      }
      yield {
        id: user.id,
        lastSignIn: band(last, context.now().getTime()),
        attemptsOnly: last.attemptsOnly,
        afterLeaving: isAfter(last, leftOn(user)),
      };
    }
  },
});
