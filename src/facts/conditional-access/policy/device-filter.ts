import { parseFilter, type Leaf, type Rule } from './device-filter-syntax.ts';
import type { Semantics } from './semantics.ts';
import { all, any, not, three, type Three } from '../../../model/three.ts';

/** Device state as Conditional Access sees it. */
export interface Device {
  readonly registered: boolean;
  readonly compliant: boolean;
  /** `ServerAD` is a hybrid-joined device; empty when not registered. */
  readonly trust: '' | 'AzureAD' | 'ServerAD' | 'Workplace';
  /** Comparisons (by `leafKey`) that are decided for this device one way or the other. */
  readonly leaves: ReadonlyMap<string, boolean>;
}

const operators = ['eq', 'startswith', 'endswith', 'contains', 'in'];
const positive: Readonly<Record<string, string>> = { ne: 'eq' };
const isNegative = (operator: string): boolean => operator.startsWith('not') || operator === 'ne';
const positiveOf = (operator: string): string => positive[operator] ?? operator.replace(/^not/u, '');

/** The same for a comparison and its negation. */
export const leafKey = ({ property, operator, value }: Leaf): string =>
  `${property} ${positiveOf(operator)} ${value}`.toLowerCase();

const registeredLeaf = (leaf: Leaf, device: Device): Three => {
  const { property, operator, value } = leaf;
  const negative = isNegative(operator);
  const chosen = device.leaves.get(leafKey(leaf));
  if (chosen !== undefined) return three(negative ? !chosen : chosen);
  const wanted = value.startsWith('[')
    ? [...value.matchAll(/["']([^"']*)["']/gu)].map((one) => one[1] ?? '')
    : [value];
  const has =
    property === 'isCompliant'
      ? String(device.compliant)
      : property === 'trustType'
        ? device.trust
        : undefined;
  if (has === undefined || !['eq', 'in'].includes(positiveOf(operator))) return 'maybe';
  const equal = wanted.some((one) => one.toLowerCase() === has.toLowerCase());
  return three(negative ? !equal : equal);
};

const evaluate = (rule: Rule, device: Device, semantics: Semantics): Three => {
  if ('negated' in rule) return device.registered ? not(evaluate(rule.negated, device, semantics)) : 'maybe';
  if ('rules' in rule) {
    const values = rule.rules.map((one) => evaluate(one, device, semantics));
    return rule.join === 'and' ? all(values) : any(values);
  }
  if (rule.leaf.value.toLowerCase() === 'null') return 'maybe';
  if (!operators.includes(positiveOf(rule.leaf.operator))) return 'maybe';
  if (device.registered) return registeredLeaf(rule.leaf, device);
  return three(isNegative(rule.leaf.operator) && semantics.nullMakesNegativeOperatorsTrue);
};

/**
 * Whether a filter rule is true for devices in this state. `maybe` where it looks at something that a state does not
 * settle (owner, extension attributes), or where Microsoft does not say (`-not`, `-eq null`).
 * Source: concept-condition-filters-for-devices, 2025-04-08.
 */
export const filterMatcher = (rule: string, semantics: Semantics): ((device: Device) => Three) => {
  const parsed = parseFilter(rule);
  return (device) => (parsed === undefined ? 'maybe' : evaluate(parsed, device, semantics));
};

const leavesOf = (rule: Rule): Leaf[] =>
  'leaf' in rule ? [rule.leaf] : 'negated' in rule ? leavesOf(rule.negated) : rule.rules.flatMap(leavesOf);

/** Comparisons with properties that the user of a device can change. */
export const changeableLeaves = (rule: string, semantics: Semantics): Leaf[] => {
  const parsed = parseFilter(rule);
  if (parsed === undefined) return [];
  return leavesOf(parsed).filter(
    ({ property, value }) =>
      semantics.changeableProperties.includes(property) && value.toLowerCase() !== 'null',
  );
};
