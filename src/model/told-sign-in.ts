import { z } from 'zod';

/** What facts know of a sign-in, as data for the sentences about it (`told.ts`). */

const Named = z.strictObject({ id: z.string(), name: z.string() });

/** Why a sign-in rule did not stop a sign-in. */
export const Miss = z.enum([
  'left-out',
  'not-included',
  'report-only',
  /** Beside the one before: it would stop some of what is told, and not all. */
  'in-part',
  'asks-other',
  'too-rarely',
  'alternative',
  'no-user-risk',
  'no-plan-for-risk',
  'target',
  'client',
  'flow',
  'device',
  'app',
  'platform',
  'location',
  'signInRisk',
  'userRisk',
  'insiderRisk',
]);
export type Miss = z.infer<typeof Miss>;

/**
 * One circumstance of a sign-in. `value` is Microsoft's word, or for a device how it is joined and whether it meets the
 * rules; `also` are further values with which it gets through in the same way.
 */
export const Circumstance = z.strictObject({
  aspect: z.enum([
    'client',
    'platform',
    'location',
    'device',
    'app',
    'signInRisk',
    'userRisk',
    'insiderRisk',
    'flow',
  ]),
  value: z.string(),
  also: z.array(z.string()),
  /** Of a device: what filters look for and it has, property in small letters. */
  marks: z.array(z.strictObject({ property: z.string(), value: z.string() })),
  /** Named places that hold the sign-in; empty for anywhere else. */
  places: z.array(Named),
  /** The value that most sign-ins have. */
  ordinary: z.boolean(),
});
export type Circumstance = z.infer<typeof Circumstance>;

/** A sign-in that gets through, or a hole that no policy decides. */
export const SignInGap = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({
    is: z.literal('hole'),
    hole: z.enum([
      'security-defaults',
      'security-defaults-synchronisation',
      'security-defaults-not-asked',
      'app-password',
      'older-program',
      'not-set-up',
    ]),
  }),
  z.strictObject({
    is: z.literal('sign-in'),
    /** Any app and any program: nothing else is asked of it. */
    anything: z.boolean(),
    /** One that gets through: app id, Microsoft's word or user action. */
    app: z.string(),
    isAction: z.boolean(),
    /** All that get through: every app but these, or these. A word stands for several. */
    apps: z.strictObject({ every: z.boolean(), ids: z.array(z.string()) }),
    circumstances: z.array(Circumstance),
    /** Policies to mend, the first one first: what each missed; with all of it mended, it stops this sign-in. */
    near: z.array(z.strictObject({ policy: Named, misses: z.array(Miss) })),
  }),
]);
export type SignInGap = z.infer<typeof SignInGap>;

/** Why the answer about the second step is what it is, the main cause first. */
export const SignInReason = z.array(
  z.enum([
    'always',
    'trusted-elsewhere',
    'sometimes',
    'never',
    'cannot-sign-in',
    'blocked',
    'security-defaults',
    'security-defaults-synchronisation',
    'per-user-hole',
    'per-user-unread',
    'per-user-pending',
    'synchronisation',
    'emergency',
    'shared-mailbox',
    'room-mailbox',
    'microsoft-portals',
    'legacy-closed',
  ]),
);
export type SignInReason = z.infer<typeof SignInReason>;
