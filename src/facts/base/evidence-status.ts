import type { Missing } from '../../model/cause.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { EvidenceStatus } from '../../model/run.ts';
import { evidenceIds, evidenceKinds, type EvidenceId } from '../../sources/kinds.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { missingOf } from './read-evidence.ts';
import { unsentMissing } from './unsent.ts';

const subjectsMissing = (id: EvidenceId, value: readonly object[]): Missing[] => {
  const counts = new Map<string, { one: Missing; count: number }>();
  for (const entry of value) {
    if (!('status' in entry) || entry.status !== 'unavailable') continue;
    const { cause, detail } = entry as unknown as Missing;
    const key = `${cause}\n${detail}`;
    const before = counts.get(key);
    counts.set(key, { one: { evidence: id, cause, detail }, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ one }) => one);
};

const statusOf = (snapshot: Snapshot, id: EvidenceId): EvidenceStatus => {
  const { endpoint, shape } = evidenceKinds[id];
  const evidence = snapshot.evidence[id];
  const missing = [...missingOf(snapshot, id), ...unsentMissing(id, evidence, snapshot.source)];
  const about = { evidence: id, endpoint, at: evidence.at };
  if (evidence.status === 'unavailable')
    return { ...about, status: 'unavailable', items: 0, unavailableItems: 0, missing };
  if (!Array.isArray(evidence.value))
    return {
      ...about,
      status: missing.length > 0 ? 'partly' : 'collected',
      items: 1,
      unavailableItems: 0,
      missing,
    };
  const value: readonly object[] = evidence.value;
  const unread =
    shape === 'each' ? value.filter((one) => 'status' in one && one.status === 'unavailable').length : 0;
  return {
    ...about,
    status: missing.length > 0 || unread > 0 ? 'partly' : 'collected',
    items: value.length - unread,
    unavailableItems: unread,
    missing: [...missing, ...(shape === 'each' ? subjectsMissing(id, value) : [])],
  };
};

interface Input {
  readonly key: keyof CouncilInputs;
  readonly remedy: string;
  /** An empty list says nothing, because that is also what a council has that was never asked. */
  readonly emptyIsSilence?: true;
}

const inputs: readonly Input[] = [
  {
    key: 'people',
    remedy:
      'Name the people register in beadle.yaml under `people`. "beadle register --from-tenant" writes a first one.',
  },
  {
    key: 'emergencyAccounts',
    remedy:
      'Name the emergency accounts in beadle.yaml, or say there that there are none: `emergencyAccounts: []`.',
  },
  { key: 'ownDomains', remedy: 'Name further domains of the council in beadle.yaml.' },
  {
    key: 'software',
    remedy: 'Name the software that the council agreed to in beadle.yaml under `software`.',
  },
  {
    key: 'expectedDomains',
    remedy: 'Name the domains of the council in beadle.yaml under `expectedDomains`.',
    emptyIsSilence: true,
  },
  {
    key: 'monitoringAssessment',
    remedy: 'Record the assessment in beadle.yaml under `monitoringAssessment`, if there is one.',
  },
  { key: 'provider', remedy: 'Name the IT provider and its mail domains in beadle.yaml under `provider`.' },
];

const inputStatus = (council: CouncilInputs, at: string, input: Input): EvidenceStatus => {
  const value = council[input.key];
  const items = Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
  const isTold = value !== undefined && (items > 0 || input.emptyIsSilence !== true);
  const evidence = `input:${input.key}`;
  return {
    evidence,
    endpoint: 'beadle.yaml',
    status: isTold ? 'collected' : 'unavailable',
    items,
    unavailableItems: 0,
    at,
    missing: isTold ? [] : [{ evidence, cause: 'no-input', detail: input.remedy }],
  };
};

/**
 * What was read and what was not: one entry for each kind of evidence in the order of the snapshot, then one for each
 * thing that only the council can tell (`input:people`).
 */
export const evidenceStatuses = (snapshot: Snapshot, council: CouncilInputs): EvidenceStatus[] => [
  ...evidenceIds.map((id) => statusOf(snapshot, id)),
  ...inputs.map((input) => inputStatus(council, snapshot.finishedAt, input)),
];
