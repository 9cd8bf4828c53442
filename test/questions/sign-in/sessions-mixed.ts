import { SE } from './pages.ts';
import {
  ann,
  apps,
  b2bGuest,
  block,
  exchange,
  guest,
  guestTypes,
  intuneEnrolment,
  ipPlace,
  member,
  mfa,
  of,
  office,
  places,
  policy,
  sharePoint,
  tenant,
  type Tenant,
} from './tenant.ts';

const open = ['never', 'sometimes'];
const session = (sessionControls: object) => ({ sessionControls });
const everyTime = session({
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'everyTime',
    value: null,
    type: null,
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
});
const hourly = session({
  signInFrequency: {
    isEnabled: true,
    frequencyInterval: 'timeBased',
    value: 1,
    type: 'hours',
    authenticationType: 'primaryAndSecondaryAuthentication',
  },
});
const never = session({ persistentBrowser: { isEnabled: true, mode: 'never' } });
const enforced = session({ applicationEnforcedRestrictions: { isEnabled: true } });
const around = {
  context: { users: [member(ann)], namedLocations: [ipPlace(office, false, '192.0.2.0/24')] },
};

/** Limits on sessions, several together. */
export const mixedSessionTenants: readonly Tenant[] = [
  tenant(
    'a new sign-in each time a device is enrolled',
    'concept-session-lifetime 2025-03-03',
    [policy('A', null, apps([intuneEnrolment]), everyTime)],
    [of(ann, 'intuneEnrolmentEveryTime', 'always'), of(ann, 'intuneEnrolmentSecondStep', 'never')],
  ),
  tenant(
    'a new sign-in an hour after the last, where a device is enrolled',
    'concept-session-lifetime 2025-03-03',
    [policy('A', null, apps([intuneEnrolment]), hourly)],
    [of(ann, 'intuneEnrolmentEveryTime', open, { names: ['A'] })],
  ),
  tenant(
    'a new sign-in each time for every app but enrolment',
    'concept-session-lifetime 2025-03-03',
    [policy('A', null, apps(['All'], { excludeApplications: [intuneEnrolment] }), everyTime)],
    [of(ann, 'intuneEnrolmentEveryTime', 'never', { names: ['A'] })],
  ),
  tenant(
    'an hour for everything, and each time where a device is enrolled',
    'concept-session-lifetime 2025-03-03',
    [policy('A', null, {}, hourly), policy('B', mfa, apps([intuneEnrolment]), everyTime)],
    [of(ann, 'intuneEnrolmentEveryTime', 'always'), of(ann, 'intuneEnrolmentSecondStep', 'always')],
  ),
  tenant(
    'browsers of guests forget',
    SE,
    [
      policy(
        'A',
        null,
        { users: { includeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') } },
        never,
      ),
    ],
    [of(guest, 'neverPersistentBrowser', 'always'), of(ann, 'neverPersistentBrowser', 'never')],
    { context: { users: [member(ann), b2bGuest] } },
  ),
  tenant(
    'browsers forget in the office, and are blocked elsewhere',
    SE,
    [
      policy('A', null, places([office]), never),
      policy('B', block, { clientAppTypes: ['browser'], ...places(['All'], office) }),
    ],
    [of(ann, 'neverPersistentBrowser', 'always')],
    around,
  ),
  tenant(
    'two policies of which one says that the browser keeps the sign-in',
    SE,
    [
      policy('A', null, {}, never),
      policy('B', null, {}, session({ persistentBrowser: { isEnabled: true, mode: 'always' } })),
    ],
    [of(ann, 'neverPersistentBrowser', ['always', 'unknown'])],
  ),
  tenant(
    'a browser that keeps the sign-in in a way that nobody knows',
    SE,
    [policy('A', null, {}, session({ persistentBrowser: { isEnabled: true, mode: 'weekly' } }))],
    [of(ann, 'neverPersistentBrowser', 'unknown', { says: ['A'] })],
  ),
  tenant(
    'a limit of which it did not come whether it is on',
    'persistentBrowserSessionControl, Graph v1.0',
    [policy('A', null, {}, session({ persistentBrowser: { isEnabled: null, mode: 'never' } }))],
    [of(ann, 'neverPersistentBrowser', 'unknown')],
  ),
  tenant(
    'Office 365 limits what an unmanaged device may do',
    SE,
    [policy('A', null, apps(['Office365']), enforced)],
    [of(ann, 'appEnforcedRestrictions', 'always'), of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'email and files limit browsers only',
    SE,
    [policy('A', null, { clientAppTypes: ['browser'], ...apps([exchange, sharePoint]) }, enforced)],
    [of(ann, 'appEnforcedRestrictions', 'sometimes', { names: ['A'] })],
  ),
];
