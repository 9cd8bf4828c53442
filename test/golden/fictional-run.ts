import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CouncilId, councils, referenceTime } from '../../fixtures/councils/index.ts';
import { judgeSnapshot, type Council } from '../../src/audit/judge-snapshot.ts';
import { loadStandards, type Standards } from '../../src/audit/standards.ts';
import { Attestation } from '../../src/model/attestation.ts';
import { CouncilInputs } from '../../src/model/council.ts';
import type { Run } from '../../src/model/run.ts';
import type { Snapshot } from '../../src/sources/kinds.ts';
import { readSnapshot } from '../../src/sources/snapshot-file.ts';
import { writeCouncil } from '../end-to-end/built-checks-pipeline.ts';
import { keptOnce } from '../kept-once.ts';

const bySubject = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'subject' in one)
    ? value.toSorted((a: { subject: string }, b: { subject: string }) => (a.subject < b.subject ? -1 : 1))
    : value;

/** Answers about single subjects come in any order, and are stored as they come. */
const inOrder = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  evidence: Object.fromEntries(
    Object.entries(snapshot.evidence).map(([id, one]) => [
      id,
      one.status === 'collected' ? { ...one, value: bySubject(one.value) } : one,
    ]),
  ) as unknown as Snapshot['evidence'],
});

/** A fictional council as it was read at the reference time, and the product's own judgement over any snapshot of it. */
export interface Fictional {
  readonly snapshot: Snapshot;
  readonly standards: Standards;
  readonly inputs: CouncilInputs;
  readonly judge: (snapshot: Snapshot) => Run;
}

const collected = new Map<CouncilId, Promise<Snapshot>>();

/** The file of a fictional council's snapshot, as `beadle collect` would have written it. */
export async function fictionalSnapshotFile(id: CouncilId): Promise<string> {
  const folder = await keptOnce(`council-${id}`, async (empty) => {
    mkdirSync(empty);
    await writeCouncil(councils[id](referenceTime), referenceTime, join(empty, 'snapshot.json'));
  });
  return join(folder, 'snapshot.json');
}

/**
 * A fictional council as simulator, client and collectors read it at the reference time. All suites get the same one:
 * nobody changes a snapshot, and the same sources read the same. Suites of collection read for themselves.
 */
export function fictionalSnapshot(id: CouncilId): Promise<Snapshot> {
  const read = async (): Promise<Snapshot> => inOrder(await readSnapshot(await fictionalSnapshotFile(id)));
  const known = collected.get(id) ?? read();
  collected.set(id, known);
  return known;
}

/**
 * Reads a fictional council, and loads the policy that it is judged by.
 * @param policy another one than its own, to which it has answered nothing
 */
export async function readFictional(id: CouncilId, policy?: string): Promise<Fictional> {
  const fictional = councils[id](referenceTime);
  const snapshot = await fictionalSnapshot(id);
  const standards: Standards = await loadStandards(policy ?? fictional.settings.policy, '.');
  const council: Council = {
    name: fictional.title,
    nation: 'england',
    inputs: CouncilInputs.parse(fictional.inputs),
    attestations: policy === undefined ? fictional.answers.map((answer) => Attestation.parse(answer)) : [],
    exceptions: [],
  };
  return {
    snapshot,
    standards,
    inputs: council.inputs,
    judge: (poorer) => judgeSnapshot(poorer, { council, standards, now: referenceTime }),
  };
}
