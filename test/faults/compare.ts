import { collectors } from '../../src/sources/generated/collector-registry.ts';
import type { Cause } from '../../src/model/cause.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from '../../src/sources/kinds.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';

type Entry = {
  readonly status: string;
  readonly cause?: Cause;
  readonly detail?: string;
  readonly value?: unknown;
};

const withoutTimes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)));
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(withoutTimes(a)) === JSON.stringify(withoutTimes(b));

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => JSON.stringify(withoutTimes(one))).toSorted() : value;

const missingProblem = (id: string, entry: Entry, causes: ReadonlySet<Cause>): string[] => {
  const { cause, detail = '' } = entry;
  if (cause === undefined || !causes.has(cause))
    return [`${id}: missing for ${String(cause)}, but only ${[...causes].join(', ')} happened: ${detail}`];
  return detail.trim() === '' ? [`${id}: missing without a word`] : [];
};

interface Pair {
  readonly before: Entry;
  readonly now: Entry;
  /** Evidence that names the subjects is missing, so that fewer are asked about. */
  readonly fewer: boolean;
}

const subjectProblems = (
  id: string,
  { before: calm, now: entry, fewer }: Pair,
  causes: ReadonlySet<Cause>,
): string[] => {
  const before = new Map(
    (calm.value as { subject: string }[]).map((one) => [one.subject, one as unknown as Entry]),
  );
  const now = entry.value as ({ subject: string } & Entry)[];
  const lost = before.size - new Set(now.map((one) => one.subject)).size;
  return [
    // A holder of a role who is not among the users that were read is asked about as a group.
    ...(lost <= 0 || fewer ? [] : [`${id}: ${String(lost)} subjects vanished`]),
    ...now.flatMap((one) => {
      const then = before.get(one.subject);
      if (then !== undefined && same(one, then)) return [];
      return one.status === 'unavailable'
        ? missingProblem(`${id} of ${one.subject}`, one, causes)
        : [`${id} of ${one.subject}: another value than without the fault`];
    }),
  ];
};

/** Read from v1.0 where beta does not answer, and v1.0 has fewer settings: what is absent is unknown to the facts. */
const betaFirst: ReadonlySet<EvidenceId> = new Set(['deviceCompliancePolicies', 'appProtectionPolicies']);

/** Settings of Defender for Office 365, which a tenant without the plan does not have. */
const defender: ReadonlySet<EvidenceId> = new Set([
  'defenderForOffice',
  'safeAttachmentPolicies',
  'safeAttachmentRules',
]);

/** Kinds of which every member is stored. */
const keepsAll = (id: EvidenceId): boolean =>
  collectors[id].requests.some((read) => read.service === 'graph' && read.whole);

/** Whether two snapshots hold the very same evidence, in the same order; only the moments of reading may differ. */
export function sameEvidence(calm: Snapshot, now: Snapshot): boolean {
  return evidenceIds.every((id) => same(calm.evidence[id], now.evidence[id]));
}

/**
 * Every place where evidence is neither what it is in a calm run nor missing for a cause that really happened.
 * @param adds whether the fault added members
 */
export const differences = (
  calm: Snapshot,
  now: Snapshot,
  causes: ReadonlySet<Cause>,
  adds = false,
): string[] =>
  evidenceIds.flatMap((id) => {
    const before = calm.evidence[id] as Entry;
    const entry = now.evidence[id] as Entry;
    if (same(before, entry)) return [];
    // Without the registration report each account is asked by itself, which a calm run need not do.
    if (before.status === 'unavailable' && before.cause === 'switched-off') return [];
    if (entry.status === 'unavailable')
      return before.cause === entry.cause ? [] : missingProblem(id, entry, causes);
    // Which plans there are was lost, so it was asked for; the simulator answers these cmdlets on every plan.
    if (
      before.cause === 'licence' &&
      defender.has(id) &&
      now.evidence.subscribedSkus.status === 'unavailable'
    )
      return [];
    if (before.status === 'unavailable') return [`${id}: read, although a calm run cannot`];
    if (evidenceKinds[id].shape === 'each') {
      const fewer = collectors[id].wants.some((want) => now.evidence[want].status === 'unavailable');
      return subjectProblems(id, { before, now: entry, fewer }, causes);
    }
    return betaFirst.has(id) || (adds && keepsAll(id)) || same(sorted(before.value), sorted(entry.value))
      ? []
      : [`${id}: another value than without the fault`];
  });
