import type { PeerInput } from './case.ts';
import { asIs, plain, type Choose } from './choice.ts';

/** Domains to which a peer was told that forwarding is agreed. */
const agreedDomains = ({ context }: PeerInput): readonly string[] => {
  const told = context.peerSettings?.['AllowedForwardingDomains'];
  return Array.isArray(told) ? told.map(String) : [];
};

/** The longest that the peers allow: half a year. */
const appsNeed =
  (...needed: readonly string[]): Choose =>
  () => ({ rule: 'advised/app-passwords-limited', params: { needed, maxPasswordDays: 181 } });

/** Questions about other settings that a rule of ours asks. */
export const configuration: Readonly<Record<string, Choose>> = {
  'auto-forward-outbound-policy-off': asIs('mail/automatic-forwarding-refused'),
  'guest-access-restricted': plain('guests-see-little'),
  'guest-invites-restricted': plain('guests-invited-by-administrators'),
  'smtp-auth-disabled': plain('sending-by-password-off'),
  'user-consent-restricted': plain('people-cannot-let-apps-in'),
  'users-cannot-create-tenants': plain('no-further-directories'),
  'weak-auth-methods-disabled': () => ({ rule: 'sign-in/weak-methods-off', params: { methods: ['Email'] } }),
  'global-admin-count': asIs('administrators/few-global-administrators'),
  'intune-secure-by-default': asIs('tenant/devices-without-rules'),
  'password-never-expires': asIs('tenant/passwords-do-not-expire'),
  'shared-mailbox-sign-in-disabled': asIs('mail/shared-mailbox-sign-in'),
  'users-cannot-register-apps': asIs('advised/only-administrators-register-apps'),
  'admin-consent-workflow-enabled': asIs('advised/apps-can-be-asked-for'),
  'custom-banned-passwords-enforced': asIs('tenant/own-words-refused'),
  'device-join-global-admins-not-local-admins': asIs('advised/global-administrators-not-on-computers'),
  'device-join-registering-user-not-local-admin': () => ({
    rule: 'tenant/joining-gives-no-administrator',
    params: { mayBecome: ['nobody', 'some'] },
  }),
  'device-join-restricted': asIs('advised/only-some-join-devices'),
  'device-quota-limited': asIs('advised/few-devices-each'),
  'direct-send-rejected': asIs('advised/direct-send-refused'),
  'external-sender-tagging': asIs('advised/outside-email-marked'),
  'laps-enabled': asIs('tenant/administrator-passwords-managed'),
  'lockout-threshold': asIs('tenant/password-guessing-stopped'),
  'mailbox-audit-bypass-disabled': asIs('mail/mailbox-access-recorded'),
  'mailbox-audit-org-enabled': asIs('mail/mailbox-access-recorded'),
  'owa-additional-storage-restricted': asIs('mail/private-storage-not-offered'),
  'sharepoint-legacy-auth-disabled': asIs('advised/files-refuse-old-sign-in'),
  'unified-audit-log-enabled': asIs('tenant/activity-recorded'),
  'admins-cloud-only': asIs('advised/administrators-only-in-cloud'),
  'auth-methods-migration-complete': asIs('advised/older-method-settings-left'),
  'authenticator-shows-context': () => ({
    rule: 'advised/authenticator-shows-context',
    params: { codesToo: false },
  }),
  'auto-forward-remote-domains-disabled': (one) => ({
    rule: 'advised/no-domain-takes-forwards',
    params: { allowed: agreedDomains(one) },
  }),
  'auto-forward-transport-rules-none': asIs('mail/organisation-rules-outside'),
  'exchange-modern-auth-enabled': asIs('advised/outlook-signs-in-modern'),
  'external-sender-warning': asIs('advised/outside-email-marked'),
  'mailtips-enabled': asIs('advised/outside-recipients-pointed-out'),
  'mfa-registration-campaign-enabled': asIs('advised/better-method-asked-for'),
  'onedrive-external-sharing-limited': asIs('advised/files-shared-with-known-people'),
  'sharepoint-external-sharing-limited': asIs('advised/files-shared-with-known-people'),
  'sharepoint-sharing-domain-restricted': asIs('advised/files-shared-with-named-domains'),
  'transport-rules-no-domain-allowlist': asIs('mail/no-rule-skips-filter'),
  'users-cannot-create-m365-groups': asIs('advised/only-administrators-make-teams'),
  'users-cannot-create-security-groups': asIs('advised/only-administrators-create-groups'),
  'users-cannot-read-bitlocker-keys': asIs('advised/recovery-keys-held-by-administrators'),
  'app-certificate-lifetime-restricted': asIs('advised/app-certificates-limited'),
  'app-management-policy-enabled': appsNeed(
    'passwords-barred',
    'own-passwords-barred',
    'passwords-end',
    'certificates-end',
  ),
  'app-password-addition-blocked': appsNeed('passwords-barred'),
  'app-password-lifetime-restricted': appsNeed('passwords-end'),
  'apps-without-client-secrets': asIs('advised/apps-without-passwords'),
  'calendar-details-not-shared-with-all-domains': asIs('advised/calendars-show-times-only'),
  'contacts-not-shared-with-all-domains': asIs('advised/contacts-stay-inside'),
  'dynamic-guest-group-exists': asIs('advised/guests-in-one-group'),
  'external-calendar-sharing-disabled': asIs('advised/calendars-stay-inside'),
  'groups-not-public': asIs('advised/teams-open-to-members-only'),
  'idle-session-timeout-configured': asIs('advised/idle-browsers-signed-out'),
  'mailbox-audit-user-enabled': asIs('mail/mailbox-access-recorded'),
  'outlook-addins-disabled': asIs('advised/outlook-programs-by-administrators'),
  'privileged-service-principals-without-owners': asIs('advised/administrator-apps-without-owners'),
  'privileged-service-principals-without-secrets': asIs('advised/administrator-apps-without-passwords'),
  'admins-without-full-licence': asIs('administrators/separate-accounts'),
  'users-mfa-capable': asIs('people/second-step-registered'),
};
