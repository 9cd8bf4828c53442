import { isUnknown, type Known } from '../facts/base/known.ts';
import type { SubjectScope } from '../facts/base/subject-scope.ts';
import type { Missing } from '../model/cause.ts';
import { type AppliesTo, type Devices, ownerIn, rolesIn, type Scope } from '../model/scope.ts';
import { oncePerObject } from '../model/later.ts';
import type { Truth } from '../rulebook/expression.ts';
import { bothColumns, columnOf, type FactColumn } from './fact-columns.ts';

/** Which subjects of one kind a rule looks at, for one clause or for what no clause covers. */
export interface Within {
  /** By subject id; absent for a kind that every clause speaks of, such as a setting of the whole council. */
  readonly scopes: ReadonlyMap<string, SubjectScope> | undefined;
  /** Only these; `undefined` for all. */
  readonly only?: Scope | undefined;
  /** Not these, which other clauses cover. */
  readonly except?: readonly Scope[] | undefined;
}

const yes: Truth = { value: true };
const no: Truth = { value: false };

function decided<T>(value: Known<T>, test: (known: T) => boolean): Truth {
  if (isUnknown(value)) return { value: 'unknown', missing: value.missing };
  return test(value) ? yes : no;
}

/** Kleene's "and" of two. */
export function bothTrue(a: Truth, b: Truth): Truth {
  if (a.value === false || b.value === false) return no;
  if (a.value === true) return b;
  if (b.value === true) return a;
  return { value: 'unknown', missing: [...a.missing, ...b.missing] };
}

/** Whether a scope speaks of a subject; what the scope names is looked up once, for all subjects. */
function speaker(scope: Scope): (subject: SubjectScope) => Truth {
  const roles = rolesIn(scope);
  const owner = ownerIn(scope);
  return (subject) =>
    bothTrue(
      roles === undefined
        ? yes
        : decided(subject.roles, (known) => roles.some((role) => known.includes(role))),
      owner === undefined || subject.owner === undefined
        ? yes
        : decided(subject.owner, (known) => known === owner),
    );
}

type Scopes = ReadonlyMap<string, SubjectScope>;
type Identified = readonly { readonly id: string }[];

/** Whom each of some subjects concerns, numbered: thousands of people have the same few roles. */
interface Whose {
  readonly scopes: readonly (SubjectScope | undefined)[];
  readonly column: FactColumn;
}

function whoseOf(scopes: Scopes, subjects: Identified): Whose {
  const all = subjects.map(({ id }) => scopes.get(id));
  const roles = columnOf(all, (one) => one?.roles);
  const owners = columnOf(all, (one) => one?.owner);
  return { scopes: all, column: bothColumns(roles, owners) };
}

/** What was worked out of the scopes of a kind: each rule asks, and clauses speak of the same few people. */
interface Worked {
  readonly hasOwners: boolean;
  readonly whose: (subjects: Identified) => Whose;
  readonly sides: WeakMap<object, Map<string, Truth[]>>;
}

const worked = new WeakMap<Scopes, Worked>();

function workedOf(scopes: Scopes): Worked {
  const known = worked.get(scopes);
  if (known !== undefined) return known;
  const hasOwners = [...scopes.values()].some(({ owner }) => owner !== undefined);
  const whose = oncePerObject((subjects: Identified) => whoseOf(scopes, subjects));
  const made: Worked = { hasOwners, whose, sides: new WeakMap() };
  worked.set(scopes, made);
  return made;
}

const hasOwners = (scopes: Scopes): boolean => workedOf(scopes).hasOwners;

/** The part of a scope that bears on these subjects: whose devices means nothing where none is a device. */
export function bearing(scope: Scope, scopes: Within['scopes']): Scope | undefined {
  if (!restricts(scope, scopes) || scopes === undefined) return undefined;
  return hasOwners(scopes) ? scope : { appliesTo: scope.appliesTo };
}

/** Whether a scope leaves anybody or anything of these subjects out. */
export function restricts(scope: Scope, scopes: Within['scopes']): boolean {
  if (scopes === undefined) return false;
  if (rolesIn(scope) !== undefined) return true;
  return ownerIn(scope) !== undefined && hasOwners(scopes);
}

function sidesNow(
  { scopes, column: { numbers } }: Whose,
  { only, except = [] }: Pick<Within, 'only' | 'except'>,
): Truth[] {
  const covered = except.map(speaker);
  const meant = only === undefined ? undefined : speaker(only);
  const sideOf = (subject: SubjectScope | undefined): Truth => {
    if (subject === undefined) return yes;
    if (covered.some((speaks) => speaks(subject).value === true)) return no;
    return meant === undefined ? yes : meant(subject);
  };
  const byNumber: Truth[] = [];
  return scopes.map((subject, at) => (byNumber[numbers[at] ?? 0] ??= sideOf(subject)));
}

/**
 * Whether a rule looks at each of some subjects; `undefined` where it looks at all. What is not surely covered by another
 * clause is looked at: a shortfall must not vanish because nobody knows whose it is. The list is that of every rule that
 * looks at the same of these subjects, and must not be changed.
 */
export function sidesOf(
  { scopes, only, except = [] }: Within,
  subjects: Identified,
): readonly Truth[] | undefined {
  if (scopes === undefined || (only === undefined && except.length === 0)) return undefined;
  const { sides, whose } = workedOf(scopes);
  const known = sides.get(subjects) ?? new Map<string, Truth[]>();
  sides.set(subjects, known);
  const key = JSON.stringify([only, except]);
  const made = known.get(key) ?? sidesNow(whose(subjects), { only, except });
  known.set(key, made);
  return made;
}

/** A scope as a run shows it. */
export function shownScope({ appliesTo, devices }: Scope): { appliesTo: AppliesTo[]; devices?: Devices } {
  return { appliesTo: [...appliesTo], ...(devices === undefined ? {} : { devices }) };
}

/** Everything was read, and nobody and nothing that the scope speaks of is in it. */
export function notSeen(kind: string, scope: Scope | undefined): Missing {
  const { appliesTo = [], devices } = scope ?? {};
  const whose = devices === undefined || devices === 'any' ? '' : `, devices: ${devices}`;
  return {
    evidence: `scope:${kind}`,
    cause: 'not-seen',
    detail: `Everything was read, and it holds no ${kind} of: ${appliesTo.join(', ')}${whose}.`,
  };
}
