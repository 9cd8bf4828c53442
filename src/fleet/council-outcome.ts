import { z } from 'zod';
import { whyPerhapsNew } from '../history/perhaps-new.ts';

const Ran = z.object({
  ran: z.literal(true),
  council: z.string(),
  /** What the run deserves: 0, 1 or 3. */
  code: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  place: z.string(),
  readAt: z.string(),
  /** The evidence is that of an audit that died, whose run was kept and rests on what is no longer so. */
  judgedAgain: z.boolean().optional(),
  /** Open do-first findings. */
  doFirst: z.int(),
  /** Digests of these, so that what is new can be told from what is gone. */
  doFirstKeys: z.array(z.string()).default([]),
  /** Since the run before; absent for a first run, and where the names of the run before were deleted. */
  changes: z
    .object({ fresh: z.int(), gone: z.int(), unseen: z.int(), perhapsOld: z.int().default(0) })
    .optional(),
  /** ISO 8601: when the names of the run before were deleted, so that nothing can be called new or gone. */
  namesPurgedAt: z.string().optional(),
  /** Findings of which nobody can tell whether they are new, by the reason. */
  perhapsNew: z.array(z.object({ because: z.enum(whyPerhapsNew), findings: z.int() })).default([]),
  couldNotCheck: z.int(),
  /** Where copies went, or why they could not. */
  delivered: z.string().optional(),
  notDelivered: z.string().optional(),
  seconds: z.number(),
});

const Failed = z.object({
  ran: z.literal(false),
  council: z.string().optional(),
  /** Its beadle.yaml. */
  file: z.string(),
  error: z.object({ code: z.string(), message: z.string(), hint: z.string() }),
  seconds: z.number(),
});

/** How the audit of one council of a fleet ended. */
export const CouncilOutcome = z.discriminatedUnion('ran', [Ran, Failed]);
export type CouncilOutcome = z.infer<typeof CouncilOutcome>;
export type Ran = z.infer<typeof Ran>;

/**
 * When a run of a fleet is told as 1: something needs action, something is new or may be, anything is open. What nobody can
 * tell counts with the new: whoever asked to be told of new things would hear nothing for ever, and take it for health.
 */
export type FailOn = 'action' | 'new' | 'open';

const isBad: Readonly<Record<FailOn, (outcome: Ran) => boolean>> = {
  action: ({ code }) => code === 1,
  new: ({ changes, perhapsNew }) => (changes?.fresh ?? 0) > 0 || perhapsNew.length > 0,
  open: ({ code }) => code !== 0,
};

/** 0 every audit ran and was delivered; 2 one could not be; 1 only where it was asked for. */
export function fleetExitCode(outcomes: readonly CouncilOutcome[], failOn: FailOn | undefined): 0 | 1 | 2 {
  if (outcomes.some((one) => !one.ran || one.notDelivered !== undefined)) return 2;
  if (failOn === undefined) return 0;
  return outcomes.some((one) => one.ran && isBad[failOn](one)) ? 1 : 0;
}
