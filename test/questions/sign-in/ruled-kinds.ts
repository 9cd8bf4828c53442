import {
  ann,
  apps,
  azureManagement,
  block,
  controls,
  exchange,
  filter,
  holds,
  globalAdministrator,
  member,
  mfa,
  phishingResistant,
  policy,
  ruled,
  sharePoint,
  strength,
  tenant,
  users,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const SL = 'concept-session-lifetime 2025-03-03';
const SE = 'concept-conditional-access-session 2025-08-20';
const AF = 'concept-authentication-flows 2025-05-05';
const AS = 'concept-authentication-strengths 2025-03-04';
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
const forgets = { persistentBrowser: { isEnabled: true, mode: 'never' } };
const session = (sessionControls: object, conditions: object = {}, more: object = {}) =>
  policy('S', null, { ...conditions }, { sessionControls, ...more });
const flow = (transferMethods: string) => ({ authenticationFlows: { transferMethods } });
const action = (name: string) => ({
  applications: { includeApplications: [], includeUserActions: [`urn:user:${name}`] },
});
const restricts = (isEnabled: boolean) => ({ applicationEnforcedRestrictions: { isEnabled } });
const terms = (operator: 'OR' | 'AND', ...more: string[]) => ({
  operator,
  builtInControls: more,
  termsOfUse: ['00000000-0000-4000-8000-0000000000f1'],
});
const unmanagedOnly = filter('exclude', 'device.isCompliant -eq True -or device.trustType -eq "ServerAD"');

/** Rules about whoever signs in: each asked of a tenant that keeps it, of one that does not, and of the trap between. */
export const kindTenants = [
  tenant(
    'only phishing-resistant methods',
    AS,
    [policy('A', phishingResistant)],
    [ruled('accepted-methods', 'pass')],
  ),
  tenant('any second step', AS, [policy('A', mfa)], [ruled('accepted-methods', 'fail')]),
  tenant(
    'a strength of the council’s own that takes a password alone',
    AS,
    [policy('A', strength('own', 'password', 'fido2'))],
    [ruled('accepted-methods', 'fail')],
  ),
  tenant(
    'strong methods for Office 365, and nothing elsewhere',
    CL,
    [policy('A', phishingResistant, apps(['Office365']))],
    [ruled('accepted-methods', 'fail')],
  ),
  tenant(
    'administrators sign in every four hours, and no browser keeps it',
    SL,
    [session(lasting(4, 'hours', forgets))],
    [ruled('administrators-sign-in-again', 'pass')],
    { context: { users: [member(ann)], roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'every time, and no browser keeps it',
    SL,
    [session(lasting(null, null, forgets))],
    [ruled('administrators-sign-in-again', 'pass')],
  ),
  tenant(
    'every four hours, and a browser may keep it',
    SL,
    [session(lasting(4, 'hours'))],
    [ruled('administrators-sign-in-again', 'fail')],
  ),
  tenant(
    'every four days is not every four hours',
    SL,
    [session(lasting(4, 'days', forgets))],
    [ruled('administrators-sign-in-again', 'fail')],
  ),
  tenant(
    'four hours, reported only',
    RO,
    [session(lasting(4, 'hours', forgets), {}, reportOnly)],
    [ruled('administrators-sign-in-again', 'fail')],
  ),
  tenant(
    'Office limits what unknown devices may do',
    SE,
    [session(restricts(true), apps(['Office365']))],
    [ruled('app-enforced-restrictions', 'pass')],
  ),
  tenant(
    'Exchange and SharePoint by name limit it',
    SE,
    [session(restricts(true), apps([exchange, sharePoint]))],
    [ruled('app-enforced-restrictions', 'pass')],
  ),
  tenant(
    'only SharePoint limits it',
    SE,
    [session(restricts(true), apps([sharePoint]))],
    [ruled('app-enforced-restrictions', 'fail')],
  ),
  tenant(
    'the limit stands there and is off',
    SE,
    [session(restricts(false), apps(['Office365']))],
    [ruled('app-enforced-restrictions', 'fail')],
  ),
  tenant(
    'moving a sign-in to a phone is blocked',
    AF,
    [policy('A', block, flow('authenticationTransfer'))],
    [ruled('authentication-transfer-blocked', 'pass')],
  ),
  tenant(
    'device codes are blocked, moving a sign-in is not',
    AF,
    [policy('A', block, flow('deviceCodeFlow'))],
    [ruled('authentication-transfer-blocked', 'fail')],
  ),
  tenant(
    'moving a sign-in asks for a second step',
    AF,
    [policy('A', mfa, flow('authenticationTransfer'))],
    [ruled('authentication-transfer-blocked', 'fail')],
  ),
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
    [
      ruled('terms-of-use-accepted', 'fail'),
      ruled('terms-of-use-accepted', 'pass', { declared: [ann] }),
    ],
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
