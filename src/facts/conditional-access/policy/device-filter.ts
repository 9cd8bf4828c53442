import { parseFilter, type Leaf, type Rule } from './device-filter-syntax.ts';
import type { Semantics } from './semantics.ts';
import { fulfils } from './device-values.ts';
import { all, any, not, three, type Three } from '../../../model/three.ts';

/** Device state as Conditional Access sees it. */
export interface Device {
  readonly registered: boolean;
  readonly compliant: boolean;
  /** `ServerAD` is a hybrid-joined device; empty when not registered. */
  readonly trust: '' | 'AzureAD' | 'ServerAD' | 'Workplace';
  /** A value of each property that filters look at, by its name in small letters; of others nothing is known. */
  readonly values: ReadonlyMap<string, string>;
}

const isNegative = (operator: string): boolean => operator.startsWith('not') || operator === 'ne';

/** The properties of a device that a filter can look at (concept-condition-filters-for-devices, 2025-04-08). */
const properties = new Map(
  [
    'deviceId',
    'displayName',
    'deviceOwnership',
    'enrollmentProfileName',
    'isCompliant',
    'manufacturer',
    'mdmAppId',
    'model',
    'operatingSystem',
    'operatingSystemVersion',
    'physicalIds',
    'devicePhysicalIds',
    'profileType',
    'systemLabels',
    'trustType',
    ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${String(index + 1)}`),
  ].map((property) => [property.toLowerCase(), property] as const),
);

/** A property as Microsoft writes it, given in small letters. */
export function spelledProperty(property: string): string {
  return properties.get(property) ?? property;
}

/** What a device has; undefined where its state does not settle it. */
const valueOf = (property: string, device: Device): string | undefined => {
  if (property === 'iscompliant') return String(device.compliant);
  if (property === 'trusttype') return device.trust.toLowerCase();
  return device.values.get(property);
};

const leafOf = (leaf: Leaf, device: Device, semantics: Semantics): Three => {
  const property = leaf.property.toLowerCase();
  const negative = isNegative(leaf.operator);
  // A rule that is not understood says nothing of any device.
  if (!properties.has(property) || fulfils(leaf, '') === undefined) return 'maybe';
  if (leaf.isNull) return 'maybe';
  if (!device.registered) return three(negative && semantics.nullMakesNegativeOperatorsTrue);
  const has = valueOf(property, device);
  const isTrue = has === undefined ? undefined : fulfils(leaf, has);
  if (isTrue === undefined) return 'maybe';
  return three(negative ? !isTrue : isTrue);
};

const evaluate = (rule: Rule, device: Device, semantics: Semantics): Three => {
  if ('negated' in rule) return device.registered ? not(evaluate(rule.negated, device, semantics)) : 'maybe';
  if ('rules' in rule) {
    const values = rule.rules.map((one) => evaluate(one, device, semantics));
    return rule.join === 'and' ? all(values) : any(values);
  }
  return leafOf(rule.leaf, device, semantics);
};

/**
 * Whether a filter rule is true for devices in this state. `maybe` where it looks at something that neither the state nor
 * the values of the device settle, or where Microsoft does not say (`-not`, `-eq null`).
 * Source: concept-condition-filters-for-devices, 2025-04-08.
 */
export const filterMatcher = (rule: string, semantics: Semantics): ((device: Device) => Three) => {
  const parsed = parseFilter(rule);
  return (device) => (parsed === undefined ? 'maybe' : evaluate(parsed, device, semantics));
};

const leavesOf = (rule: Rule): Leaf[] =>
  'leaf' in rule ? [rule.leaf] : 'negated' in rule ? leavesOf(rule.negated) : rule.rules.flatMap(leavesOf);

/** Comparisons that the state of a device does not settle, by property. */
export function openLeaves(rules: readonly string[]): ReadonlyMap<string, readonly Leaf[]> {
  const leaves = rules.flatMap((rule) => {
    const parsed = parseFilter(rule);
    return parsed === undefined ? [] : leavesOf(parsed);
  });
  const open = leaves.filter((leaf) => {
    const property = leaf.property.toLowerCase();
    const isSettled = property === 'iscompliant' || property === 'trusttype';
    return properties.has(property) && !isSettled && !leaf.isNull;
  });
  return Map.groupBy(open, ({ property }) => property.toLowerCase());
}
