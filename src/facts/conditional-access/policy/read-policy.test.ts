import { expect, it, test } from 'vitest';
import { isUnknown } from '../../base/known.ts';
import { factsOfSnapshot } from '../../testing.ts';
import { aPolicy, aTenant, either, mfa, type Short } from '../testing.ts';
import { readPolicy } from './read-policy.ts';
import { unsentParts } from './unsent-parts.ts';

type Raw = Parameters<typeof readPolicy>[0];
const read = (short: Short) => readPolicy(aPolicy(short) as Raw);
const facts = (...policies: readonly Short[]) =>
  factsOfSnapshot(aTenant(policies.map((one) => aPolicy(one))), { emergencyAccounts: [], ownDomains: [] });

test.each([
  [{ authenticationFlows: { transferMethods: 7 } }, 'authenticationFlows.transferMethods'],
  [{ authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, undefined],
  [{ authenticationFlows: { transferMethods: ['deviceCodeFlow'] } }, undefined],
  [{ authenticationFlows: { transferMethods: null } }, undefined],
  [{ clientAppTypes: null }, 'conditions.clientAppTypes'],
  [{ clientAppTypes: [] }, undefined],
  [{ userRiskLevels: null }, undefined],
  [{ insiderRiskLevels: {} }, 'conditions.insiderRiskLevels'],
  [{ devices: { deviceFilter: 'x' } }, 'devices.deviceFilter'],
  [{ locations: 'x' }, 'conditions.locations'],
  [{ locations: [], platforms: [], devices: [], authenticationFlows: [] }, undefined],
])('a policy with %j: %s is not understood', (conditions, part) => {
  expect(read({ conditions }).strange).toEqual(part === undefined ? [] : [part]);
});

test.each([
  { users: { excludeGuestsOrExternalUsers: 'x' } },
  { users: { excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 7 } } },
  {
    users: {
      excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest', externalTenants: 'x' },
    },
  },
])('whom a policy with %j is for is not known', (short) => {
  expect(unsentParts(read(short))).toEqual(['users']);
});

it('what a policy with a misshapen strength asks is not known', () => {
  expect(unsentParts(read({ grant: { ...mfa, authenticationStrength: [] } }))).toEqual(['grantControls']);
  expect(unsentParts(read({ grant: { ...mfa, authenticationStrength: null } }))).toEqual([]);
});

test.each([
  [{ signInFrequency: [] }, true],
  [{ persistentBrowser: 'x' }, true],
  [{ applicationEnforcedRestrictions: { isEnabled: {} } }, true],
  [{ secureSignInSession: { isEnabled: 'yes' } }, true],
  [{ signInFrequency: { value: 4, type: 'hours' } }, true],
  [{ signInFrequency: { value: null, isEnabled: null }, persistentBrowser: null }, false],
  [{ signInFrequency: { value: 4, type: 'hours', isEnabled: false } }, false],
])('a session limited by %j: not known is %s', (session, isOpen) => {
  expect(unsentParts(read({ session }))).toEqual(isOpen ? ['sessionControls'] : []);
});

it('a control that nobody knows may be a block', () => {
  const { conditionalAccess, conditionalAccessPolicy } = facts(
    { users: { excludeUsers: ['u'] } },
    { grant: either('somethingNew'), users: { excludeUsers: ['u'] } },
  );
  const [whole] = conditionalAccess.subjects;
  const [plain, odd] = conditionalAccessPolicy.subjects;
  const open = [
    whole?.excludedFromEveryBlock,
    plain?.exclusionsInNoOtherPolicy,
    odd?.blocks,
    odd?.requiresDevice,
  ];
  expect(open.map((one) => isUnknown(one))).toEqual(open.map(() => true));
  expect(plain?.blocks).toBe(false);
});

it('a state that nobody knows may be in force', () => {
  const inForce = (...policies: readonly Short[]) =>
    facts(...policies).tenant.subjects[0]?.conditionalAccessInForce;
  expect(isUnknown(inForce({ state: 'somethingNew' }))).toBe(true);
  expect(inForce({ state: 'somethingNew' }, { state: 'Enabled' })).toBe(true);
  expect(inForce({ state: 'disabled' })).toBe(false);
});

it('an action that nobody knows may be the one that is asked about', () => {
  const kinds = (action: string) =>
    facts({ apps: { includeApplications: [], includeUserActions: [action] } })
      .accountKind.subjects.filter(({ isJudged }) => isJudged === true)
      .map(({ securityInfoSecondStep }) => securityInfoSecondStep);
  const known = kinds('urn:user:RegisterSecurityInfo');
  expect(known).toContain('always');
  for (const one of kinds('somethingNew'))
    expect(isUnknown(one) ? one.missing.map(({ detail }) => detail).join() : one).toContain('somethingNew');
});
