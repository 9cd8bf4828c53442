import {
  ann,
  apps,
  bob,
  controls,
  exchange,
  globalAdministrator,
  holds,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  tenant,
} from './tenant.ts';

const every = (value: number, type = 'hours') => ({
  sessionControls: {
    signInFrequency: {
      isEnabled: true,
      frequencyInterval: 'timeBased',
      type,
      value,
      authenticationType: 'primaryAndSecondaryAuthentication',
    },
  },
});
const two = { context: { users: [member(ann), member(bob)] } };
const open = ['never', 'sometimes'];
const hq = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, true, '203.0.113.0/24')] },
};

/** Limits of a session, and controls that are joined. */
export const limitTenants = [
  tenant(
    'browsers forget but in the office',
    'howto-conditional-access-session-lifetime 2024-08-13',
    [
      policy('A', null, places(['All'], office), {
        sessionControls: { persistentBrowser: { isEnabled: true, mode: 'never' } },
      }),
    ],
    [of(ann, 'neverPersistentBrowser', 'sometimes', { names: ['A'], says: ['Place 1'] })],
    hq,
  ),
  tenant(
    'a day is 24 hours',
    'concept-session-lifetime 2025-03-03',
    [policy('A', null, {}, every(1, 'days'))],
    [of(ann, 'signInHours', 24)],
  ),
  tenant(
    'nothing but what happens while Microsoft is down',
    'resilience-defaults 2024-08-13',
    [policy('A', null, {}, { sessionControls: { disableResilienceDefaults: true } })],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule for this account stops it'] })],
  ),
  tenant(
    'administrators sign in again sooner',
    'concept-session-lifetime 2025-03-03',
    [
      policy('A', null, {}, every(240)),
      policy('B', null, { users: { includeRoles: [globalAdministrator] } }, every(4)),
    ],
    [of(ann, 'signInHours', 4), of(bob, 'signInHours', 240)],
    { ...two, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'limits that are set and off',
    'howto-conditional-access-session-lifetime 2024-08-13',
    [
      policy(
        'A',
        null,
        {},
        {
          sessionControls: {
            persistentBrowser: { isEnabled: false, mode: 'never' },
            signInFrequency: { isEnabled: false, value: 4, type: 'hours', frequencyInterval: 'timeBased' },
          },
        },
      ),
    ],
    [of(ann, 'neverPersistentBrowser', 'never'), of(ann, 'signInHours', 1000000)],
  ),
  tenant(
    'a block and a second step',
    'concept-conditional-access-policies 2026-03-24',
    [policy('A', controls('AND', 'block', 'mfa'))],
    [of(ann, 'secondStep', 'cannot-sign-in')],
  ),
  tenant(
    'a policy that asks nothing',
    'conditionalAccessPolicy, Graph v1.0',
    [policy('A', controls('OR'))],
    [of(ann, 'secondStep', 'never', { says: ['no sign-in rule for this account stops it'] })],
  ),
  tenant(
    'two policies of one name, of which one is off',
    'concept-conditional-access-policies 2026-03-24',
    [policy('Same', mfa, apps([exchange])), policy('Same', mfa, {}, { state: 'disabled' })],
    [
      of(ann, 'secondStep', 'sometimes', {
        names: ['Same'],
        says: ['any app but email (Outlook)', 'does not cover'],
      }),
    ],
  ),
  tenant(
    'a second step or the council’s own network, and that or a compliant device',
    'concept-conditional-access-grant 2026-03-24',
    [
      policy('A', controls('OR', 'mfa', 'domainJoinedDevice')),
      policy('B', controls('OR', 'compliantDevice', 'domainJoinedDevice')),
    ],
    [
      of(ann, 'secondStep', open, { names: ['A'], says: ['own network', 'lets this device through'] }),
      of(ann, 'managedDevice', 'always'),
    ],
  ),
  tenant(
    'the terms of use alone',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', { operator: 'OR', termsOfUse: ['t1'] })],
    [
      of(ann, 'termsOfUse', 'always'),
      of(ann, 'secondStep', 'never', { names: ['A'], says: ['asks for something else'] }),
    ],
  ),
  tenant(
    'two terms of use, or a second step',
    'concept-conditional-access-grant 2026-03-24',
    [policy('A', { operator: 'OR', termsOfUse: ['t1', 't2'], builtInControls: ['mfa'] })],
    [of(ann, 'secondStep', open, { names: ['A'], says: ['takes something else instead'] })],
  ),
];
