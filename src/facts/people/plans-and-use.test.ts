import { describe, expect, it } from 'vitest';
import { aUser, mailPlan, personOf, told } from '../testing.ts';

const sku = {
  skuId: 'sku',
  skuPartNumber: 'SPB',
  capabilityStatus: 'Enabled',
  servicePlans: [{ servicePlanId: 'copilot', servicePlanName: 'M365_COPILOT_APPS' }],
};
const ann = (changes: object, evidence: object = {}) =>
  personOf({ users: [aUser('ann', { ...changes })], ...evidence });

describe('plans of an account', () => {
  it('are named by the subscriptions', () => {
    expect(ann({}, { subscribedSkus: [sku] })).toMatchObject({ isLicensed: true, licences: ['SPB'] });
    expect(ann({ assignedLicenses: [] })).toMatchObject({ isLicensed: false, licences: [] });
  });

  it('have no name while the subscriptions are not read', () => {
    expect(told(ann({}).licences)).toBe('subscribedSkus: permission');
  });

  it('work while enabled or in their days of grace', () => {
    const plan = (capabilityStatus: string) => ({
      assignedPlans: [{ service: 'exchange', servicePlanId: mailPlan, capabilityStatus }],
    });
    expect(ann(plan('Warning')).hasMailPlan).toBe(true);
    expect(ann(plan('Suspended')).hasMailPlan).toBe(false);
  });

  it('trap: plans of the service exchange that bring no mailbox', () => {
    const plan = (servicePlanId: string) => ({
      assignedPlans: [{ service: 'exchange', servicePlanId, capabilityStatus: 'Enabled' }],
    });
    const names = { f: 'EXCHANGE_S_FOUNDATION', a: 'EXCHANGE_S_ARCHIVE_ADDON', g: 'EXCHANGE_S_STANDARD_GOV' };
    const servicePlans = Object.entries(names).map(([servicePlanId, servicePlanName]) => ({
      servicePlanId,
      servicePlanName,
    }));
    const subscribedSkus = [{ ...sku, servicePlans }];
    const has = (id: string, evidence: object) => told(ann(plan(id), evidence).hasMailPlan);
    expect(['f', 'a', 'g'].map((id) => has(id, { subscribedSkus }))).toEqual([false, false, true]);
    expect(has('gone', { subscribedSkus })).toBe('subscribedSkus: error');
    expect(has('f', {})).toBe('subscribedSkus: permission');
  });

  it('tell a Copilot plan by its service plans, not by the product', () => {
    const withCopilot = { assignedPlans: [{ servicePlanId: 'copilot', capabilityStatus: 'Enabled' }] };
    expect(ann(withCopilot, { subscribedSkus: [sku] }).hasCopilotPlan).toBe(true);
    expect(ann({}, { subscribedSkus: [sku] }).hasCopilotPlan).toBe(false);
    expect(told(ann(withCopilot).hasCopilotPlan)).toBe('subscribedSkus: permission');
    const nameless = { assignedPlans: [{ servicePlanId: null, capabilityStatus: 'Enabled' }] };
    expect(told(ann(nameless, { subscribedSkus: [sku] }).hasCopilotPlan)).toBe('users: error');
  });
});

describe('use of an account', () => {
  const people = [{ name: 'Ann', role: 'staff', account: 'ann@exampleton.example', left: '2026-01-31' }];
  const used = (afterLeaving: boolean | null, register: object) =>
    personOf(
      { users: [aUser('ann')], signInActivity: [{ id: 'ann', lastSignIn: 'over-90-days', afterLeaving }] },
      { ...register },
    );

  it('is known by band', () => {
    expect(used(null, {}).lastSignIn).toBe('over-90-days');
    expect(told(ann({}).lastSignIn)).toBe('signInActivity: permission');
  });

  it('is unknown where Microsoft told only of attempts: nobody is accused on a maybe', () => {
    const row = { id: 'ann', lastSignIn: null, attemptsOnly: true, afterLeaving: null };
    const person = personOf({ users: [aUser('ann')], signInActivity: [row] }, { people });
    expect(told(person.lastSignIn)).toBe('signInActivity: not-supported');
    expect(told(person.usedAfterLeaving)).toBe('signInActivity: not-supported');
  });

  it('after leaving is a no for those who stay', () => {
    expect(used(null, { people: [] }).usedAfterLeaving).toBe(false);
  });

  it('after leaving is what was compared while collecting', () => {
    expect(used(true, { people }).usedAfterLeaving).toBe(true);
    expect(told(used(null, { people }).usedAfterLeaving)).toBe('signInActivity: no-input');
  });
});
