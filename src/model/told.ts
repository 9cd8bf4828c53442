import { z } from 'zod';
import { SubjectName } from './subject-name.ts';
import { SignInGap, SignInReason } from './told-sign-in.ts';

/**
 * What facts know that only sentences say: data until the last step, in ids, codes and numbers. Documents put it into
 * words. Whatever somebody may rename stands under the key `name` and nowhere else, so that a finding can be pinned to
 * the rest of it.
 */

const routeStates = z.enum([
  'leaves',
  'blocked',
  'block-not-proven',
  'inside',
  'unresolved',
  'dormant',
  'in-error',
]);

/** Where mail of one mailbox goes. */
export const MailRoutes = z.strictObject({
  routes: z.array(
    z.strictObject({
      channel: z.enum(['mailbox-forwarding', 'inbox-rule']),
      state: routeStates,
      /** Of the final address; empty where it is not known. */
      domain: z.string(),
      someMailOnly: z.boolean(),
      through: z.boolean(),
    }),
  ),
  /** Keyed digests of the addresses that its forwards name, with their state: which forwards there are. */
  forwards: z.array(z.string()),
  /** Not everything about the mailbox could be read. */
  incomplete: z.boolean(),
});
export type MailRoutes = z.infer<typeof MailRoutes>;

/** Where one rule of the organisation sends mail. */
export const FlowRoutesTold = z.strictObject({
  routes: z.array(z.strictObject({ action: z.string(), state: routeStates, domain: z.string() })),
  forwards: z.array(z.string()),
});
export type FlowRoutesTold = z.infer<typeof FlowRoutesTold>;

/** Whose a device is: its main user, one whose account is gone, nobody in particular, or known through its mail only. */
export const WhoseDevice = z.strictObject({
  is: z.enum(['named', 'gone', 'shared', 'mail']),
  name: z.string(),
});
/** When a device locks. Minutes count only where a lock is set. */
export const Lock = z.strictObject({ locks: z.boolean(), minutes: z.int() });
export const CodeAsked = z.strictObject({ required: z.boolean(), short: z.boolean() });
export const CodeLength = z.strictObject({ characters: z.int() });
export const AppApproval = z.strictObject({
  approve: z.enum(['nothing', 'low-risk', 'data-classed-as-low', 'microsoft-managed', 'anything']),
  register: z.boolean(),
});
/** Part numbers of subscriptions. */
export const PlanNames = z.array(z.string());
export const ForwardingBlockTold = z.strictObject({
  policies: z.enum(['refused', 'allowed', 'some-allowed', 'automatic', 'not-sure']),
  remote: z.enum(['off', 'some-on', 'on', 'disagree', 'no-default', 'not-read']),
});
export const SecondStepCell = z.enum(['asked-and-set-up', 'asked-not-set-up', 'set-up-not-asked', 'neither']);

/** Several by id, with what they are called now; `others` are those that nobody can name. */
export const NamesTold = z.strictObject({
  named: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  others: z.int(),
});

export type ForwardingBlockTold = z.infer<typeof ForwardingBlockTold>;

/** Every form in which a fact tells something; documents have words for each. */
export const toldForms = {
  'subject-name': SubjectName,
  'sign-in-gap': SignInGap,
  'sign-in-reason': SignInReason,
  'mail-routes': MailRoutes,
  'flow-routes': FlowRoutesTold,
  'whose-device': WhoseDevice,
  lock: Lock,
  'code-asked': CodeAsked,
  'code-length': CodeLength,
  'app-approval': AppApproval,
  'plan-names': PlanNames,
  'forwarding-block': ForwardingBlockTold,
  'second-step-cell': SecondStepCell,
  names: NamesTold,
} as const;
export type ToldForm = keyof typeof toldForms;
export type Told<Form extends ToldForm> = z.infer<(typeof toldForms)[Form]>;

/** The same without what somebody may rename: two findings are the same for as long as this is. */
export function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'name')
      .map(([key, inner]) => [key, withoutNames(inner)]),
  );
}
