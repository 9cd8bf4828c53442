import type { RegisterView } from '../../src/facts/base/subject-scope.ts';
import { isUnknown } from '../../src/facts/base/known.ts';
import type { ClauseResult, RuleResult, Subject } from '../../src/model/run.ts';
import type { Clause } from '../../src/rulebook/clause-file.ts';

/** Roles of the people register that each word of a clause means; written here again, apart from the product. */
const members: Readonly<Record<string, readonly string[]>> = {
  staff: ['staff', 'clerk'],
  councillors: ['councillor', 'chair'],
  clerk: ['clerk'],
  volunteers: ['volunteer'],
  contractors: ['contractor'],
  'it-provider': ['provider'],
};

/** Whether a clause surely does not speak of a subject: another's role, or a device of another owner. */
export function isOutside(
  { appliesTo, devices }: { readonly appliesTo: readonly string[]; readonly devices?: string | undefined },
  register: RegisterView,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
): boolean {
  const scope = register.scopes[kind]?.get(id);
  if (scope === undefined) return false;
  const everybody = appliesTo.some((one) => one === 'all' || one === 'council');
  const wanted = appliesTo.flatMap((one) => members[one] ?? []);
  const { roles, owner } = scope;
  if (!everybody && !isUnknown(roles) && !roles.some((role) => wanted.includes(role))) return true;
  if (devices === undefined || devices === 'any' || owner === undefined || isUnknown(owner)) return false;
  return owner !== devices;
}

/** What one line of the policy prints about one rule. */
export interface Printed {
  readonly clause: ClauseResult;
  readonly rule: string;
  readonly subjects: readonly Subject[];
}

/** Whom a line of the policy names although it does not speak of them. */
export function strangersIn(
  { clause, rule, subjects }: Printed,
  policy: ReadonlyMap<string, Clause>,
  register: RegisterView,
): string[] {
  const written = policy.get(clause.ref);
  if (written === undefined) return [`${clause.ref} is not in the policy`];
  const scopes = written.rules
    .filter((entry) => entry.rule === rule)
    .map((entry) => ({
      appliesTo: entry.appliesTo ?? written.appliesTo,
      devices: entry.devices ?? written.devices,
    }));
  return subjects
    .filter((subject) => scopes.every((scope) => isOutside(scope, register, subject)))
    .map(({ name }) => `${clause.ref}, ${rule}: ${name}`);
}

/** Whom a result names: those that fall short, and those that could not be judged. */
export function namedIn({ findings, doubts }: RuleResult): Subject[] {
  return [...findings.map(({ subject }) => subject), ...doubts.flatMap(({ subjects }) => subjects)];
}
