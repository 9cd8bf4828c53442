import type { Collector } from '../declare/collector.ts';
import { collectors } from '../generated/collector-registry.ts';
import { evidenceIds, type EvidenceId } from '../kinds.ts';

/**
 * Every kind in the order in which its collector is started. What others wait for is asked first: where few requests may
 * be under way together, as with Exchange, it would else stand behind lists that nobody waits for.
 */
export function startOrder(): readonly EvidenceId[] {
  const all: readonly Collector[] = evidenceIds.map((id) => collectors[id]);
  const awaited = new Set(all.flatMap(({ needs, wants }) => [...needs, ...wants]));
  return [...evidenceIds.filter((id) => awaited.has(id)), ...evidenceIds.filter((id) => !awaited.has(id))];
}
