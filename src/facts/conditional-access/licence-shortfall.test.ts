import { answersOf } from './explain/answers-of.ts';
import { describe, expect, it } from 'vitest';
import { derivation } from '../base/computed.ts';
import { guarded } from '../base/guard.ts';
import { asOf } from '../testing.ts';
import { licenceShortfall } from './licence-shortfall.ts';
import { aPolicy, aTenant, anEngine } from './testing.ts';

const p1 = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
const user = (id: string, more: object = {}) => ({
  id,
  displayName: id,
  userType: 'Member',
  userPrincipalName: `${id}@exampleton.example`,
  accountEnabled: true,
  assignedPlans: [],
  addressDigests: [],
  ...more,
});
const plan = (servicePlanId: string, capabilityStatus = 'Enabled') => ({
  assignedPlans: [{ servicePlanId, capabilityStatus }],
});
const said = (users: readonly object[], policies = [aPolicy()], more: object = {}) =>
  derivation({
    snapshot: aTenant(policies, { users, ...more }),
    council: { emergencyAccounts: [], ownDomains: [] },
    asOf,
    restrict: guarded,
  })
    .value(licenceShortfall)
    .join(' ');

describe('licenceShortfall', () => {
  it('counts the accounts that rules include and whose plan has no Entra ID P1, and names none', () => {
    const text = said([user('Ann'), user('Bob', plan(p1)), user('Cat', plan('exchange'))]);
    expect(text).toContain('include 2 accounts');
    expect(text).not.toContain('Ann');
  });

  it('says of how many accounts the plans did not come, be it as null or not at all', () => {
    for (const assignedPlans of [null, undefined])
      expect(said([user('Ann', plan(p1)), user('Bob', { assignedPlans })])).toMatch(/\b1 account\b/u);
  });

  it('changes no verdict', () => {
    const snapshot = aTenant([aPolicy()], { users: [user('Ann')] });
    const engine = anEngine(snapshot);
    const { coverage } = answersOf(engine);
    const { users } = snapshot.evidence;
    const [ann] = users.status === 'collected' ? users.value : [];
    const trait = {
      guest: false,
      elsewhereOnly: false,
      stepTrusted: 'yes',
      compliantTrusted: 'yes',
      hybridTrusted: 'yes',
    } as const;
    expect(ann && coverage(engine.directory.accountOf(ann), trait).secondStep).toBe('always');
  });

  it('takes a plan that was taken away for none, and one in its days of grace for one', () => {
    expect(said([user('Ann', plan(p1, 'Suspended'))])).toContain('include 1 account ');
    expect(said([user('Ann', plan(p1, 'Warning'))])).toBe('');
  });

  it('knows a plan by the name that the subscription gives it', () => {
    const subscribedSkus = [
      { skuId: 's', servicePlans: [{ servicePlanId: 'X', servicePlanName: 'AAD_PREMIUM_FACULTY' }] },
    ];
    expect(said([user('Ann', plan('x'))], [aPolicy()], { subscribedSkus })).toBe('');
  });

  it('says nothing of guests, blocked accounts, accounts left out, and rules that only report', () => {
    expect(said([user('Gus', { userType: 'Guest', externalUserState: 'Accepted' })])).toBe('');
    expect(said([user('Ann', { accountEnabled: false })])).toBe('');
    expect(said([user('ann')], [aPolicy({ users: { excludeUsers: ['ann'] } })])).toBe('');
    expect(said([user('Ann')], [aPolicy({ state: 'enabledForReportingButNotEnforced' })])).toBe('');
  });

  it('does not take plans that were not read for none', () => {
    const text = said([user('Ann', { assignedPlans: null })]);
    expect(text).toContain('could not be read');
    expect(text).not.toContain('has no Entra ID P1');
  });
});
