import { asIs, plain, type Choose } from './choice.ts';

/** The rule asks about approving apps too, and the question does not. */
const anyApproval = ['nothing', 'low-risk', 'microsoft-managed', 'anything'];

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
  'users-cannot-register-apps': () => ({
    rule: 'tenant/apps-need-approval',
    params: { allowed: anyApproval },
  }),
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
  'users-mfa-capable': asIs('people/second-step-registered'),
};
