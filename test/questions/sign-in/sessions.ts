import {
  ann,
  apps,
  compliant,
  exchange,
  globalAdministrator,
  holds,
  of,
  ownApp,
  policy,
  ruled,
  tenant,
} from './tenant.ts';

const SL = 'concept-session-lifetime 2025-03-03';
const timed = (type: string | null, value: number | null, more: object = {}) => ({
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'timeBased',
    type,
    value,
    authenticationType: 'primaryAndSecondaryAuthentication',
    ...more,
  },
});
const everyTime = {
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'everyTime',
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
};
const forget = { persistentBrowser: { isEnabled: true, mode: 'never' } };
const session = (name: string, sessionControls: object, conditions: object = {}, more: object = {}) =>
  policy(name, null, conditions as never, { sessionControls, ...more });
const admin = { evidence: { roleAssignments: [holds(ann, globalAdministrator)] } };
/** Sessions. */
export const sessionTenants = [
  tenant(
    'seven days for everybody',
    SL,
    [session('A', timed('days', 7))],
    [
      of(ann, 'signInHours', 168),
      ruled('sign-in-frequency', 'pass', { hours: 168 }),
      ruled('sign-in-frequency', 'fail', { hours: 24 }, { says: ['“A” asks for it after a longer time'] }),
    ],
  ),
  tenant(
    'twelve hours for all, one for browsers',
    SL,
    [session('A', timed('hours', 12)), session('B', timed('hours', 1), { clientAppTypes: ['browser'] })],
    [of(ann, 'signInHours', 12)],
  ),
  tenant(
    'a length that cannot be read',
    SL,
    [session('A', timed(null, null))],
    [of(ann, 'signInHours', 'unknown'), of(ann, 'intuneEnrolmentEveryTime', 'never')],
  ),
  tenant(
    'a frequency that is off',
    SL,
    [session('A', timed('hours', 1, { isEnabled: false }))],
    [of(ann, 'signInHours', 1000000)],
  ),
  tenant(
    'a frequency that only reports',
    SL,
    [session('A', timed('hours', 1), {}, { state: 'enabledForReportingButNotEnforced' })],
    [of(ann, 'signInHours', 1000000), ruled('sign-in-frequency', 'fail')],
  ),
  tenant(
    'a frequency for one app',
    SL,
    [session('A', everyTime, apps([ownApp]))],
    [of(ann, 'signInHours', 1000000)],
  ),
  tenant(
    'administrators sign in again after four hours, and no browser keeps it',
    SL,
    [session('A', { ...timed('hours', 4), ...forget }, { users: { includeRoles: [globalAdministrator] } })],
    [of(ann, 'signInHours', 4), of(ann, 'neverPersistentBrowser', 'always')],
    admin,
  ),
  tenant(
    'a browser that forgets, for one app only, which Microsoft does not offer',
    'howto-conditional-access-session-lifetime 2024-08-13',
    [session('A', forget, apps(['Office365']))],
    [of(ann, 'neverPersistentBrowser', ['never', 'sometimes', 'unknown'])],
  ),
  tenant(
    'a browser that keeps',
    SL,
    [session('A', { persistentBrowser: { isEnabled: true, mode: 'always' } })],
    [of(ann, 'neverPersistentBrowser', 'never'), ruled('kept-sign-in-needs-managed-device', 'fail')],
  ),
  tenant(
    'a browser that keeps on compliant devices',
    SL,
    [
      policy(
        'A',
        compliant,
        {},
        { sessionControls: { persistentBrowser: { isEnabled: true, mode: 'always' } } },
      ),
    ],
    [ruled('kept-sign-in-needs-managed-device', 'pass')],
  ),
  tenant(
    'email and files limit unmanaged devices',
    'concept-conditional-access-session 2025-08-20',
    [session('A', { applicationEnforcedRestrictions: { isEnabled: true } }, apps(['Office365']))],
    [of(ann, 'appEnforcedRestrictions', 'always')],
  ),
  tenant(
    'only email limits unmanaged devices',
    'concept-conditional-access-session 2025-08-20',
    [session('A', { applicationEnforcedRestrictions: { isEnabled: true } }, apps([exchange]))],
    [of(ann, 'appEnforcedRestrictions', 'sometimes', { says: ['SharePoint'] })],
  ),
  tenant(
    'the second factor is asked each hour, the first never',
    'signInFrequencySessionControl',
    [session('A', timed('hours', 1, { authenticationType: 'secondaryAuthentication' }))],
    [of(ann, 'secondStep', 'never')],
  ),
];
