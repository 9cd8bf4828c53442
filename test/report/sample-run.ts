import type { SignInGap } from '../../src/model/told-sign-in.ts';
import { Verdict } from '../../src/model/outcome.ts';
import type { Coverage, EvidenceStatus, PolicyGap, Run, Uncovered } from '../../src/model/run.ts';
import { sampleClauses } from './sample-clauses.ts';
import { missing, readAt, sampleResults } from './sample-results.ts';
import { sampleRules } from './sample-rules.ts';

const counts = (judged: readonly { readonly verdict: Verdict }[]): Run['counts'] =>
  Object.fromEntries(
    Verdict.options.map((verdict) => [
      verdict,
      verdict === 'background' ? 0 : judged.filter((one) => one.verdict === verdict).length,
    ]),
  ) as Run['counts'];

const outside: readonly Uncovered[] = [
  {
    rule: 'people/second-step-enforced',
    result: 0,
    verdict: 'action-needed',
    baseline: 'Cyber Essentials v3.3, User access control',
  },
  { rule: 'tenant/sign-in-rules-in-force', result: 10, verdict: 'background', baseline: 'none' },
];

const gaps: readonly PolicyGap[] = [
  {
    refs: [],
    kind: 'missing',
    finding: 'The policy does not ask for a second sign-in step.',
    suggestion: 'Add: every account uses a second sign-in step.',
    source: 'Cyber Essentials v3.3',
  },
  {
    refs: ['4 bullet 3(b)', '12.1 bullet 4'],
    kind: 'against-advice',
    finding: 'The policy asks for regular password changes.',
    suggestion: 'Change passwords after suspected misuse, not by the calendar.',
    source: 'NCSC password guidance',
  },
  {
    refs: ['12.3#1', '12.3#2'],
    kind: 'drafting',
    finding: 'Two sections have the number 12.3.',
    suggestion: 'Number the sections again, and add a review date.',
    source: 'Reading of the policy',
  },
];

const status = (evidence: string, changes: Partial<EvidenceStatus> = {}): EvidenceStatus => ({
  evidence,
  endpoint: `GET /${evidence}`,
  status: 'collected',
  items: 12,
  unavailableItems: 0,
  at: readAt,
  missing: [],
  ...changes,
});

/** Email in a web browser; the policy "Everyone" leaves the account out. */
export const sampleGap: SignInGap = {
  is: 'sign-in',
  anything: false,
  app: '00000002-0000-0ff1-ce00-000000000000',
  isAction: false,
  circumstances: [{ aspect: 'client', value: 'browser', also: [], marks: [], places: [], ordinary: true }],
  apps: { every: false, ids: ['00000002-0000-0ff1-ce00-000000000000'] },
  near: [{ policy: { id: 'p1', name: 'Everyone' }, misses: ['left-out'] }],
};

export const sampleCoverage: Coverage = {
  requirements: [
    { key: 'secondStep', words: 'a second step is asked' },
    { key: 'legacyClientsBlocked', words: 'older ways of signing in are blocked' },
  ],
  groups: [
    { kind: 'person', names: ['Ann Clerk', 'Ben Member'], answers: ['always', 'always'] },
    { kind: 'person', names: ['Cay Former'], answers: ['sometimes', 'unknown'] },
    { kind: 'accountKind', names: ['a guest'], answers: ['never', 'always'] },
  ],
  gaps: [
    {
      requirement: 'secondStep',
      kind: 'person',
      gap: sampleGap,
      names: ['Cay Former'],
    },
  ],
};

/** A fictional council's run with every verdict and every cause. */
export const sampleRun = (changes: Partial<Run> = {}): Run => ({
  format: 'beadle-run',
  version: 4,
  beadle: '0.1.0',
  council: 'Exampleton Parish Council',
  nation: 'england',
  provider: 'Fen IT',
  tenant: {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Exampleton tenant',
    initialDomain: 'exampleton.onmicrosoft.example',
  },
  readAt,
  judgedAt: '2026-11-22T11:40:00.000Z',
  source: 'tenant',
  policy: {
    id: 'exampleton',
    title: 'IT policy',
    council: 'Exampleton Parish Council',
    adopted: '2025-12-02',
    minute: '88/25',
    notes: ['Two clauses have the number 12.3.'],
    digest: 'a'.repeat(64),
  },
  rulesDigest: 'b'.repeat(64),
  clauses: [...sampleClauses],
  notInPolicy: [...outside],
  coverage: sampleCoverage,
  policyGaps: [...gaps],
  results: [...sampleResults],
  rules: [...sampleRules],
  counts: counts(sampleClauses),
  notInPolicyCounts: counts(outside),
  evidence: [
    status('users'),
    status('inboxRules', {
      status: 'partly',
      items: 8,
      unavailableItems: 1,
      missing: [missing('inboxRules', 'error', '503 for one mailbox')],
    }),
    status('managedDevices', {
      status: 'unavailable',
      items: 0,
      missing: [missing('managedDevices', 'licence', 'No subscription includes Intune')],
    }),
    status('input:people', {
      endpoint: 'beadle.yaml',
      status: 'unavailable',
      items: 0,
      missing: [missing('input:people', 'no-input', 'Name the people register')],
    }),
  ],
  remarks: ['Three people use a feature that their plan does not include.'],
  ...changes,
});
