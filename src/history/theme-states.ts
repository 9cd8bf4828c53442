import { backgroundRules } from './do-first.ts';
import type { RunRecord } from '../store/run-record.ts';

/** How things stand in one theme of checks, the worst first. */
export type ThemeState =
  'fails-first' | 'fails' | 'unknown' | 'background' | 'background-unknown' | 'passes' | 'none';

const order: readonly ThemeState[] = [
  'fails-first',
  'fails',
  'unknown',
  'background',
  'background-unknown',
  'passes',
  'none',
];

/** The first part of a rule's id: `people/second-step-enforced` belongs to `people`. */
export const themeOf = (rule: string): string => rule.split('/')[0] ?? rule;

/** A background rule names nobody, or nobody who counts: "falls short" beside "0 open" would be two answers. */
function stateOf(
  { rule, outcome, urgency }: RunRecord['results'][number],
  { fails, unknown }: Record<'fails' | 'unknown', (rule: string) => boolean>,
): ThemeState {
  if (outcome === 'fail' && fails(rule)) return 'background';
  if (outcome === 'fail') return urgency === 'do-first' ? 'fails-first' : 'fails';
  if (outcome === 'unknown') return unknown(rule) ? 'background-unknown' : 'unknown';
  return outcome === 'pass' ? 'passes' : 'none';
}

/** The worst state of each theme of checks. */
export function themesOf(last: RunRecord | undefined): Record<string, ThemeState> {
  if (last === undefined) return {};
  const counted = new Set(last.findings.flatMap((one) => (one.counted ? [one.rule] : [])));
  const named = new Set(last.findings.map(({ rule }) => rule));
  const background = backgroundRules(last);
  const byRule = Map.groupBy(last.results, ({ rule }) => rule);
  const isBackground = {
    // Some rules count without naming, and where names were purged none names anybody.
    fails: (rule: string): boolean => (named.has(rule) ? !counted.has(rule) : background.has(rule)),
    // A rule with several results is one that lines of the policy ask of some: which of them is not known is not told.
    unknown: (rule: string): boolean => background.has(rule) && byRule.get(rule)?.length === 1,
  };
  const groups = Map.groupBy(last.results, ({ rule }) => themeOf(rule));
  return Object.fromEntries(
    [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([theme, results]) => {
        const states = results.map((one) => stateOf(one, isBackground));
        return [theme, order.find((state) => states.includes(state)) ?? 'none'];
      }),
  );
}
