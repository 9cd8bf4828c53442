import type { Read } from '../sources/run/collection.ts';
import type { Cause } from '../model/cause.ts';
import { evidenceIds } from '../sources/kinds.ts';
import type { Snapshot } from '../sources/kinds.ts';
import { printable } from '../model/printable.ts';
import type { Terminal } from './terminal.ts';

/** How the evidence of a snapshot ended, as a collection tells it. */
export const readsOf = ({ evidence }: Snapshot): Read[] =>
  evidenceIds.map((id) => {
    const one = evidence[id];
    if (one.status === 'unavailable')
      return {
        evidence: id,
        status: 'unavailable',
        items: 0,
        unavailableItems: 0,
        cause: one.cause,
        detail: one.detail,
      };
    const items: readonly unknown[] = Array.isArray(one.value) ? one.value : [one.value];
    const unavailable = items.filter(
      (item) =>
        typeof item === 'object' && item !== null && 'status' in item && item.status === 'unavailable',
    );
    return {
      evidence: id,
      status: 'collected',
      items: items.length,
      unavailableItems: unavailable.length,
    };
  });

const byCause = (reads: readonly Read[]): string[] => {
  const missing = reads.filter((read) => read.status === 'unavailable');
  const causes = [...new Set(missing.map((read) => read.cause ?? 'error'))] satisfies Cause[];
  return causes.map((cause) => {
    const ids = missing.filter((read) => (read.cause ?? 'error') === cause).map((read) => read.evidence);
    return `  ${cause}: ${ids.join(', ')}`;
  });
};

/** What a snapshot holds and what not, by cause, for the end of a command. */
export const whatWasRead = (path: string, reads: readonly Read[], terminal: Terminal): string => {
  if (terminal.json) return JSON.stringify({ snapshot: path, evidence: reads });
  const collected = reads.filter((read) => read.status === 'collected').length;
  const partly = reads.filter((read) => read.unavailableItems > 0).map((read) => read.evidence);
  return [
    `Snapshot: ${printable(path)}`,
    `${String(collected)} of ${String(reads.length)} kinds of settings were read.`,
    ...(collected === reads.length ? [] : ['Not read, by cause:', ...byCause(reads)]),
    ...(partly.length === 0 ? [] : [`Read in part: ${partly.join(', ')}`]),
  ].join('\n');
};
