import type { Leaf } from './device-filter-syntax.ts';
import type { Semantics } from './semantics.ts';

/** A value that a property of a device may have, as far as filters tell values apart. */
export interface DeviceValue {
  readonly value: string;
  /** Whether a device with it can surely exist: its user can choose it, or it is what most devices have. */
  readonly certain: boolean;
}

const positive: Readonly<Record<string, string>> = { ne: 'eq' };
/** The operator without its negation, in small letters. */
export function positiveOf(operator: string): string {
  return positive[operator] ?? operator.replace(/^not/u, '');
}

/** Properties that hold several values; `contains` looks for a whole one (concept-condition-filters-for-devices, 2025-04-08). */
const collections = new Set(['physicalids', 'devicephysicalids', 'systemlabels']);

/** Properties with values of Microsoft's own, and those of them that any user's device may have; same page. */
const closed: Readonly<Record<string, readonly DeviceValue[]>> = {
  deviceownership: [
    { value: 'personal', certain: true },
    { value: 'company', certain: false },
  ],
  profiletype: [
    { value: 'registereddevice', certain: true },
    ...['securevm', 'printer', 'shared', 'iot'].map((value) => ({ value, certain: false })),
  ],
};
/** Systems that people bring along. */
const systems = ['windows', 'android', 'ios', 'ipados', 'macos', 'macmdm', 'linux'];

/** Stands between parts of a made-up value: no filter writes it. */
const gap = '\u241f';
const membersOf = (value: string): string[] => value.split(gap).filter(Boolean);

/** Whether one of these is the value of a property, or among its values. In small letters. */
export function isAmong(value: string | undefined, wanted: readonly string[]): boolean {
  return value !== undefined && wanted.some((one) => value === one || membersOf(value).includes(one));
}

/** Whether a value fulfils a comparison, its negation left aside; undefined for an operator that nobody knows. */
export function fulfils(leaf: Leaf, value: string): boolean | undefined {
  const wanted = leaf.values;
  const isCollection = collections.has(leaf.property.toLowerCase());
  switch (positiveOf(leaf.operator)) {
    case 'eq':
    case 'in':
      return wanted.includes(value);
    case 'startswith':
      return wanted.some((one) => value.startsWith(one));
    case 'endswith':
      return wanted.some((one) => value.endsWith(one));
    case 'contains':
      return wanted.some((one) => (isCollection ? membersOf(value).includes(one) : value.includes(one)));
    default:
      return undefined;
  }
}

/** So many values of one property are told apart; with more, comparisons with it are left undecided. */
const mostValues = 64;

/** Parts of a value that comparisons look for, each once. */
interface Parts {
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly inside: readonly string[];
}

const partsOf = (leaves: readonly Leaf[]): Parts => {
  const of = (operator: string): string[] => [
    ...new Set(
      leaves.filter((leaf) => positiveOf(leaf.operator) === operator).flatMap(({ values }) => values),
    ),
  ];
  return { starts: of('startswith'), ends: of('endswith'), inside: of('contains') };
};

/** A value with this beginning, these parts and this end, and no part that is not among them already. */
const composed = (start: string, inside: readonly string[], end: string): string =>
  [start, ...inside, end].join(gap) || gap;

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

/**
 * One value for each way in which the comparisons with a property can come out together, the plainest first; undefined
 * when there are too many. Any value of a device comes out as one of these does.
 */
export function valuesFor(leaves: readonly Leaf[], semantics: Semantics): DeviceValue[] | undefined {
  const property = leaves[0]?.property.toLowerCase() ?? '';
  const exact = leaves
    .filter(({ operator }) => ['eq', 'in'].includes(positiveOf(operator)))
    .flatMap(({ values }) => values);
  const { starts, ends, inside } = partsOf(leaves);
  // A value begins and ends in one way only; of what it holds, anything goes together.
  if ((starts.length + 1) * (ends.length + 1) * 2 ** inside.length > mostValues) return undefined;
  const made = ['', ...starts].flatMap((start) =>
    ['', ...ends].flatMap((end) =>
      subsets(inside).map((some) => ({
        value: composed(start, some, end),
        isPlain: start + end === '' && some.length === 0,
      })),
    ),
  );
  const canChoose = semantics.changeableProperties.some((one) => one.toLowerCase() === property);
  const isSystem = property === 'operatingsystem';
  const candidates: DeviceValue[] = closed[property]?.slice() ?? [
    ...made.map(({ value, isPlain }) => ({
      value,
      certain: canChoose || (isPlain && !(isSystem && exact.length > 0)),
    })),
    ...exact.map((value) => ({ value, certain: canChoose || (isSystem && systems.includes(value)) })),
  ];
  const found = new Map<string, DeviceValue>();
  for (const one of candidates) {
    const key = leaves.map((leaf) => fulfils(leaf, one.value)).join();
    if (!found.has(key) || (one.certain && found.get(key)?.certain === false)) found.set(key, one);
  }
  return [...found.values()];
}
