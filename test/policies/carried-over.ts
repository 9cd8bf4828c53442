import type { Catalogue } from '../../src/rulebook/catalogue.ts';
import type { AppliesTo } from '../../src/model/scope.ts';
import type { Clause, ClauseRuleFile } from '../../src/rulebook/clause-file.ts';
import type { SharedCheck, SharedClause } from './shared-policy.ts';

/** Numbers of the mapping, by check, under the names that our rules give them. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'password-rotation': { max_age_days: 'maxDays' },
  'device-pin': { min_length: 'minLength' },
  'device-failed-attempts': { max_attempts: 'maxAttempts' },
  'device-auto-lock': { max_minutes: 'maxMinutes' },
  'device-loan-period': { max_months: 'maxMonths', max_devices: 'maxDevices' },
  'device-antivirus': { product: 'product' },
  'own-domain-address': { domain: 'domain' },
};

/** Names of roles and makers in a value: what the words of a clause must not leave out. */
const proper = /\b(?:Clerk|Chair(?:man)?|Sophos)\b/gu;

const weights = ['breaks', 'supports', 'review'] as const;

/** Entries of our clause that stand for a check: its rules, or the check itself while it is not built. */
function entriesFor(clause: Clause, check: string, catalogue: Catalogue): readonly ClauseRuleFile[] {
  return clause.rules.filter(
    ({ rule, notBuilt }) =>
      notBuilt === check || (rule !== undefined && catalogue.get(check)?.rules.includes(rule) === true),
  );
}

function numberProblem(check: string, name: string, value: unknown, clause: Clause): string[] {
  const ours = names[check]?.[name];
  if (ours === undefined) return [];
  const number = clause.numbers[ours];
  return number !== undefined && number.value === value && !number.assumed
    ? []
    : [`${check}: ${name} = ${String(value)} is not carried over as ${ours}`];
}

function wordsProblem(check: string, value: SharedCheck['params'][string], clause: Clause): string[] {
  const said = [clause.summary, clause.ask ?? '', ...clause.rules.map(({ part = '' }) => part)].join(' ');
  return [...new Set(String(value).match(proper) ?? [])]
    .filter((word) => !said.includes(word))
    .map((word) => `${check}: nothing says "${word}"`);
}

function paramProblems(check: SharedCheck, clause: Clause): string[] {
  return Object.entries(check.params)
    .filter(([name]) => !check.assumed_params.includes(name) && name !== 'who' && name !== 'owners')
    .flatMap(([name, value]) => [
      ...numberProblem(check.id, name, value, clause),
      ...wordsProblem(check.id, value, clause),
    ]);
}

/** The weight of a check is that of the strongest rule that stands for it. */
function weightProblem({ id, weight }: SharedCheck, entries: readonly ClauseRuleFile[]): string[] {
  const strongest = weights.find((one) => entries.some((entry) => entry.weight === one));
  return weight === undefined || weight === strongest
    ? []
    : [`${id}: weight ${String(strongest)}, not ${weight}`];
}

const mappedWhom: Readonly<Record<string, AppliesTo>> = {
  everybody: 'all',
  councillors: 'councillors',
  staff: 'staff',
};

/** Whom a check looks at, where the mapping says so in words that a policy file has. */
function whomProblem(
  { id, params }: SharedCheck,
  entries: readonly ClauseRuleFile[],
  clause: Clause,
): string[] {
  const words = String(params['who'] ?? '').split(',');
  const wanted = words.flatMap((word) => mappedWhom[word.trim()] ?? []);
  if (wanted.length !== words.length) return [];
  return entries
    .map(({ appliesTo }) => (appliesTo ?? clause.appliesTo).join(', '))
    .filter((whom) => whom !== wanted.join(', '))
    .map((whom) => `${id}: looks at ${whom}, not ${wanted.join(', ')}`);
}

function checkProblems(check: SharedCheck, clause: Clause, catalogue: Catalogue): string[] {
  const entries = entriesFor(clause, check.id, catalogue);
  return entries.length === 0
    ? [`${check.id} is missing`]
    : [
        ...weightProblem(check, entries),
        ...paramProblems(check, clause),
        ...whomProblem(check, entries, clause),
      ];
}

const owners: Readonly<Record<string, Clause['devices']>> = {
  council: 'council',
  personal: 'personal',
  'council,personal': 'any',
};

/** Whose devices the checks of a clause look at, where the mapping says so of one of them. */
function devicesProblem(shared: SharedClause, clause: Clause): string[] {
  const given = new Set(
    shared.check.flatMap(({ params }) => (params['owners'] ? [String(params['owners'])] : [])),
  );
  return [...given].flatMap((who) =>
    owners[who] === clause.devices || clause.devices === 'any'
      ? []
      : [`devices: ${String(clause.devices)}, not ${who}`],
  );
}

/** Everything of the mapping of one clause that ours does not carry over, in sentences. */
export function notCarriedOver(shared: SharedClause, clause: Clause, catalogue: Catalogue): string[] {
  const same: readonly (readonly [string, unknown, unknown])[] = [
    ['verification', shared.verification, clause.verification],
    ['applies to', shared.applies_to.toLowerCase().replaceAll(' ', '-'), clause.appliesTo.join(', ')],
    ['same as', shared.same_as, clause.sameAs],
    ['asks', shared.ask !== undefined, clause.ask !== undefined],
    ['how often', shared.how_often, clause.howOften],
  ];
  return [
    ...same.filter(([, a, b]) => a !== b).map(([what, a, b]) => `${what}: ${String(b)}, not ${String(a)}`),
    ...shared.flags
      .filter((flag) => !clause.flags.some((one) => one === flag))
      .map((flag) => `flag ${flag} is missing`),
    ...shared.check.flatMap((check) => checkProblems(check, clause, catalogue)),
    ...devicesProblem(shared, clause),
  ].map((problem) => `${shared.ref}: ${problem}`);
}
