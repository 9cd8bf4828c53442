import { aUser, daysAgo, each } from '../../src/facts/testing.ts';

type Given = Readonly<Record<string, unknown>>;

/** A thing that a check says it cannot see, put beside what it judges. */
export interface Beside {
  readonly check: string;
  /** Words of what the check cannot see (rules/unseen.yaml). */
  readonly said: string;
  readonly rule: string;
  /** A question about the rule that is passed, by what it asks. */
  readonly asks: string;
  /** The same tenant with the thing in it. */
  readonly with: (given: Given) => Given;
}

/** A laptop or phone with a council account that nobody enrolled, in use, with everything wrong that the directory could say. */
const registered = (operatingSystem: string, more: object = {}) => ({
  id: 'stranger',
  displayName: 'Nobody enrolled it',
  operatingSystem,
  isManaged: false,
  isCompliant: false,
  accountEnabled: true,
  approximateLastSignInDateTime: daysAgo(3),
  owners: ['ann'],
  ownerIds: ['ann'],
  ...more,
});
const laptop = (given: Given): Given => ({ ...given, registeredDevices: [registered('Windows')] });
const phone = (given: Given): Given => ({ ...given, registeredDevices: [registered('iOS')] });
const listOf = (given: Given, kind: string): readonly object[] => (given[kind] ?? []) as readonly object[];

/** @param question the rule and what is asked: `devices/idle-lock: five minutes` */
function unenrolled(check: string, said: string, question: string, beside = laptop): Beside {
  const at = question.indexOf(': ');
  return { check, said, rule: question.slice(0, at), asks: question.slice(at + 2), with: beside };
}

export const besides: readonly Beside[] = [
  unenrolled('device-auto-lock', 'Devices that nobody enrolled', 'devices/idle-lock: five minutes'),
  unenrolled(
    'computer-password',
    'Computers that nobody enrolled',
    'devices/computer-password: asked for and kept',
  ),
  unenrolled(
    'device-encryption',
    'Devices that nobody enrolled',
    'devices/encryption: a managed computer is judged',
  ),
  unenrolled('device-antivirus', 'Computers that nobody enrolled', 'devices/antivirus-on: Defender watches'),
  unenrolled(
    'device-os-current',
    'Devices that nobody enrolled',
    'devices/updates-asked-for: a lowest version is asked for',
  ),
  unenrolled(
    'device-compliance-state',
    'Devices that nobody enrolled',
    'devices/meets-device-rules: all that is asked',
  ),
  unenrolled(
    'device-jailbreak',
    'Phones that nobody enrolled',
    'devices/built-in-protection: a phone with its protection',
    phone,
  ),
  unenrolled(
    'device-pin',
    'phones that neither Intune nor Exchange knows',
    'devices/unlock-code-on-mobiles: device rules ask already',
    phone,
  ),
  unenrolled(
    'device-failed-attempts',
    'Devices that neither Intune nor Exchange knows',
    'devices/wrong-codes-limited: a profile wipes an iPhone behind ten',
    phone,
  ),
  unenrolled(
    'personal-accounts-on-device',
    'computers that nobody enrolled',
    'devices/private-accounts-refused: both',
  ),
  unenrolled('usb-storage-blocked', 'Private computers', 'devices/usb-storage-blocked: on every computer'),
  unenrolled(
    'equipment-register',
    'Devices that nobody enrolled',
    'devices/seen-recently: yesterday',
    (given) => ({
      ...given,
      registeredDevices: [registered('Windows', { approximateLastSignInDateTime: daysAgo(400) })],
    }),
  ),
  unenrolled(
    'leaver-devices',
    'Devices that nobody enrolled',
    'devices/leavers-devices-back: she is in office',
    (given) => ({
      ...laptop(given),
      users: [...listOf(given, 'users'), aUser('gone', { accountEnabled: false })],
    }),
  ),
  {
    check: 'mfa-registered',
    said: 'Whether the second step is asked for',
    rule: 'people/second-step-registered',
    asks: 'set up, and allowed',
    with: (given) => ({ ...given, securityDefaults: { isEnabled: false }, conditionalAccessPolicies: [] }),
  },
  {
    check: 'council-mailbox-for-all',
    said: 'Whether a person uses the mailbox',
    rule: 'people/mailbox-for-each',
    asks: 'a plan that works',
    with: (given) => ({ ...given, signInActivity: each({ u: { lastSignIn: 'never' } }) }),
  },
  {
    check: 'mailbox-in-use',
    said: 'Who reads a mailbox that is opened by a delegate',
    rule: 'people/mailbox-in-use',
    asks: 'last week',
    with: (given) => ({
      ...given,
      mailboxPermissions: each({ u: [{ holder: 'deputy', isDenied: false, isDeleted: false }] }),
    }),
  },
  {
    check: 'service-credentials',
    said: 'devices that send email by password',
    rule: 'apps/secrets-end',
    asks: 'one that has ended does no harm',
    with: (given) => ({
      ...given,
      transportConfig: { smtpClientAuthenticationDisabled: false },
      casMailboxes: [{ userId: 'scanner', smtpClientAuthenticationDisabled: false }],
    }),
  },
  {
    check: 'local-admin',
    said: 'Computers that joined before a setting was changed',
    rule: 'tenant/joining-gives-no-administrator',
    asks: 'nobody does',
    with: (given) => ({
      ...given,
      managedDevices: [{ id: 'old', operatingSystem: 'Windows', enrolledDateTime: daysAgo(900) }],
    }),
  },
  {
    check: 'domains-expected',
    said: 'Names that are registered and not joined',
    rule: 'tenant/domains-expected',
    asks: 'as expected',
    with: (given) => ({
      ...given,
      domains: [
        ...listOf(given, 'domains'),
        { id: 'old-parish.example', isVerified: false, isInitial: false },
      ],
    }),
  },
  {
    check: 'leaver-accounts',
    said: 'Leavers whom the list of people does not name',
    rule: 'people/leavers-cannot-sign-in',
    asks: 'blocked',
    with: (given) => ({ ...given, users: [...listOf(given, 'users'), aUser('left last year')] }),
  },
  {
    check: 'audit-logging-on',
    said: 'For how long records are kept',
    rule: 'tenant/activity-recorded',
    asks: 'on',
    with: (given) => ({ ...given, subscribedSkus: [] }),
  },
];
