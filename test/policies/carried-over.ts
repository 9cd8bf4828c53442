import type { Catalogue } from '../../src/rulebook/catalogue.ts';
import type { Clause, ClauseRuleFile } from '../../src/rulebook/policy-file.ts';
import type { SharedCheck, SharedClause } from './shared-policy.ts';

/** Parameters of the mapping that a rule of ours takes, by check. All others stand in the words of `part`. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'password-rotation': { max_age_days: 'maxDays' },
  'device-pin': { min_length: 'minLength' },
  'device-auto-lock': { max_minutes: 'maxMinutes' },
  'generic-accounts': { role_words: 'roleWords' },
  'missing-devices': { silent_days: 'maxDays' },
};

/** Entries of our clause that stand for a check: its rules, or the check itself while it is not built. */
const entriesFor = (clause: Clause, check: string, catalogue: Catalogue): readonly ClauseRuleFile[] =>
  clause.rules.filter(
    ({ rule, notBuilt }) =>
      notBuilt === check || (rule !== undefined && catalogue.get(check)?.rules.includes(rule) === true),
  );

/** The words of a value that must be found in a text, whatever stands between them. */
const wordsOf = (value: SharedCheck['params'][string]): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap((one) => String(one).split(', '))
    .map((one) => one.replace(/^the /u, '').toLowerCase());

const paramProblems = (check: SharedCheck, entries: readonly ClauseRuleFile[]): string[] =>
  Object.entries(check.params).flatMap(([name, value]) => {
    const ours = names[check.id]?.[name];
    const assumed = check.assumed_params.includes(name);
    if (ours !== undefined) {
      const carried = entries.some(
        ({ params, assumed: list = [] }) =>
          JSON.stringify(params?.[ours]) === JSON.stringify(value) && list.includes(ours) === assumed,
      );
      return carried ? [] : [`${check.id}: ${name} = ${String(value)} is not carried over as ${ours}`];
    }
    if (assumed) return [];
    const parts = entries.map(({ part = '' }) => part.toLowerCase()).join(' ');
    return wordsOf(value)
      .filter((word) => !parts.includes(word))
      .map((word) => `${check.id}: no part says "${word}" (${name})`);
  });

const checkProblems = (check: SharedCheck, clause: Clause, catalogue: Catalogue): string[] => {
  const entries = entriesFor(clause, check.id, catalogue);
  return entries.length === 0 ? [`${check.id} is missing`] : paramProblems(check, entries);
};

/** Everything of the mapping of one clause that ours does not carry over, in sentences. */
export const notCarriedOver = (shared: SharedClause, clause: Clause, catalogue: Catalogue): string[] => {
  const same: readonly (readonly [string, unknown, unknown])[] = [
    ['verification', shared.verification, clause.verification],
    ['applies to', shared.applies_to, clause.appliesTo],
    ['asks', shared.ask !== undefined, clause.ask !== undefined],
    ['how often', shared.how_often, clause.howOften],
  ];
  return [
    ...same.filter(([, a, b]) => a !== b).map(([what, a, b]) => `${what}: ${String(b)}, not ${String(a)}`),
    ...shared.flags
      .filter((flag) => !clause.flags.some((one) => one === flag))
      .map((flag) => `flag ${flag} is missing`),
    ...shared.check.flatMap((check) => checkProblems(check, clause, catalogue)),
  ].map((problem) => `${shared.ref}: ${problem}`);
};
