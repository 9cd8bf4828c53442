import { asIs, plain, type Choose } from './choice.ts';
import { configuration } from './config-questions.ts';
import {
  administratorRoles,
  declaredApps,
  declaredPeople,
  emergencyNames,
  hoursOr,
  rolesOr,
} from './told.ts';

/** About everybody but those whom the operator declared to be left out. */
const everybody =
  (rule: string): Choose =>
  (input) => ({ rule: `sign-in/${rule}`, params: { declared: declaredPeople(input) } });

/** The same, where apps can be declared too. */
const everywhere =
  (rule: string): Choose =>
  (input) => ({
    rule: `sign-in/${rule}`,
    params: { declared: declaredPeople(input), apps: declaredApps(input) },
  });

const within =
  (rule: string, hours: number): Choose =>
  (input) => ({
    rule: `sign-in/${rule}`,
    params: { declared: declaredPeople(input), hours: hoursOr(input, hours) },
  });

/** All questions about Conditional Access that the case files have. */
export const conditionalAccess: Readonly<Record<string, Choose>> = {
  'admin-portals-blocked-for-non-admins': everybody('admin-portals-blocked'),
  'admin-session-controls': (input) => ({
    rule: 'sign-in/administrators-sign-in-again',
    params: { roles: rolesOr(input, administratorRoles), hours: hoursOr(input, 4) },
  }),
  'app-enforced-restrictions': everybody('app-enforced-restrictions'),
  'authentication-transfer-blocked': everywhere('authentication-transfer-blocked'),
  'azure-devops-targeted': plain('azure-devops-named'),
  'baseline-protection-active': asIs('tenant/sign-in-rules-in-force'),
  'break-glass-fido2-registered': plain('left-out-accounts-have-key'),
  'ca-covers-what-security-defaults-would': everybody('no-less-than-security-defaults'),
  'ca-groups-protected': plain('groups-protected'),
  'compliant-device-required': everybody('compliant-device-for-everyone'),
  // Of administrators, or of all users: who asks it of all asks it of administrators too.
  'compliant-or-hybrid-or-mfa': (input) => ({
    rule: 'sign-in/second-step-or-managed-device',
    params: { roles: rolesOr(input, administratorRoles) },
  }),
  'device-code-flow-blocked': everywhere('device-code-blocked'),
  'elevated-insider-risk-blocked-all-apps': everywhere('insider-risk-blocked'),
  'elevated-insider-risk-blocked-o365': everywhere('insider-risk-office-blocked'),
  'emergency-access-excluded-from-all': (input) => ({
    rule: 'sign-in/emergency-accounts-left-out',
    params: { accounts: emergencyNames(input) },
  }),
  'emergency-access-excluded-from-blocks': plain('emergency-accounts-left-out-of-blocks'),
  'exclusions-covered-elsewhere': plain('exclusions-reached-elsewhere'),
  'high-and-medium-risk-signins-blocked': everybody('high-and-medium-risk-sign-ins-blocked'),
  'high-risk-signins-blocked': everywhere('high-risk-sign-ins-blocked'),
  'high-risk-users-blocked': everywhere('high-risk-users-blocked'),
  'intune-enrolment-sign-in-every-time': everybody('intune-enrolment-every-time'),
  'legacy-auth-blocked': everywhere('legacy-clients-blocked'),
  'managed-device-for-mfa-registration': everybody('managed-device-to-set-up-security-information'),
  'managed-device-required': everywhere('managed-device-for-everyone'),
  'mfa-admins': (input) => ({
    rule: 'sign-in/second-step-for-administrators',
    params: { roles: rolesOr(input, administratorRoles), apps: declaredApps(input) },
  }),
  'mfa-all-users': everywhere('second-step-for-every-kind'),
  'mfa-azure-management': everybody('azure-management-second-step'),
  'mfa-for-device-registration': everybody('second-step-to-register-devices'),
  'mfa-guests': everywhere('second-step-for-guests'),
  'mobile-app-protection-required': everywhere('protected-app-on-mobiles'),
  'no-deleted-object-references': plain('no-deleted-references'),
  'no-persistent-browser-without-device-compliance': plain('kept-sign-in-needs-managed-device'),
  'no-report-only-policies': plain('no-report-only-policies'),
  'no-stale-named-locations': plain('no-deleted-places'),
  'phishing-resistant-mfa-admins': (input) => ({
    rule: 'sign-in/phishing-resistant-for-administrators',
    params: { roles: rolesOr(input, administratorRoles), apps: declaredApps(input) },
  }),
  'phishing-resistant-mfa-all-users': everywhere('phishing-resistant-for-everyone'),
  'policies-have-targets': plain('policies-have-targets'),
  'risky-agents-blocked': (input) => ({
    rule: 'sign-in/risky-agents-blocked',
    params: { apps: declaredApps(input) },
  }),
  'risky-signins-mfa-every-time': everybody('risky-sign-ins-second-step'),
  'risky-signins-policy-exists': plain('sign-in-risk-policy-exists'),
  'risky-users-password-change': everybody('high-risk-users-change-password'),
  'risky-users-policy-exists': plain('user-risk-policy-exists'),
  'sign-in-frequency-all-users-7-days': within('sign-in-frequency', 7 * 24),
  'some-policy-covers-all-users-all-apps': plain('policy-for-everyone'),
  'some-policy-targets-all-apps': plain('policy-for-all-apps'),
  'sync-accounts-excluded': plain('synchronisation-not-stopped'),
  'token-protection': everybody('token-protection'),
  'trusted-named-location-exists': plain('trusted-place-exists'),
  'unknown-platforms-blocked': everywhere('unknown-platforms-blocked'),
  'unmanaged-device-non-persistent-browser': everybody('unmanaged-browser-forgets'),
  'unmanaged-device-sign-in-frequency': within('unmanaged-sign-in-frequency', 90 * 24),
  'untrusted-locations-blocked': everywhere('untrusted-locations-blocked'),
};

/** Which rule answers which question. A question that is not here is skipped, and counted as skipped. */
export const questions: Readonly<Record<string, Choose>> = { ...conditionalAccess, ...configuration };
