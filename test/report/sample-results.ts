import type { Cause, Missing } from '../../src/model/cause.ts';
import type { Doubt, EvidenceRef, Finding, RuleResult } from '../../src/model/run.ts';

export const readAt = '2026-11-22T11:33:00.000Z';

export const missing = (evidence: string, cause: Cause, detail = `${evidence} was not read`): Missing => ({
  evidence,
  cause,
  detail,
});

const ref = (evidence: string, property: string, value: string): EvidenceRef => ({
  evidence,
  endpoint: `GET /${evidence}`,
  object: 'an-object',
  property,
  value,
  at: readAt,
});

export const finding = (
  kind: string,
  name: string,
  message: string,
  accepted?: Finding['accepted'],
): Finding => ({
  fingerprint: `f-${kind}-${name}`.toLowerCase().replaceAll(' ', '-'),
  subject: { kind, id: `00000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}`, name },
  facts: [
    { fact: 'canSignIn', value: 'true' },
    // The sample rules say whatever stands here after the name.
    {
      fact: 'said',
      value: JSON.stringify(message.startsWith(name) ? message.slice(name.length) : `: ${message}`),
    },
  ],
  evidence: [ref(kind === 'person' ? 'users' : 'mailboxes', 'accountEnabled', 'true')],
  ...(accepted === undefined ? {} : { accepted }),
});

export const doubt = (kind: string, name: string, because: Missing): Doubt => ({
  missing: [because],
  subjects: [{ kind, id: `id-of-${name}`, name }],
});

const result = (rule: string, changes: Partial<RuleResult>): RuleResult => ({
  rule,
  params: {},
  outcome: 'pass',
  counts: { pass: 9, fail: 0, unknown: 0, notApplicable: 1, accepted: 0 },
  findings: [],
  doubts: [],
  missing: [],
  evidence: [{ evidence: 'users', endpoint: 'GET /users', property: 'accountEnabled', at: readAt }],
  ...changes,
});

const fails = (rule: string, findings: readonly Finding[], doubts: readonly Doubt[] = []): RuleResult => {
  const accepted = findings.filter((one) => one.accepted !== undefined).length;
  return result(rule, {
    outcome: findings.length > accepted ? 'fail' : doubts.length > 0 ? 'unknown' : 'pass',
    counts: {
      pass: 8,
      fail: findings.length - accepted,
      unknown: doubts.length,
      notApplicable: 0,
      accepted,
    },
    findings: [...findings],
    doubts: [...doubts],
    missing: doubts.flatMap((one) => one.missing),
  });
};

const unknown = (rule: string, because: readonly Missing[]): RuleResult =>
  result(rule, {
    outcome: 'unknown',
    counts: { pass: 0, fail: 0, unknown: 0, notApplicable: 0, accepted: 0 },
    missing: [...because],
  });

const notRead = missing(
  'inboxRules',
  'error',
  'GET /users/x/mailFolders/inbox/messageRules: 503, request 7f',
);

/** Results that clauses and "not in your policy" point to, by index. */
export const sampleResults: readonly RuleResult[] = [
  fails('people/second-step-enforced', [
    finding('person', 'Petra Holm', 'Petra Holm can sign in with only a password: any sign-in'),
    finding('person', 'Sunil Rao', 'Sunil Rao can sign in with only a password: from a phone'),
    finding('person', 'Jo Fenn', 'Jo Fenn can sign in with only a password: any sign-in'),
  ]),
  fails(
    'mail/forwarding-to-personal',
    [finding('mailbox', 'Planning', 'Planning: forwards all email to an address at a private provider')],
    [doubt('mailbox', 'Allotments', notRead)],
  ),
  fails('mail/shared-mailbox-sign-in', [
    finding('mailbox', 'Clerk', 'Clerk: sign-in is not blocked', {
      minute: '114/26',
      approver: 'Full Council',
      until: '2027-03-31',
    }),
  ]),
  {
    ...fails('people/password-age', [finding('person', 'Jo Fenn', 'Jo Fenn changed it 400 days ago')]),
    params: { days: 365 },
  },
  fails('people/role-named-accounts', [finding('person', 'Office', 'Office is named for a role')]),
  unknown('devices/unlock-code-length', [
    missing('managedDevices', 'licence', 'No subscription includes Intune'),
    missing('deviceCompliancePolicies', 'licence', 'No subscription includes Intune'),
  ]),
  unknown('people/leavers-cannot-sign-in', [missing('input:people', 'no-input', 'Name the people register')]),
  result('administrators/few-global-administrators', {}),
  unknown('mail/automatic-forwarding-refused', [
    missing('outboundSpamPolicies', 'permission', 'Exchange.ManageAsApp is not granted'),
  ]),
  fails('sign-in/legacy-clients-blocked', [
    finding('person', 'Petra Holm', 'Petra Holm can still use an older way of signing in'),
  ]),
  fails('tenant/sign-in-rules-in-force', [finding('tenant', 'Exampleton', 'One sign-in rule is off')]),
  unknown('mail/automatic-forwarding-refused', [missing('remoteDomains', 'not-supported')]),
  unknown('mail/forwarding-to-personal', [missing('inboxRules', 'throttled')]),
  unknown('devices/unlock-code-length', [missing('managedDevices', 'not-provisioned')]),
  unknown('people/password-age', [missing('signInActivity', 'licence')]),
  unknown('mail/forwarding-to-personal', [missing('transportRules', 'not-in-import')]),
  unknown('mail/forwarding-to-personal', [missing('inboxRules', 'switched-off')]),
  unknown('mail/forwarding-to-personal', [missing('inboxRules', 'error')]),
  result('devices/unlock-code-length', {
    outcome: 'not-applicable',
    counts: { pass: 0, fail: 0, unknown: 0, notApplicable: 0, accepted: 0 },
  }),
  {
    ...unknown('devices/unlock-code-length', [missing('scope:phone', 'not-seen')]),
    scope: { appliesTo: ['councillors'], devices: 'personal' },
  },
];
