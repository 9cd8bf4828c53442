import type { ClauseResult, ClauseRule } from '../../src/model/run.ts';
import { missing, sampleResults } from './sample-results.ts';
import { sampleRules } from './sample-rules.ts';

const use = (result: number, weight: ClauseRule['weight'], changes: Partial<ClauseRule> = {}): ClauseRule => {
  const rule = sampleResults[result]?.rule ?? '';
  const part = sampleRules.find(({ id }) => id === rule)?.title ?? rule;
  return { rule, weight, built: true, result, assumed: [], part, ...changes };
};

const notBuilt: ClauseRule = {
  rule: 'usb-storage-blocked',
  weight: 'breaks',
  built: false,
  assumed: [],
  part: 'Council computers refuse USB sticks',
};

const clause = (ref: string, summary: string, changes: Partial<ClauseResult>): ClauseResult => ({
  ref,
  heading: `${ref.split(' ')[0] ?? ''}. Secure use of computers`,
  summary,
  appliesTo: 'all',
  verification: 'partial',
  verdict: 'in-place',
  because: 'everything that could be checked passes',
  rules: [],
  missing: [],
  notCovered: [],
  ...changes,
});

const unchecked = (ref: string, summary: string, result: number): ClauseResult =>
  clause(ref, summary, {
    verdict: 'could-not-check',
    because: 'breaks rule unknown',
    rules: [use(result, 'breaks')],
    missing: sampleResults[result]?.missing ?? [],
  });

const yearly = (ask: string) => ({ question: { ask, howOften: 'once a year' } });

/** One clause for each verdict, and one that could not be checked for each cause. */
export const sampleClauses: readonly ClauseResult[] = [
  clause('1 bullet 1', 'Aim: no harm from improper use of council IT.', {
    verdict: 'background',
    verification: 'informative',
    because: 'informative clause',
  }),
  clause('4 bullet 1', 'Council email stays under the control of the council.', {
    verdict: 'action-needed',
    because: 'breaks rule fail: mail/forwarding-to-personal',
    rules: [use(1, 'breaks')],
    ...yearly('Can you confirm that nobody passes council email on by hand?'),
  }),
  clause('4 bullet 2', 'Nobody but the Clerk may use USB sticks.', {
    verdict: 'could-not-check',
    rules: [notBuilt],
    missing: [missing('check:usb-storage-blocked', 'not-built', 'USB sticks are blocked')],
    ...yearly('Are you the only person who uses USB sticks for council work?'),
  }),
  clause('4 bullet 3(b)', 'Network passwords are changed regularly.', {
    verdict: 'needs-decision',
    rules: [use(3, 'supports', { assumed: ['days'] })],
    decision: {
      why: 'National advice is to change a password when it may be known, not by the calendar.',
      kind: 'against-advice',
      suggestion: 'Change a password when somebody else may know it, and use a second sign-in step.',
    },
  }),
  clause('4 bullet 3(c)', 'Sign-in details are kept secure and shared with nobody.', {
    verdict: 'to-confirm',
    settings: 'to-confirm',
    rules: [use(4, 'review'), use(7, 'supports')],
    ...yearly('Can you confirm that nobody shares sign-in details?'),
  }),
  clause('4 bullet 4', 'Shared mailboxes are opened from a person’s own account.', {
    verdict: 'accepted',
    rules: [use(2, 'breaks')],
  }),
  clause('5 bullet 1', 'Only the right people can change everything.', {
    rules: [use(7, 'breaks'), use(8, 'supports')],
    missing: sampleResults[8]?.missing ?? [],
    notCovered: ['Microsoft 365 stops email from being forwarded'],
  }),
  clause('5 bullet 2', 'Older ways of signing in are closed.', {
    verdict: 'partly-in-place',
    rules: [use(9, 'supports')],
  }),
  clause('5 bullet 3', 'Council tablets lock themselves.', {
    verdict: 'does-not-apply',
    rules: [use(18, 'breaks')],
  }),
  clause('5 bullet 4', 'A few people can change everything, and nobody else acts for them.', {
    verdict: 'to-confirm',
    settings: 'in-place',
    rules: [use(7, 'breaks')],
    ...yearly('Can you confirm that nobody acts for them?'),
  }),
  clause('5 bullet 5', 'Nobody copies council files to memory sticks.', {
    verdict: 'to-confirm',
    settings: 'could-not-check',
    rules: [{ ...notBuilt, weight: 'supports' }],
    missing: [missing('check:usb-storage-blocked', 'not-built', 'USB sticks are blocked')],
    ...yearly('Can you confirm that nobody copies council files?'),
  }),
  clause('6 bullet 1', 'Equipment is never left unattended in public.', {
    verification: 'attestation',
    verdict: 'confirmed',
    ...yearly('Do people always keep equipment with them in public places?'),
    attestation: { answer: 'yes', by: 'Ada Quill', on: '2026-10-03', current: true },
  }),
  clause('6 bullet 2', 'Every device is listed in the equipment register.', {
    verification: 'attestation',
    verdict: 'action-needed',
    ...yearly('Is every device listed in the register?'),
    attestation: { answer: 'no', by: 'Ada Quill', on: '2026-10-03', current: true },
  }),
  clause('6 bullet 3', 'People are trained when they join.', {
    verification: 'attestation',
    verdict: 'to-confirm',
    question: { ask: 'Was everybody trained when they joined?', howOften: 'when a person joins' },
    attestation: { answer: 'yes', by: 'Ada Quill', on: '2025-10-03', current: false },
  }),
  unchecked('7 bullet 1', 'Phones have an unlock code of six digits.', 5),
  unchecked('7 bullet 2', 'People who have left cannot sign in.', 6),
  unchecked('7 bullet 3', 'Email is not forwarded by a rule.', 8),
  unchecked('7 bullet 4', 'Email to other organisations is controlled.', 11),
  unchecked('7 bullet 5', 'Councillors keep council email in council mailboxes.', 12),
  unchecked('7 bullet 6', 'Council tablets are managed.', 13),
  unchecked('7 bullet 7', 'Unused accounts are closed.', 14),
  unchecked('7 bullet 8', 'The council has no rules that send email away.', 15),
  unchecked('7 bullet 9', 'Inbox rules are looked at each year.', 16),
  unchecked('7 bullet 10', 'Mailboxes send nothing to private accounts.', 17),
  unchecked('7 bullet 11', "Councillors' own phones have an unlock code.", 19),
];
