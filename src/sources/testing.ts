import { evidenceIds } from './kinds.ts';
import type { Snapshot } from './kinds.ts';

const at = '2026-11-22T11:33:00.000Z';

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
        Object.entries(evidence).map(([id, value]) => [id, { status: 'collected', at, value }]),
      ),
    },
  }) as unknown as Snapshot;
