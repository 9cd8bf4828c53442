import type { CouncilInputs } from '../../model/council.ts';
import { factsOfSnapshot, inWords } from '../testing.ts';
import { aTenant } from './testing.ts';

type Json = Readonly<Record<string, unknown>>;

const council: CouncilInputs = { emergencyAccounts: ['bob@exampleton.example'], ownDomains: [] };
/** An account as Graph lists it. */
export const user = (id: string, more: Json = {}) => ({
  id,
  displayName: id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled: true,
  addressDigests: [],
  ...more,
});
export const at = '2026-11-22T11:33:00.000Z';
export const perUser = (perUserMfaState: string) => [
  { subject: 'ann', status: 'collected', at, value: { perUserMfaState } },
];
export const methods = (...types: readonly string[]) => [
  { subject: 'ann', status: 'collected', at, value: types.map((type) => ({ type })) },
];

/** What is known of each person of a tenant, by id. */
export const people = (snapshot: ReturnType<typeof aTenant>) =>
  new Map(factsOfSnapshot(snapshot, council).person.subjects.map((one) => [one.id, inWords('person', one)]));
/** What is known of Ann where these policies are. */
export const ann = (policies: readonly Json[], more: Json = {}) => {
  const found = people(aTenant(policies, { users: [user('ann')], ...more })).get('ann');
  if (found === undefined) throw new Error('Ann is not there');
  return found;
};
