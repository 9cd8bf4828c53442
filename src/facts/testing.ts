import { tell } from '../documents/told/tell.ts';
import { CouncilInputs } from '../model/council.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { MailRoutes } from '../model/told.ts';
import { derivation } from './base/computed.ts';
import { factsOfSubjects } from './base/facts-of-subjects.ts';
import { guarded } from './base/guard.ts';
import { isUnknown, type Unknown } from './base/known.ts';
import { declarationOf, subjects as kinds, type FactBase, type SubjectKind } from './subjects.ts';

/** When the settings of every test were read. */
export const asOf = new Date('2026-11-22T11:33:00.000Z');
const at = asOf.toISOString();

/** Days before the settings were read, as Microsoft writes a time. */
export const daysAgo = (days: number): string =>
  new Date(asOf.getTime() - days * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');

/** EXCHANGE_S_STANDARD, the plan that Microsoft 365 Business products bring along. */
export const mailPlan = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';

/** A member with a mailbox plan who may sign in. */
export const aUser = (id: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  id,
  displayName: `Person ${id}`,
  userPrincipalName: `${id}@exampleton.example`,
  mail: `${id}@exampleton.example`,
  accountEnabled: true,
  userType: 'Member',
  onPremisesSyncEnabled: null,
  passwordPolicies: null,
  createdDateTime: daysAgo(500),
  lastPasswordChangeDateTime: daysAgo(100),
  assignedLicenses: [{ skuId: 'sku' }],
  assignedPlans: [{ service: 'exchange', servicePlanId: mailPlan, capabilityStatus: 'Enabled' }],
  addressDigests: [],
  ...changes,
});

/** Evidence of an `each` kind in which every subject was read. */
export const each = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([subject, value]) => ({ subject, status: 'collected', at, value }));

/** One subject of an `each` kind that was refused. */
export const refused = (subject: string) => ({
  subject,
  status: 'unavailable',
  at,
  cause: 'permission',
  detail: 'refused',
});

/** A known value as it is; for an unknown one, what is missing: `users: error`. */
export const told = (value: unknown): unknown =>
  isUnknown(value)
    ? [...new Set(value.missing.map(({ evidence, cause }) => `${evidence}: ${cause}`))].join(', ')
    : value;

type Evidence = Readonly<Record<string, unknown>>;

/** The product's own derivation, with a guard that throws on evidence that a fact did not declare. */
export const factsOfSnapshot = (
  snapshot: ReturnType<typeof bareSnapshot>,
  council: CouncilInputs,
  moment: Date = asOf,
): FactBase => {
  const steps = derivation({ snapshot, council, asOf: moment, restrict: guarded });
  const made = new Map<SubjectKind, ReturnType<typeof factsOfSubjects>>();
  const listOf = (kind: SubjectKind) => {
    const list = made.get(kind) ?? factsOfSubjects(declarationOf(kind), steps);
    made.set(kind, list);
    return list;
  };
  // Made when it is asked for, and once: most tests look at one kind.
  const lists = (Object.keys(kinds) as SubjectKind[]).map((kind): [string, PropertyDescriptor] => [
    kind,
    { get: () => listOf(kind), enumerable: true },
  ]);
  return Object.defineProperties({}, Object.fromEntries(lists)) as FactBase;
};

/** All facts. Evidence that is not given could not be read: no permission. */
export const factsOf = (evidence: Evidence, council: Readonly<Record<string, unknown>> = {}): FactBase =>
  factsOfSnapshot(bareSnapshot(evidence), CouncilInputs.parse(council));

/** Lists of routes are easiest to read one by one. */
const routesOneByOne = ['outsideRoutes', 'idleRoutes'];

/** A subject with everything that only tells in the words of the documents, as a reader meets it. */
export const inWords = <Subject extends object>(kind: SubjectKind, subject: Subject) => {
  const { facts } = declarationOf(kind);
  return Object.fromEntries(
    Object.entries(subject).map(([field, value]: [string, unknown]) => {
      const form = facts[field]?.tells;
      if (form === undefined || isUnknown(value)) return [field, value];
      if (!routesOneByOne.includes(field)) return [field, tell(form, value)];
      const { routes } = MailRoutes.parse(value);
      return [field, routes.map((one) => tell(form, { routes: [one], forwards: [], incomplete: false }))];
    }),
  ) as {
    readonly [Field in keyof Subject]: Subject[Field] extends Unknown | infer Value
      ? Value | Unknown | string | string[]
      : never;
  };
};

const first = <T>(subjects: readonly T[]): T => {
  const [one] = subjects;
  if (one === undefined) throw new Error('no subject was derived');
  return one;
};

/** The first person, device, phone or tenant of a snapshot with this evidence. */
export const personOf = (evidence: Evidence, council?: Readonly<Record<string, unknown>>) =>
  inWords('person', first(factsOf(evidence, council).person.subjects));
export const deviceOf = (evidence: Evidence, council?: Readonly<Record<string, unknown>>) =>
  inWords('device', first(factsOf(evidence, council).device.subjects));
export const phoneOf = (evidence: Evidence) => inWords('phone', first(factsOf(evidence).phone.subjects));
export const tenantOf = (evidence: Evidence, council?: Readonly<Record<string, unknown>>) =>
  inWords('tenant', first(factsOf(evidence, council).tenant.subjects));
