import {
  ann,
  apps,
  controls,
  filter,
  guestTypes,
  mfa,
  phishingResistant,
  platforms,
  policy,
  of,
  ruled,
  tenant,
  users,
} from './tenant.ts';

const MD = 'devices/manage-device-identities, read 2026-11';
const CL = 'concept-conditional-access-cloud-apps 2026-03-24';
const joining = { applications: { includeUserActions: ['urn:user:registerdevice'] } };
const both = {
  applications: { includeUserActions: ['urn:user:registerdevice', 'urn:user:registersecurityinfo'] },
};
const rule = 'second-step-to-register-devices';
const setting = (multiFactorAuthConfiguration: string | null) => ({
  evidence: { deviceRegistrationPolicy: { multiFactorAuthConfiguration } },
});
const open = ['never', 'sometimes'];

/** Joining and registering devices: the switch in the device settings, beside sign-in rules for that action. */
export const joiningTenants = [
  tenant('the device settings ask, and no rule does', MD, [], [ruled(rule, 'pass')], setting('required')),
  tenant(
    'the device settings ask, and the rule is about apps',
    MD,
    [policy('A', mfa)],
    [ruled(rule, 'pass')],
    setting('required'),
  ),
  tenant(
    'the device settings ask, and a rule for the action leaves Ann out',
    CL,
    [policy('A', mfa, { ...joining, ...users({ excludeUsers: [ann] }) })],
    [ruled(rule, 'pass'), of(ann, 'deviceRegistrationSecondStep', open)],
    setting('required'),
  ),
  tenant(
    'the device settings do not ask, and a rule for the action does',
    CL,
    [policy('A', mfa, joining)],
    [ruled(rule, 'pass')],
    setting('notRequired'),
  ),
  tenant('nobody asks', CL, [], [ruled(rule, 'fail')], setting('notRequired')),
  tenant(
    'the answer of the device settings did not come, and no rule asks',
    MD,
    [],
    [ruled(rule, 'unknown')],
    setting(null),
  ),
  tenant(
    'the answer of the device settings did not come, and a rule asks everybody',
    CL,
    [policy('A', mfa, joining)],
    [ruled(rule, 'pass')],
    setting(null),
  ),
  tenant(
    'the device settings say a word that nobody knows',
    MD,
    [],
    [ruled(rule, 'unknown')],
    setting('unknownFutureValue'),
  ),
  tenant(
    'a strength for the action, and guests left out',
    CL,
    [
      policy('A', phishingResistant, {
        ...joining,
        ...users({ excludeGuestsOrExternalUsers: guestTypes('b2bCollaborationGuest') }),
      }),
    ],
    [ruled(rule, 'fail', {}, { says: ['guest'] }), of(ann, 'deviceRegistrationSecondStep', 'always')],
    setting('notRequired'),
  ),
  tenant(
    'the action and security information in one rule, on Windows only',
    CL,
    [policy('A', mfa, { ...both, ...platforms(['windows']) })],
    [
      of(ann, 'deviceRegistrationSecondStep', 'sometimes', { names: ['A'] }),
      of(ann, 'securityInfoSecondStep', 'sometimes', { names: ['A'] }),
      ruled(rule, 'fail'),
    ],
  ),
  tenant(
    'a second step or a managed device, to join a device',
    CL,
    [policy('A', controls('OR', 'mfa', 'compliantDevice'), joining)],
    [of(ann, 'deviceRegistrationSecondStep', [...open, 'unknown'], { names: ['A'] })],
  ),
  tenant(
    'a filter of devices, which this action does not know',
    CL,
    [policy('A', mfa, { ...joining, ...filter('exclude', 'device.isCompliant -eq True') })],
    [of(ann, 'deviceRegistrationSecondStep', [...open, 'unknown'])],
  ),
  tenant(
    'the enrolment of Intune asks, which is another thing than joining',
    CL,
    [policy('A', mfa, apps(['d4ebce55-015a-49b5-a083-c84d1797ae8c']))],
    [
      of(ann, 'deviceRegistrationSecondStep', open, { saysNot: ['“A”'] }),
      of(ann, 'intuneEnrolmentSecondStep', 'always'),
      ruled(rule, 'fail'),
    ],
  ),
];
