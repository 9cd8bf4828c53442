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
  'users-mfa-capable': asIs('people/second-step-registered'),
};
