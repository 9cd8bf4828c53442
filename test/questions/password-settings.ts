import { aUser } from '../../src/facts/testing.ts';
import { about } from './question.ts';

const guest = (changes: object = {}) =>
  aUser('g', { userType: 'Guest', mail: 'someone@gmail.com', externalUserState: 'Accepted', ...changes });
const passwords = (changes: object, more: object = {}) => ({
  groupSettings: [
    {
      templateId: '5cf42378-d67d-4f36-ba46-e8b86229381d',
      lockoutThreshold: '10',
      lockoutDurationInSeconds: '60',
      enableBannedPasswordCheck: 'true',
      hasBannedPasswords: true,
      ...changes,
    },
  ],
  domains: [{ id: 'exampleton.example', isVerified: true, authenticationType: 'Managed' }],
  organization: { onPremisesSyncEnabled: null },
  subscribedSkus: [
    {
      skuId: 's',
      skuPartNumber: 'SPB',
      capabilityStatus: 'Enabled',
      servicePlans: [{ servicePlanId: 'p', servicePlanName: 'AAD_PREMIUM', provisioningStatus: 'Success' }],
    },
  ],
  users: [aUser('u')],
  ...more,
});
const federated = {
  domains: [{ id: 'exampleton.example', isVerified: true, authenticationType: 'Federated' }],
};
const never = 2147483647;
const expiry = (initial: number | null, users: readonly object[], more: object = {}) => ({
  domains: [
    {
      id: 'exampleton.example',
      isVerified: true,
      isRoot: true,
      authenticationType: 'Managed',
      passwordValidityPeriodInDays: never,
    },
    {
      id: 'exampleton.onmicrosoft.com',
      isVerified: true,
      isRoot: true,
      isInitial: true,
      authenticationType: 'Managed',
      passwordValidityPeriodInDays: initial,
    },
  ],
  users,
  ...more,
});
const invited = guest({ userPrincipalName: 'someone_gmail.com#EXT#@exampleton.onmicrosoft.com' });

/** domain, groupSettings; howto-password-smart-lockout, how-to-connect-password-hash-synchronization. */
export const passwordQuestions = [
  ...about('tenant/password-guessing-stopped', [
    ['as it comes, on any plan', 'pass', passwords({}, { groupSettings: [] })],
    ['fifty tries', 'fail', passwords({ lockoutThreshold: '50' })],
    ['for five seconds', 'fail', passwords({ lockoutDurationInSeconds: '5' })],
    ['passwords are checked by another service', 'unknown', passwords({}, federated)],
    ['no number', 'unknown', passwords({ lockoutThreshold: 'ten' })],
  ]),
  ...about('tenant/own-words-refused', [
    ['on, with words', 'pass', passwords({})],
    ['on, without words', 'fail', passwords({ hasBannedPasswords: false })],
    ['words, and off', 'fail', passwords({ enableBannedPasswordCheck: 'false' })],
    [
      'passwords are set on a local server',
      'unknown',
      passwords({}, { organization: { onPremisesSyncEnabled: true } }),
    ],
  ]),
  ...about('tenant/passwords-do-not-expire', [
    ['never, and only guests are in Microsoft’s domain', 'pass', expiry(90, [aUser('u'), invited])],
    [
      'an own account is in Microsoft’s domain',
      'fail',
      expiry(90, [aUser('u'), aUser('a', { userPrincipalName: 'admin@exampleton.onmicrosoft.com' })]),
    ],
    [
      'passwords that a local server keeps end as it says',
      'unknown',
      expiry(never, [aUser('u', { onPremisesSyncEnabled: true })]),
    ],
    [
      'kept here beside some from a local server',
      'unknown',
      expiry(never, [aUser('u'), aUser('v', { onPremisesSyncEnabled: true })]),
    ],
    [
      'some end here, whatever the local server says',
      'fail',
      expiry(90, [
        aUser('a', { userPrincipalName: 'admin@exampleton.onmicrosoft.com' }),
        aUser('v', { onPremisesSyncEnabled: true }),
      ]),
    ],
  ]),
];
