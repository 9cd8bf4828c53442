import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import type { Named } from '../base/subject.ts';

/**
 * Connectors by which email in the council's own name counts as written inside: it skips the spam filter and gets no mark
 * (Set-InboundConnector, TreatMessagesAsInternal, read 2026-11).
 */
export const insideConnectors = computed({
  name: 'connectors whose email counts as written inside',
  needs: { inboundConnectors: ['name', 'enabled', 'treatMessagesAsInternal'] },
  derive: (given) => {
    const { items, missing } = readList(given, 'inboundConnectors');
    const counted = items.map(({ id, name, enabled, treatMessagesAsInternal }) => ({
      id,
      name: name || id,
      isInside: allOf([
        answered(enabled, 'inboundConnectors.enabled'),
        answered(treatMessagesAsInternal, 'inboundConnectors.treatMessagesAsInternal'),
      ]),
    }));
    const inside = counted.filter(({ isInside }) => isInside === true).map(({ id, name }) => ({ id, name }));
    const doubts = [
      ...missing,
      ...counted.flatMap(({ isInside }) => (isUnknown(isInside) ? isInside.missing : [])),
    ];
    const named: Known<Named[]> =
      inside.length === 0 && doubts.length > 0
        ? unknown(...doubts)
        : inside.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const connectorsAsInside = whenKnown([named], (all) => all.map(({ id }) => id));
    const namesOfInsideConnectors = whenKnown([named], (all) => ({ named: all, others: 0 }));
    return () => ({ connectorsAsInside, namesOfInsideConnectors });
  },
});
