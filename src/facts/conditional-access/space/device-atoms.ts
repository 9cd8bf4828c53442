import { openLeaves, type Device } from '../policy/device-filter.ts';
import { valuesFor, type DeviceValue } from '../policy/device-values.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';

/** A device state with a value of each property that filters tell apart. */
export interface DeviceAtom extends Device {
  readonly id: string;
  /** Whether such a device can surely exist; that one has a mark of the administrators' cannot be seen. */
  readonly certain: boolean;
  /** Of its values those that are not the plainest: some filter looks for them. */
  readonly marks: ReadonlyMap<string, string>;
}

const states = [
  { registered: false, compliant: false, trust: '' },
  ...(['Workplace', 'AzureAD', 'ServerAD'] as const).flatMap((trust) =>
    [false, true].map((compliant) => ({ registered: true, compliant, trust })),
  ),
] as const;

/** More than this many and further properties are left undecided: each multiplies them. */
const mostSettings = 96;

interface Setting {
  readonly values: ReadonlyMap<string, string>;
  readonly certain: boolean;
  readonly marks: ReadonlyMap<string, string>;
}
const plain: Setting = { values: new Map(), certain: true, marks: new Map() };

const withValues = (
  settings: readonly Setting[],
  property: string,
  values: readonly DeviceValue[],
): Setting[] =>
  values.flatMap(({ value, certain }, index) =>
    settings.map((one) => ({
      values: new Map([...one.values, [property, value]]),
      certain: one.certain && certain,
      marks: index > 0 ? new Map([...one.marks, [property, value]]) : one.marks,
    })),
  );

export function deviceAtoms(policies: readonly Policy[], semantics: Semantics): DeviceAtom[] {
  const rules = policies.flatMap(({ deviceFilter }) => deviceFilter?.rule ?? []);
  let settings: Setting[] = [plain];
  const byProperty = [...openLeaves([...new Set(rules)])].map(([property, leaves]) => ({
    property,
    values: valuesFor(leaves, semantics),
  }));
  // Those with the fewest values first, so that as many properties as can be are decided.
  for (const { property, values } of byProperty.toSorted(
    (a, b) => (a.values?.length ?? 0) - (b.values?.length ?? 0),
  )) {
    if (values !== undefined && values.length * settings.length <= mostSettings) {
      settings = withValues(settings, property, values);
    }
  }
  return states.flatMap((state) =>
    (state.registered ? settings : [plain]).map((setting) => ({
      ...state,
      ...setting,
      id: [
        state.trust === '' ? 'unregistered' : state.trust,
        state.compliant ? 'compliant' : '',
        ...[...setting.values].map(([property, value]) => `${property}=${value}`),
      ]
        .filter(Boolean)
        .join(' '),
    })),
  );
}
