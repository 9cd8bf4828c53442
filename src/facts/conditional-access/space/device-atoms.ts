import { changeableLeaves, leafKey, type Device } from '../policy/device-filter.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';

/** A device state, and for each thing that its user can change whether the filter's comparison is true of it. */
export interface DeviceAtom extends Device {
  readonly id: string;
}

const states: readonly Device[] = [
  { registered: false, compliant: false, trust: '', leaves: new Map() },
  ...(['Workplace', 'AzureAD', 'ServerAD'] as const).flatMap((trust) =>
    [false, true].map((compliant) => ({ registered: true, compliant, trust, leaves: new Map() })),
  ),
];

/** More than this many and the rest is left undecided: the space doubles with each. */
const mostLeaves = 6;

/**
 * Comparisons with a property that the user of a device may change, where each is the only one with its property: then
 * a device of either kind can exist whatever the others say.
 */
const freeLeaves = (policies: readonly Policy[], semantics: Semantics): string[] => {
  const leaves = policies.flatMap(({ deviceFilter }) =>
    deviceFilter === undefined ? [] : changeableLeaves(deviceFilter.rule, semantics),
  );
  const byProperty = Map.groupBy(leaves, ({ property }) => property.toLowerCase());
  return [...byProperty.values()]
    .map((same) => [...new Set(same.map(leafKey))])
    .flatMap((keys) => (keys.length === 1 ? keys : []))
    .slice(0, mostLeaves);
};

export const deviceAtoms = (policies: readonly Policy[], semantics: Semantics): DeviceAtom[] => {
  const leaves = freeLeaves(policies, semantics);
  const settings = leaves.reduce<ReadonlyMap<string, boolean>[]>(
    (maps, leaf) => maps.flatMap((map) => [false, true].map((truth) => new Map([...map, [leaf, truth]]))),
    [new Map()],
  );
  return states.flatMap((state) =>
    (state.registered ? settings : [new Map<string, boolean>()]).map((truths) => ({
      ...state,
      leaves: truths,
      id: [
        state.trust === '' ? 'unregistered' : state.trust,
        state.compliant ? 'compliant' : '',
        ...[...truths].map(([leaf, truth]) => `${leaf}=${String(truth)}`),
      ]
        .filter(Boolean)
        .join(' '),
    })),
  );
};
