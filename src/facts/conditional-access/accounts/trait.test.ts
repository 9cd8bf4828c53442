import { expect, it } from 'vitest';
import { aUser, factsOfSnapshot, inWords } from '../../testing.ts';
import { aPolicy, aTenant } from '../testing.ts';

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
