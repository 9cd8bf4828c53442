import {
  ann,
  apps,
  azureManagement,
  block,
  controls,
  filter,
  member,
  mfa,
  policy,
  ruled,
  tenant,
  users,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const SL = 'concept-session-lifetime 2025-03-03';
const GR = 'concept-conditional-access-grant 2026-03-24';
const CO = 'concept-conditional-access-conditions 2026-06-02';
const SD = 'security-defaults 2025-07-21';
const RO = 'concept-conditional-access-report-only 2025-03-12';
const IP = 'concept-identity-protection-policies 2026-01-07';

const reportOnly = { state: 'enabledForReportingButNotEnforced' };
const lasting = (value: number | null, type: string | null, more: object = {}) => ({
  signInFrequency: {
    isEnabled: true,
    value,
    type,
    frequencyInterval: value === null ? 'everyTime' : 'timeBased',
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
  ...more,
});
const session = (sessionControls: object, conditions: object = {}, more: object = {}) =>
  policy('S', null, { ...conditions }, { sessionControls, ...more });
const action = (name: string) => ({
  applications: { includeApplications: [], includeUserActions: [`urn:user:${name}`] },
});
const terms = (operator: 'OR' | 'AND', ...more: string[]) => ({
  operator,
  builtInControls: more,
  termsOfUse: ['00000000-0000-4000-8000-0000000000f1'],
});
const unmanagedOnly = filter('exclude', 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"');

/** The same, of rules about single apps, risk, actions and terms. */
export const askedTenants = [
  tenant(
    'a second step for Azure management by name',
    CL,
    [policy('A', mfa, apps([azureManagement]))],
    [ruled('azure-management-second-step', 'pass')],
  ),
  tenant(
    'a second step for the admin portals, behind which Azure management is its own app',
    CL,
    [policy('A', mfa, apps(['MicrosoftAdminPortals']))],
    [ruled('azure-management-second-step', 'fail')],
  ),
  tenant(
    'a second step for everything but Azure management',
    CL,
    [policy('A', mfa, apps(['All'], { excludeApplications: [azureManagement] }))],
    [ruled('azure-management-second-step', 'fail')],
  ),
  tenant(
    'a risk from inside is blocked, and nobody shows that Purview measures it',
    CO,
    [policy('A', block, { insiderRiskLevels: 'elevated' })],
    [ruled('insider-risk-blocked', 'unknown'), ruled('insider-risk-office-blocked', 'unknown')],
  ),
  tenant(
    'nothing looks at risk from inside',
    CO,
    [policy('A', mfa)],
    [ruled('insider-risk-blocked', 'fail'), ruled('insider-risk-office-blocked', 'fail')],
  ),
  tenant(
    'everybody is blocked, whatever the risk',
    CO,
    [policy('A', block)],
    [ruled('insider-risk-blocked', 'pass'), ruled('insider-risk-office-blocked', 'pass')],
  ),
  tenant(
    'Office 365 alone is blocked, whatever the risk',
    CO,
    [policy('A', block, apps(['Office365']))],
    [ruled('insider-risk-blocked', 'fail'), ruled('insider-risk-office-blocked', 'pass')],
  ),
  tenant('a second step for all', SD, [policy('A', mfa)], [ruled('no-less-than-security-defaults', 'pass')]),
  tenant(
    'a second step for newer programs alone',
    SD,
    [policy('A', mfa, { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] })],
    [ruled('no-less-than-security-defaults', 'fail')],
  ),
  tenant(
    'a second step in Office 365 alone',
    SD,
    [policy('A', mfa, apps(['Office365']))],
    [ruled('no-less-than-security-defaults', 'fail')],
  ),
  tenant('security defaults themselves', SD, [], [ruled('no-less-than-security-defaults', 'pass')], {
    context: { users: [member(ann)], securityDefaults: { isEnabled: true } },
  }),
  tenant(
    'risky sign-ins are asked every time',
    IP,
    [policy('A', mfa, { signInRiskLevels: ['high', 'medium'] }, { sessionControls: lasting(null, null) })],
    [ruled('risky-sign-ins-second-step', 'pass')],
  ),
  tenant(
    'risky sign-ins are asked, and what was held counts',
    IP,
    [policy('A', mfa, { signInRiskLevels: ['high', 'medium'] })],
    [ruled('risky-sign-ins-second-step', 'fail')],
  ),
  tenant(
    'risky sign-ins of users at risk alone',
    IP,
    [
      policy(
        'A',
        mfa,
        { signInRiskLevels: ['high', 'medium'], userRiskLevels: ['high'] },
        { sessionControls: lasting(null, null) },
      ),
    ],
    [ruled('risky-sign-ins-second-step', 'fail')],
  ),
  tenant(
    'a second step to register a device',
    CL,
    [policy('A', mfa, action('registerdevice'))],
    [
      ruled('second-step-to-register-devices', 'pass'),
      ruled('second-step-to-set-up-security-information', 'fail'),
    ],
  ),
  tenant(
    'a second step to set up security information',
    CL,
    [policy('A', mfa, action('registersecurityinfo'))],
    [
      ruled('second-step-to-register-devices', 'fail'),
      ruled('second-step-to-set-up-security-information', 'pass'),
    ],
  ),
  tenant(
    'setting it up asks for a managed device instead',
    CL,
    [policy('A', controls('OR', 'mfa', 'compliantDevice'), action('registersecurityinfo'))],
    [ruled('second-step-to-set-up-security-information', 'fail')],
  ),
  tenant(
    'terms of use for everything',
    GR,
    [policy('A', terms('OR'))],
    [ruled('terms-of-use-accepted', 'pass')],
  ),
  tenant(
    'terms of use, or a second step',
    GR,
    [policy('A', terms('OR', 'mfa'))],
    [ruled('terms-of-use-accepted', 'fail')],
  ),
  tenant(
    'terms of use, and a second step',
    GR,
    [policy('A', terms('AND', 'mfa'))],
    [ruled('terms-of-use-accepted', 'pass')],
  ),
  tenant(
    'terms of use, reported only',
    RO,
    [policy('A', terms('OR'), {}, reportOnly)],
    [ruled('terms-of-use-accepted', 'fail')],
  ),
  tenant(
    'terms of use for everybody but Ann',
    GR,
    [policy('A', terms('OR'), users({ excludeUsers: [ann] }))],
    [ruled('terms-of-use-accepted', 'fail'), ruled('terms-of-use-accepted', 'pass', { declared: [ann] })],
  ),
  tenant(
    'a sign-in on an unmanaged device ends after a day',
    SL,
    [session(lasting(1, 'days'), unmanagedOnly)],
    [ruled('unmanaged-sign-in-frequency', 'pass')],
  ),
  tenant(
    'a sign-in ends after a day on managed devices alone',
    SL,
    [session(lasting(1, 'days'), filter('include', 'device.isCompliant -eq True'))],
    [ruled('unmanaged-sign-in-frequency', 'fail')],
  ),
  tenant(
    'no session ends, but for Microsoft’s ninety days',
    SL,
    [policy('A', mfa)],
    [ruled('unmanaged-sign-in-frequency', 'fail')],
  ),
  tenant(
    'a frequency that is off',
    SL,
    [
      session({
        signInFrequency: { isEnabled: false, value: 1, type: 'days', frequencyInterval: 'timeBased' },
      }),
    ],
    [ruled('unmanaged-sign-in-frequency', 'fail')],
  ),
];
