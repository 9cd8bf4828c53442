import type { CouncilInputs, Person, RegisterRole } from '../../model/council.ts';
import { BeadleError } from '../../model/error.ts';
import { accountKey, accountKeys, joinRegister } from '../../model/people-register.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import type { User } from '../../sources/people/users/kind.ts';

/** An account as a person would look at it who is to say whose it is. */
export interface SeenAccount {
  readonly name: string;
  /** What title, name or address says; undefined where they say nothing. A person has to confirm it. */
  readonly role: RegisterRole | undefined;
  readonly account: string;
  readonly started: string | undefined;
  readonly left: string | undefined;
  readonly jobTitle: string;
  readonly plans: readonly string[];
  readonly adminRoles: readonly string[];
  /** Undefined where the tenant does not tell. */
  readonly lastUse: 'under-30-days' | '30-90-days' | 'over-90-days' | 'never' | undefined;
  readonly canSignIn: boolean | undefined;
}

/** Words of a title, a name or the first half of an address, in the order in which they decide. */
const hints: readonly (readonly [RegExp, RegisterRole])[] = [
  [/\b(?:deputy|assistant|vice)[ ._-]*(?:town|parish)?[ ._-]*clerk/iu, 'staff'],
  [/\b(?:deputy|vice)[ ._-]*(?:chair|mayor)/iu, 'councillor'],
  [/clerk|proper officer/iu, 'clerk'],
  [/\bchair(?:man|woman|person)?\b|\bmayor\b/iu, 'chair'],
  [/councillor|\bcllr/iu, 'councillor'],
  [/volunteer/iu, 'volunteer'],
  [/contractor/iu, 'contractor'],
  [/officer|administrator|groundsman|groundskeeper|caretaker|warden|assistant|manager/iu, 'staff'],
];

function roleFrom(
  texts: readonly string[],
  address: string,
  providers: readonly string[],
): RegisterRole | undefined {
  const domain = accountKey(address).split('@')[1] ?? '';
  if (providers.includes(domain)) return 'provider';
  for (const text of texts) {
    const found = hints.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

/** A person's account of the council itself, as far as the directory says: no guest, no AI agent. */
function isMember({ userType, odataType }: Pick<User, 'userType' | 'odataType'>): boolean {
  return userType?.toLowerCase() !== 'guest' && odataType !== '#microsoft.graph.agentUser';
}

function listOf<T>(evidence: { readonly status: string; readonly value?: readonly T[] }): readonly T[] {
  return evidence.status === 'collected' ? (evidence.value ?? []) : [];
}

type Notes = Pick<SeenAccount, 'jobTitle' | 'plans' | 'adminRoles' | 'lastUse' | 'canSignIn'>;
type SeenUser = Pick<User, 'id' | 'displayName' | 'mail' | 'userPrincipalName'>;

const noAccount: Notes = {
  jobTitle: '',
  plans: [],
  adminRoles: [],
  lastUse: undefined,
  canSignIn: undefined,
};

/** What helps a person to say whose an account is. */
function notesFrom(snapshot: Snapshot, titles: ReadonlyMap<string, string>): (user: User) => Notes {
  const { subscribedSkus, roleAssignments, signInActivity } = snapshot.evidence;
  const plans = new Map(
    listOf(subscribedSkus).map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber ?? skuId]),
  );
  const roles = Map.groupBy(listOf(roleAssignments), ({ principalId }) => principalId);
  const lastUse = new Map(listOf(signInActivity).map(({ id, lastSignIn }) => [id, lastSignIn ?? undefined]));
  return (user) => ({
    jobTitle: titles.get(user.id) ?? '',
    plans: (user.assignedLicenses ?? []).flatMap(({ skuId }) =>
      skuId == null ? [] : [plans.get(skuId) ?? skuId],
    ),
    adminRoles: [...new Set((roles.get(user.id) ?? []).map(({ roleName }) => roleName))],
    lastUse: lastUse.get(user.id),
    canSignIn: user.accountEnabled ?? undefined,
  });
}

function rowOfTerm(term: Person, notes: Notes): SeenAccount {
  return {
    name: term.name,
    role: term.role,
    account: term.account ?? '',
    started: term.started,
    left: term.left,
    ...notes,
  };
}

/** The row of an account on nobody's list, with the role that it seems to have. */
function guessedRow(user: SeenUser, notes: Notes, providers: readonly string[]): SeenAccount {
  const account = user.mail ?? user.userPrincipalName ?? user.id;
  const name = user.displayName ?? '';
  const texts = [notes.jobTitle, name, account.split('@')[0] ?? ''];
  return {
    name,
    role: roleFrom(texts, account, providers),
    account,
    started: undefined,
    left: undefined,
    ...notes,
  };
}

/**
 * A first people register, by name: every entry that there is already, and each other account of a member that can sign
 * in, holds a plan or holds a role.
 * @param titles job titles by object id, where somebody asked for them
 * @throws BeadleError when the accounts were not read: a register of nobody helps no one
 */
export function firstRegister(
  snapshot: Snapshot,
  inputs: CouncilInputs,
  titles: ReadonlyMap<string, string>,
): readonly SeenAccount[] {
  const { users } = snapshot.evidence;
  if (users.status !== 'collected')
    throw new BeadleError('SNAPSHOT_UNREADABLE', `The accounts could not be read: ${users.detail}`, {
      hint: 'Run "beadle doctor": it says what is missing.',
    });
  const people = inputs.people ?? [];
  const notesOf = notesFrom(snapshot, titles);
  const emergency = new Set(inputs.emergencyAccounts?.map(accountKey));
  const providers = (inputs.provider?.domains ?? []).map(accountKey);
  const membershipOf = joinRegister(people);
  const found = users.value.map((user) => ({ user, notes: notesOf(user), terms: membershipOf(user).terms }));
  const joined = new Map(found.flatMap(({ notes, terms }) => terms.map((term) => [term, notes] as const)));
  const strangers = found.filter(
    ({ user, notes, terms }) =>
      terms.length === 0 &&
      isMember(user) &&
      !accountKeys(user).some((key) => emergency.has(key)) &&
      (notes.canSignIn !== false || notes.plans.length + notes.adminRoles.length > 0),
  );
  return [
    ...people.map((term) => rowOfTerm(term, joined.get(term) ?? noAccount)),
    ...strangers.map(({ user, notes }) => guessedRow(user, notes, providers)),
  ].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.account.localeCompare(b.account));
}
