import type { Family } from '../reader.ts';
import { makeGate, type Gate } from './gate.ts';

/**
 * Limits of one application over all tenants, shared by the schedulers of a process. Microsoft counts reports of
 * identity and access for each app in all tenants together, 122 in 10 s; we leave room for others of the same app.
 * Its other limits over all tenants (130,000 requests in 10 s) no fleet of small councils reaches.
 * https://learn.microsoft.com/graph/throttling-limits (read 2026-08)
 */
export type Governor = ReadonlyMap<Family, Gate>;

const reports = {
  atOnce: Infinity,
  rates: [{ count: 100, ms: 10_000 }],
  source:
    'learn.microsoft.com/graph/throttling-limits, Identity and access reports: 122 in 10 s over all tenants',
};

export function makeGovernor(): Governor {
  return new Map<Family, Gate>([['reports', makeGate(reports)]]);
}
