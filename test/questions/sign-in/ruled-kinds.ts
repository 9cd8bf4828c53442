import {
  ann,
  apps,
  block,
  exchange,
  holds,
  globalAdministrator,
  mfa,
  phishingResistant,
  policy,
  ruled,
  sharePoint,
  strength,
  tenant,
} from './tenant.ts';

const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const SL = 'concept-session-lifetime 2025-03-03';
const SE = 'concept-conditional-access-session 2025-08-20';
const AF = 'concept-authentication-flows 2025-05-05';
const AS = 'concept-authentication-strengths 2025-03-04';
const RO = 'concept-conditional-access-report-only 2025-03-12';

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
const restricts = (isEnabled: boolean) => ({ applicationEnforcedRestrictions: { isEnabled } });

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
    { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
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
];
