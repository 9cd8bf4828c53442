import { evidenceIds, evidenceKinds, type EvidenceId, type Snapshot } from './kinds.ts';
import { mustBeSent } from './stored-properties.ts';

const at = '2026-11-22T11:33:00.000Z';

/** An object as Microsoft sends it: what a test does not speak of is not set. What it gives as undefined did not come. */
function complete(id: EvidenceId, one: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one;
  if (Array.isArray(one)) return one.map((item) => complete(id, item));
  return { ...Object.fromEntries(mustBeSent(id).map((name) => [name, null])), ...one };
}

/** The value of a kind with every property that Microsoft sends: null where the given objects have none. */
export function asSent(id: EvidenceId, value: unknown): unknown {
  if (evidenceKinds[id].shape !== 'each' || !Array.isArray(value)) return complete(id, value);
  return value.map((one: { readonly value?: unknown }) =>
    one.value === undefined ? one : { ...one, value: complete(id, one.value) },
  );
}

/** A snapshot in which nothing was read, except what a test gives. */
export const bareSnapshot = (evidence: Readonly<Record<string, unknown>> = {}): Snapshot =>
  ({
    format: 'beadle-snapshot',
    version: 1,
    beadle: '0.1.0',
    source: 'simulator',
    tenant: { id: 't', displayName: 'Exampleton', initialDomain: 'exampleton.example' },
    access: { kind: 'app-only', permissions: [] },
    startedAt: at,
    finishedAt: at,
    evidence: {
      ...Object.fromEntries(
        evidenceIds.map((id) => [
          id,
          { status: 'unavailable', at, cause: 'permission', detail: 'not granted' },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(evidence).map(([id, value]) => [
          id,
          { status: 'collected', at, value: asSent(id as EvidenceId, value) },
        ]),
      ),
    },
  }) as unknown as Snapshot;
