import { snapshotIn } from '../audit/run-files.ts';
import type { StatusRow } from '../history/status-row.ts';
import { BeadleError } from '../model/error.ts';
import { isLive } from '../model/service-plans.ts';
import { readUnpacked } from '../snapshot/packed.ts';

/**
 * Part numbers of the plans that work, in a snapshot that is not parsed: each item of evidence stands in a line of its
 * own. What was bought once and ended is listed beside them, and is no plan of the council.
 */
export function livePlans(text: string): string[] {
  const found = [...text.matchAll(/"skuPartNumber":"([A-Za-z0-9_]+)"/gu)].flatMap(
    ({ index, 1: part = '' }) => {
      const end = text.indexOf('\n', index);
      const line = text.slice(text.lastIndexOf('\n', index) + 1, end === -1 ? undefined : end);
      // A purchase names its plan too, and has no plan's own id.
      if (!line.includes('"skuId":')) return [];
      const state = /"capabilityStatus":"(\w+)"/u.exec(line)?.[1];
      return isLive(state) === 'no' ? [] : [part];
    },
  );
  return [...new Set(found)];
}

/** The plans of a kept run. A damaged file is the problem of its council: the history still knows the rest. */
export async function plansIn(place: string): Promise<Pick<StatusRow, 'plans' | 'problem'>> {
  const file = snapshotIn(place);
  if (file === undefined) return { plans: [] };
  try {
    return { plans: livePlans(await readUnpacked(file)) };
  } catch (error) {
    if (error instanceof BeadleError) return { plans: [], problem: error.message };
    throw error;
  }
}
