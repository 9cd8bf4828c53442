import type { SignInActivity, User } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
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
    lastPasswordChangeDateTime: text,
    signInActivity: z.object(times).nullish(),
  },
);

const day = 86_400_000;

/**
 * The property is absent for people who never signed in, or not since April 2020. Microsoft also writes "never" as a
 * time long before it kept such times.
 * @returns `unreadable` for a time that is there and is none: then nobody knows, and "never" would be invented
 */
const lastTime = (
  activity: z.infer<z.ZodObject<typeof times>> | null | undefined,
): number | 'unreadable' | undefined => {
  const successful = activity?.lastSuccessfulSignInDateTime;
  const stamps =
    successful == null
      ? [activity?.lastSignInDateTime, activity?.lastNonInteractiveSignInDateTime]
      : [successful];
  const given = stamps
    .filter((stamp) => stamp != null && stamp !== '')
    .map((stamp) => Date.parse(stamp ?? ''));
  if (given.some(Number.isNaN)) return 'unreadable';
  const known = given.filter((time) => time > 0);
  return known.length === 0 ? undefined : Math.max(...known);
};

const band = (last: number | undefined, now: number) => {
  if (last === undefined) return 'never';
  const days = (now - last) / day;
  if (days < 30) return 'under-30-days';
  return days <= 90 ? '30-90-days' : 'over-90-days';
};

const isAfter = (last: number | undefined, moment: number | undefined): boolean | null => {
  if (moment === undefined || Number.isNaN(moment)) return null;
  return last !== undefined && last > moment;
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
    for await (const user of neverEmpty(context.list(read), 'no account')) {
      const last = lastTime(user.signInActivity);
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
        afterLastPasswordChange: isAfter(last, Date.parse(user.lastPasswordChangeDateTime ?? '')),
        afterLeaving: isAfter(last, leftOn(user)),
      };
    }
  },
});
