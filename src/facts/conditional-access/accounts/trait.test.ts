import { expect, it } from 'vitest';
import { aUser, factsOfSnapshot, inWords } from '../../testing.ts';
import { aPolicy, aTenant, strength } from '../testing.ts';
import { traitOf } from './trait.ts';

it('judges members, and says of guests alone that it did not come whose word is taken', () => {
  const snapshot = aTenant([aPolicy()], {
    users: [aUser('ann'), aUser('gus', { userType: 'Guest', creationType: 'Invitation' })],
    crossTenantAccessDefault: { inboundTrust: undefined },
  });
  const { person } = factsOfSnapshot(snapshot, { emergencyAccounts: [], ownDomains: [] });
  const [ann, gus] = person.subjects.map((one) => inWords('person', one));
  expect(ann).toMatchObject({ secondStep: 'always' });
  expect(gus).toMatchObject({ secondStep: 'always' });
  const { secondStepTrustedElsewhere } = gus ?? {};
  expect(JSON.stringify(secondStepTrustedElsewhere)).toContain('without inboundTrust');
});

it('trap: a partner who is not in a half-read list may be the one who is believed', () => {
  const trusted = (more: object) => {
    const snapshot = aTenant([aPolicy({ grant: strength('fido2') })], {
      users: [aUser('gus', { userType: 'Guest', creationType: 'Invitation' })],
      crossTenantAccessDefault: { inboundTrust: { isMfaAccepted: false } },
    });
    const { crossTenantAccessPartners: partners } = snapshot.evidence;
    const evidence = { ...snapshot.evidence, crossTenantAccessPartners: { ...partners, ...more } };
    return traitOf({ evidence }, 'b2bCollaborationGuest').stepTrusted;
  };
  expect(trusted({})).toBe('no');
  expect(trusted({ partial: { cause: 'error', detail: 'the second page did not come' } })).toBe('maybe');
});
