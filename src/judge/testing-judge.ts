import type { FactBase } from '../facts/subjects.ts';
import type { EvidenceStatus } from '../model/run.ts';
import { noRegisterView } from '../facts/base/subject-scope.ts';
import type { JudgeInput } from './judge-input.ts';
import { judge } from './judge.ts';
import type { Policy } from '../rulebook/load-policy.ts';
import { PolicyFile } from '../rulebook/policy-file.ts';
import { aPerson, aRule } from '../rulebook/testing.ts';

export const secondStep = aRule();
const passwordAge = aRule(
  {
    title: 'Passwords are changed in time',
    where: 'person.canSignIn',
    require: 'person.daysSincePasswordChange <= params.days',
    params: { days: { type: 'int', default: 365, why: 'once a year' } },
    finding: '{{person.name}} changed it {{person.daysSincePasswordChange}} days ago',
    urgency: 'this-quarter',
    outside: { weight: 'background', baseline: 'The NCSC advises against it.' },
    examples: [
      { name: 'new', person: { canSignIn: true }, outcome: 'pass' },
      { name: 'old', person: { canSignIn: true, daysSincePasswordChange: 400 }, outcome: 'fail' },
    ],
  },
  'people/password-age',
);
const book = (...list: readonly (typeof secondStep)[]) => ({
  rules: list,
  byId: new Map(list.map((rule) => [rule.id, rule])),
  digest: 'd'.repeat(64),
});
const base = { heading: '4. Passwords', summary: 'Passwords are looked after.', appliesTo: ['all'] as const };
export const breaks = { rule: 'people/second-step-enforced', weight: 'breaks' };
export const policy = (...clauses: readonly object[]): Policy => ({
  ...PolicyFile.parse({
    id: 'wexcombe',
    council: 'Wexcombe Parish Council',
    title: 'IT policy',
    nation: 'england',
    clauses: clauses.map((clause, index) => ({
      ref: String(index + 1),
      verification: 'partial',
      ...base,
      ...clause,
    })),
  }),
  digest: 'p'.repeat(64),
});
const none = { subjects: [], missing: [] };
export const facts = (...people: readonly ReturnType<typeof aPerson>[]) =>
  ({
    person: { subjects: people, missing: [] },
    mailbox: none,
    mailFlowRule: none,
    device: none,
    program: none,
    tenant: none,
    accountKind: none,
    conditionalAccessPolicy: none,
    conditionalAccess: none,
  }) as unknown as FactBase;
export const users: EvidenceStatus = {
  evidence: 'users',
  endpoint: 'GET /users',
  status: 'collected',
  items: 3,
  unavailableItems: 0,
  at: '2026-11-22T11:33:00.000Z',
  missing: [],
};
export const input = (changes: Partial<JudgeInput> = {}): JudgeInput => ({
  facts: facts(aPerson('Ann')),
  register: noRegisterView,
  rules: book(secondStep, passwordAge),
  policy: policy({ rules: [breaks] }),
  catalogue: new Map([
    ['usb-storage-blocked', { id: 'usb-storage-blocked', title: 'USB sticks are blocked', rules: [] }],
  ]),
  asked: [{ key: 'secondStep', words: 'a second step is asked' }],
  read: {
    tenant: { id: 't', name: 'Wexcombe', initialDomain: 'wexcombe.onmicrosoft.example' },
    source: 'simulator',
    readAt: '2026-11-22T11:33:00.000Z',
    evidence: [users],
  },
  council: 'Wexcombe Parish Council',
  attestations: [],
  exceptions: [],
  now: new Date('2026-11-22T12:00:00Z'),
  beadle: '0.1.0',
  ...changes,
});
export const bob = aPerson('Bob', {
  secondStep: 'never',
  secondStepGap: { is: 'hole', hole: 'older-program' },
});
export const verdicts = (changes: Partial<JudgeInput>) =>
  judge(input(changes)).clauses.map((clause) => clause.verdict);
