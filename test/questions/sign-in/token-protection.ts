import { ann, apps, exchange, filter, of, platforms, policy, ruled, sharePoint, tenant } from './tenant.ts';

const TP = 'concept-token-protection 2025-08-20';
const teams = 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe';
const desktops = [
  '9cdead84-a844-4324-93f2-b2e6bb768d07',
  '0af06dc6-e4b5-4f28-818e-e78e62d137a5',
  '270efc09-cd0d-444b-a71f-39af4910ec45',
];
const three = [exchange, sharePoint, teams];
const bound = (conditions: object, named: readonly string[] = three, more: object = {}) =>
  policy(
    'Tokens',
    null,
    {
      clientAppTypes: ['mobileAppsAndDesktopClients'],
      ...platforms(['windows']),
      ...apps(named),
      ...conditions,
    },
    { sessionControls: { secureSignInSession: { isEnabled: true, ...more } } },
  );
export const plan = (servicePlanName: string, capabilityStatus: string | null = 'Enabled') => ({
  evidence: {
    subscribedSkus: [
      {
        skuId: '42e6818f-8966-444b-b7ac-0027c83fa8b5',
        skuPartNumber: servicePlanName,
        capabilityStatus,
        servicePlans: [{ servicePlanName, provisioningStatus: 'Success', appliesTo: 'User' }],
      },
    ],
  },
});
const windows365 = plan('CPC_B_2C_4RAM_128GB');
const outside = 'device.trustType -eq "AzureAD"';

/** Tokens bound to their device: at everything that Microsoft can bind, and that the council has. */
export const tokenTenants = [
  tenant(
    'no desktops in the cloud',
    TP,
    [bound({})],
    [of(ann, 'tokenProtection', 'always')],
    plan('INTUNE_A'),
  ),
  tenant(
    'Windows 365 is there, and the rule does not name it',
    TP,
    [bound({})],
    [
      of(ann, 'tokenProtection', 'sometimes', {
        names: ['Tokens'],
        says: ['Azure Virtual Desktop', 'Windows 365', 'Windows Cloud Login', 'does not cover these apps'],
        saysNot: ['email', 'any app'],
      }),
      ruled('token-protection', 'fail'),
    ],
    windows365,
  ),
  tenant(
    'Windows 365 is there, and two of its three apps are named',
    TP,
    [bound({}, [...three, ...desktops.slice(0, 2)])],
    [
      of(ann, 'tokenProtection', 'sometimes', {
        says: ['Windows Cloud Login'],
        saysNot: ['Virtual Desktop'],
      }),
    ],
    windows365,
  ),
  tenant(
    'Windows 365 is there, and everything is named',
    TP,
    [bound({}, [...three, ...desktops])],
    [of(ann, 'tokenProtection', 'always'), ruled('token-protection', 'pass')],
    windows365,
  ),
  tenant(
    'Windows 365 ran out',
    TP,
    [bound({})],
    [of(ann, 'tokenProtection', 'always')],
    plan('CPC_B_2C_4RAM_128GB', 'Suspended'),
  ),
  tenant(
    'the state of Windows 365 did not come',
    TP,
    [bound({})],
    [of(ann, 'tokenProtection', 'unknown'), ruled('token-protection', 'unknown')],
    plan('CPC_B_2C_4RAM_128GB', null),
  ),
  tenant(
    'the state of Windows 365 did not come, and email is open anyway',
    TP,
    [bound({}, [sharePoint, teams])],
    [of(ann, 'tokenProtection', 'sometimes', { says: ['email'] })],
    plan('CPC_B_2C_4RAM_128GB', null),
  ),
  ...[
    ['desktops of Windows 365', 'device.systemLabels -eq "CloudPC"'],
    ['desktops of Azure', 'device.systemLabels -contains "AzureVirtualDesktop"'],
    ['desktops of Power Automate', 'device.systemLabels -eq "MicrosoftPowerAutomate"'],
    ['virtual machines', 'device.profileType -eq "SecureVM"'],
  ].map(([title = '', rule = '']) =>
    tenant(
      `${title} are left out, as Microsoft says`,
      TP,
      [bound(filter('exclude', `${rule} -and ${outside}`))],
      [of(ann, 'tokenProtection', 'always'), ruled('token-protection', 'pass')],
      plan('INTUNE_A'),
    ),
  ),
  tenant(
    'desktops of Windows 365 are left out however they are joined: some of these could be bound',
    TP,
    [bound(filter('exclude', 'device.systemLabels -eq "CloudPC"'))],
    [of(ann, 'tokenProtection', ['unknown', 'sometimes'], { says: ['Tokens'] })],
    plan('INTUNE_A'),
  ),
  tenant(
    'a profile of its own is left out, and which devices have it is not shown',
    TP,
    [bound(filter('exclude', 'device.enrollmentProfileName -eq "Rooms"'))],
    [of(ann, 'tokenProtection', 'unknown', { names: ['Tokens'], says: ['enrollmentProfileName'] })],
    plan('INTUNE_A'),
  ),
  tenant(
    'every device of the council is left out',
    TP,
    [bound(filter('exclude', 'device.trustType -eq "AzureAD"'))],
    [
      of(ann, 'tokenProtection', 'sometimes', { names: ['Tokens'], says: ['lets this device through'] }),
      ruled('token-protection', 'fail'),
    ],
    plan('INTUNE_A'),
  ),
  tenant(
    'a condition of the future beside it',
    TP,
    [bound({ networkRisk: ['high'] })],
    [of(ann, 'tokenProtection', 'unknown', { names: ['Tokens'], says: ['networkRisk'] })],
    plan('INTUNE_A'),
  ),
];
