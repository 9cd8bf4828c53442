import {
  ann,
  apps,
  azureManagement,
  block,
  bob,
  compliant,
  controls,
  exchange,
  globalAdministrator,
  holds,
  intuneEnrolment,
  member,
  mfa,
  of,
  ownApp,
  policy,
  ruled,
  sharePoint,
  tenant,
  users,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const open = ['never', 'sometimes'];
const onlyAction = (action: string) => ({
  applications: { includeApplications: [], includeUserActions: [action] },
});
const everyTime = {
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'everyTime',
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
};
const hourly = {
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'timeBased',
    type: 'hours',
    value: 1,
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
};

/** What a policy protects. */
export const resourceTenants = [
  tenant('no app at all is chosen', CL, [policy('A', mfa, apps(['None']))], [of(ann, 'secondStep', 'never')]),
  tenant(
    'Office 365 is included and excluded at once',
    CL,
    [policy('A', mfa, apps(['Office365'], { excludeApplications: ['Office365'] }))],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'all but Office 365, and Office 365 but for Exchange',
    CL,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: ['Office365'] })),
      policy('B', mfa, apps(['Office365'], { excludeApplications: [exchange] })),
    ],
    [of(ann, 'secondStep', 'sometimes', { says: ['email'] })],
  ),
  tenant(
    'all but the admin portals',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: ['MicrosoftAdminPortals'] }))],
    [of(ann, 'secondStep', 'sometimes', { says: ['admin'] })],
  ),
  tenant(
    'only the admin portals',
    CL,
    [policy('A', mfa, apps(['MicrosoftAdminPortals']))],
    [of(ann, 'secondStep', open), of(ann, 'azureManagementSecondStep', ['never', 'sometimes', 'unknown'])],
  ),
  tenant(
    'an authentication context only',
    CL,
    [
      policy('A', mfa, {
        applications: { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] },
      }),
    ],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'registering security information is asked everywhere, apps are not',
    CL,
    [policy('A', mfa, onlyAction('urn:user:registersecurityinfo'))],
    [of(ann, 'secondStep', 'never'), of(ann, 'securityInfoSecondStep', 'always')],
  ),
  tenant(
    'joining a device is asked',
    CL,
    [policy('A', mfa, onlyAction('urn:user:registerdevice'))],
    [
      of(ann, 'deviceRegistrationSecondStep', 'always'),
      of(ann, 'secondStep', 'never'),
      of(ann, 'securityInfoSecondStep', 'never'),
    ],
  ),
  tenant(
    'joining a device asks for a compliant device, which Microsoft does not offer there',
    CL,
    [policy('A', compliant, onlyAction('urn:user:registerdevice'))],
    [of(ann, 'deviceRegistrationSecondStep', ['never', 'unknown'])],
  ),
  tenant(
    'security information needs a managed device, or a second step',
    CL,
    [policy('A', controls('OR', 'mfa', 'compliantDevice'), onlyAction('urn:user:registersecurityinfo'))],
    [
      of(ann, 'securityInfoManagedDevice', open),
      of(ann, 'securityInfoSecondStep', open),
      ruled('managed-device-to-set-up-security-information', 'fail'),
    ],
  ),
  tenant(
    'Azure’s own interface is asked, nothing else',
    CL,
    [policy('A', mfa, apps([azureManagement]))],
    [of(ann, 'azureManagementSecondStep', 'always'), of(ann, 'secondStep', 'sometimes')],
  ),
  tenant(
    'Azure’s own interface is left out of the policy for everything',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: [azureManagement] }))],
    [of(ann, 'azureManagementSecondStep', 'never'), of(ann, 'secondStep', 'sometimes')],
  ),
  tenant(
    'the admin portals are closed to all but Global Administrators',
    CL,
    [
      policy('A', block, {
        ...apps(['MicrosoftAdminPortals']),
        ...users({ excludeRoles: [globalAdministrator] }),
      }),
    ],
    [of(ann, 'adminPortalsBlocked', 'always'), of(bob, 'adminPortalsBlocked', 'never')],
    {
      context: { users: [member(ann), member(bob)] },
      evidence: { roleAssignments: [holds(bob, globalAdministrator)] },
    },
  ),
  tenant(
    'only Azure’s interface is closed, the other admin portals are not',
    CL,
    [policy('A', block, apps([azureManagement]))],
    [
      of(ann, 'adminPortalsBlocked', ['never', 'sometimes', 'unknown']),
      ruled('admin-portals-blocked', ['fail', 'unknown']),
    ],
  ),
  tenant(
    'enrolment asks for the second step every time',
    'howto-policy-intune-enrollment',
    [policy('A', mfa, apps([intuneEnrolment]), { sessionControls: everyTime })],
    [
      of(ann, 'intuneEnrolmentSecondStep', 'always'),
      of(ann, 'intuneEnrolmentEveryTime', 'always'),
      ruled('intune-enrolment-every-time', 'pass'),
    ],
  ),
  tenant(
    'enrolment asks every hour, which is not every time',
    'concept-session-lifetime 2025-03-03',
    [policy('A', mfa, apps([intuneEnrolment]), { sessionControls: hourly })],
    [of(ann, 'intuneEnrolmentEveryTime', 'never'), ruled('intune-enrolment-every-time', 'fail')],
  ),
  tenant(
    'the policy for everything leaves enrolment out',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: [intuneEnrolment] }))],
    [of(ann, 'intuneEnrolmentSecondStep', 'never'), of(ann, 'secondStep', 'sometimes')],
  ),
  tenant(
    'an app is left out of the second step and blocked by another policy',
    'concept-enforcement-resource-exclusions 2026-05-27',
    [policy('A', mfa, apps(['All'], { excludeApplications: [ownApp] })), policy('B', block, apps([ownApp]))],
    [of(ann, 'secondStep', 'unknown')],
  ),
  tenant(
    'everything but email is blocked, and email asks',
    CL,
    [
      policy('A', block, apps(['All'], { excludeApplications: [exchange] })),
      policy('B', mfa, apps([exchange])),
    ],
    [of(ann, 'secondStep', ['always', 'unknown'])],
  ),
  tenant(
    'three apps one by one and no other',
    CL,
    [policy('A', mfa, apps([exchange, sharePoint, ownApp]))],
    [
      of(ann, 'secondStep', 'sometimes', { says: ['any app but email', ownApp] }),
      ruled('policy-for-all-apps', 'fail'),
    ],
  ),
  tenant(
    'two exclusions, of which a second policy closes one',
    CL,
    [
      policy('A', mfa, apps(['All'], { excludeApplications: [exchange, sharePoint] })),
      policy('B', mfa, apps([exchange])),
    ],
    [of(ann, 'secondStep', 'sometimes', { says: ['SharePoint'], saysNot: ['email'] })],
  ),
];
