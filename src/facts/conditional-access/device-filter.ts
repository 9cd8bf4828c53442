import type { Semantics } from './semantics.ts';
import { all, any, not, three, type Three } from './three.ts';

/** Device state as Conditional Access sees it. */
export interface Device {
  readonly registered: boolean;
  readonly compliant: boolean;
  /** `ServerAD` is a hybrid-joined device; empty when not registered. */
  readonly trust: '' | 'AzureAD' | 'ServerAD' | 'Workplace';
}

interface Leaf {
  readonly property: string;
  readonly operator: string;
  readonly value: string;
}
type Rule =
  | { readonly leaf: Leaf }
  | { readonly join: 'and' | 'or'; readonly rules: readonly Rule[] }
  | { readonly negated: Rule };

const tokenPattern = /\s*(\(|\)|"[^"]*"|'[^']*'|\[[^\]]*\]|-?[\w.]+)/gy;
const negative = (operator: string): boolean => operator.startsWith('not') || operator === 'ne';

const tokens = (text: string): string[] | undefined => {
  const found = [...text.matchAll(tokenPattern)].map((match) => match[1] ?? '');
  return found.join('').length === text.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').length
    ? found
    : undefined;
};

/** Recursive descent over `a -and (b -or c)`; undefined when the rule is not understood. */
const parse = (text: string): Rule | undefined => {
  const words = tokens(text);
  if (words === undefined) return undefined;
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const factor = (): Rule | undefined => {
    const word = next();
    if (word.toLowerCase() === '-not') {
      const inner = factor();
      return inner && { negated: inner };
    }
    if (word === '(') {
      const inner = joined('or');
      return next() === ')' ? inner : undefined;
    }
    const operator = next().toLowerCase();
    const value = next();
    if (!word.startsWith('device.') || !operator.startsWith('-') || value === '') return undefined;
    return {
      leaf: {
        property: word.slice(7),
        operator: operator.slice(1),
        value: value.replace(/^["']|["']$/g, ''),
      },
    };
  };
  const joined = (by: 'and' | 'or'): Rule | undefined => {
    const rules: Rule[] = [];
    do {
      const one = by === 'or' ? joined('and') : factor();
      if (one === undefined) return undefined;
      rules.push(one);
    } while (words[at]?.toLowerCase() === `-${by}` && at++ >= 0);
    return rules.length === 1 ? rules[0] : { join: by, rules };
  };
  const rule = joined('or');
  return at === words.length ? rule : undefined;
};

const registeredLeaf = ({ property, operator, value }: Leaf, device: Device): Three => {
  const wanted = value.startsWith('[')
    ? [...value.matchAll(/"([^"]*)"/g)].map((one) => one[1] ?? '')
    : [value];
  const has =
    property === 'isCompliant'
      ? String(device.compliant)
      : property === 'trustType'
        ? device.trust
        : undefined;
  if (has === undefined || !['eq', 'ne', 'in', 'notin'].includes(operator)) return 'maybe';
  const equal = wanted.some((one) => one.toLowerCase() === has.toLowerCase());
  return three(negative(operator) ? !equal : equal);
};

const evaluate = (rule: Rule, device: Device, semantics: Semantics): Three => {
  if ('negated' in rule) return device.registered ? not(evaluate(rule.negated, device, semantics)) : 'maybe';
  if ('rules' in rule) {
    const values = rule.rules.map((one) => evaluate(one, device, semantics));
    return rule.join === 'and' ? all(values) : any(values);
  }
  if (rule.leaf.value.toLowerCase() === 'null') return 'maybe';
  if (device.registered) return registeredLeaf(rule.leaf, device);
  return three(negative(rule.leaf.operator) && semantics.nullMakesNegativeOperatorsTrue);
};

/**
 * Whether a filter rule is true for devices in this state. `maybe` where it looks at something that a state does not
 * settle (name, owner, extension attributes), or where Microsoft does not say (`-not`, `-eq null`).
 * Source: concept-condition-filters-for-devices, 2025-04-08.
 */
export const filterMatcher = (rule: string, semantics: Semantics): ((device: Device) => Three) => {
  const parsed = parse(rule);
  return (device) => (parsed === undefined ? 'maybe' : evaluate(parsed, device, semantics));
};
