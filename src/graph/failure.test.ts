import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';

const asked = { endpoint: 'GET /x', family: 'identity', access: 'app-only' } as const;
const refusal = (status: number, code: string, message = 'No.') => ({
  status,
  headers: {},
  body: { error: { code, message, innerError: { 'request-id': 'r1' } } },
});

/** As Microsoft documents them, or as they were observed; docs/scheduler.md says which. */
describe('a refusal', () => {
  it.each([
    ['directory permission', 403, 'Authorization_RequestDenied', 'Insufficient privileges.', 'permission'],
    ['policy permission', 403, 'AccessDenied', 'required scopes are missing in the token.', 'permission'],
    [
      'Conditional Access licence',
      403,
      'AccessDenied',
      'Your tenant is not licensed for this feature.',
      'licence',
    ],
    ['report permission', 403, 'Authentication_MSGraphPermissionMissing', '', 'permission'],
    ['report licence', 403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', '', 'licence'],
    ['PIM licence', 400, 'AadPremiumLicenseRequired', '', 'licence'],
    [
      'PIM permission',
      403,
      'UnknownError',
      '{"errorCode":"PermissionScopeNotGranted","message":""}',
      'permission',
    ],
    ['method permission', 403, 'accessDenied', 'Request Authorization failed', 'permission'],
    ['no mailbox', 404, 'MailboxNotEnabledForRESTAPI', '', 'not-provisioned'],
    ['mailbox permission', 403, 'ErrorAccessDenied', '', 'permission'],
    ['deleted object', 404, 'Request_ResourceNotFound', '', 'error'],
    ['too many', 429, 'TooManyRequests', '', 'throttled'],
    ['unknown 403', 403, 'SomethingNew', '', 'permission'],
    ['unknown 400', 400, 'SomethingNew', '', 'error'],
    ['server fault', 500, '', '', 'error'],
  ] as const)('%s: %i %s', (...[, status, code, message, cause]) => {
    expect(failureOf(refusal(status, code, message), asked)).toMatchObject({ why: cause, status });
  });

  it('of Intune tells a missing licence from a missing right', () => {
    const intune = { ...asked, family: 'intune-devices' } as const;
    const notTarget = refusal(400, 'BadRequest', 'Request not applicable to target tenant.');
    expect(failureOf(notTarget, intune).why).toBe('licence');
    expect(failureOf(notTarget, asked).why).toBe('error');
    expect(failureOf(refusal(401, 'UnknownError'), intune).why).toBe('permission');
  });

  it("of another person's mailbox is no missing right when a person is signed in", () => {
    const delegated = { ...asked, family: 'outlook', access: 'delegated' } as const;
    for (const status of [401, 403, 404])
      expect(failureOf(refusal(status, 'ErrorAccessDenied'), delegated)).toMatchObject({
        why: 'not-supported',
      });
    expect(failureOf(refusal(404, 'MailboxNotEnabledForRESTAPI'), delegated).why).toBe('not-provisioned');
  });

  it('is one short line, whatever the service wrote', () => {
    const hostile = `a\u001b[31m\n${'x'.repeat(5000)}`;
    const { message } = failureOf(refusal(403, hostile, hostile), asked);
    expect(message).not.toMatch(/[\n\u001b]/);
    expect(message.length).toBeLessThan(500);
  });
});
