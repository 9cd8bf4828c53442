import { expect, it } from 'vitest';
import { readPlainText } from '../read/plain-text.ts';
import { outlinePolicy } from './outline-policy.ts';

function refs(text: string): string[] {
  return outlinePolicy(readPlainText(text)).clauses.map(({ ref }) => ref);
}

it('cites a number that stands alone on its line, and takes none from the foot of a page', () => {
  expect(refs('1\nSigning in\n1.1\nUse two steps.\n1.2\n\nTell nobody.\n(a)\nLock it.')).toEqual([
    '1.1',
    '1.2',
    '1.2(a)',
  ]);
  expect(refs('1. Use two steps every time.\n7\nTell nobody, whoever may ask.\n8')).toEqual([
    '1 para 1',
    '1 para 2',
  ]);
});

it('reads the marks of Markdown and headings that are underlined', () => {
  const text =
    '# IT policy\n\n## Signing in\n- Use two steps.\n\nPhones\n------\nA code opens them.\n\n**Email**\n\n| What | Who |\n|---|---|\n| Own address for each councillor | Clerk |';
  expect(refs(text)).toEqual(['Signing in bullet 1', 'Phones para 1', 'Email row 1']);
});

it('counts rows over the bands of a table, and knows the heads of a later one', () => {
  const text =
    '2. Rules\nNo\tWhat\tWho\nAccounts\n1\tTwo steps\tAll\nDevices\n2\tScreens lock\tAll\n\n3. Data\nNo\tWhat\tWho\n1\tBack-up\tClerk';
  const { clauses, headings } = outlinePolicy(readPlainText(text));
  expect(clauses.map(({ ref, cells }) => [ref, cells?.[1]?.column])).toEqual([
    ['2 row 1', 'What'],
    ['2 row 2', 'What'],
    ['3 row 1', 'What'],
  ]);
  expect(clauses[1]?.also).toContain('Devices row 1');
  expect(headings.map(({ text: words }) => words)).toContain('Devices');
});

it('knows heads of columns whose rows are as short as they', () => {
  expect(
    refs('Rules\nRequirement\tOwner\tFrequency\nPhones locked\tAll\tAlways\nFiles copied\tClerk\tDaily'),
  ).toEqual(['Rules row 1', 'Rules row 2']);
});

it('cites a part by its sign, its title or its question too', () => {
  const { clauses } = outlinePolicy(
    readPlainText('Annex B: Loans\n1. A borrower signs.\nQ: May I lend it on?\nA: Never, to nobody.'),
  );
  expect(clauses[0]?.also).toEqual(expect.arrayContaining(['Annex B 1', 'Loans 1']));
  expect(clauses[1]?.also).toContain('May I lend it on?');
});

it('takes the greeting and the end of a letter for no clause', () => {
  const text =
    'Dear Councillors,\nPlease lock your screen whenever you leave it.\nWe look at this each May.\nYours, as always,\nA. Clerk\nClerk to the Council\nP.S. The office is shut in August.';
  expect(refs(text)).toEqual(['Preamble para 1', 'Preamble para 2', 'Preamble para 3']);
  expect(refs(`Screens and codes: what we ask of you\nAgreed on 4 May 2026\n${text}`)).toEqual(refs(text));
  expect(outlinePolicy(readPlainText(text)).leftOut).toHaveLength(4);
});

it('cites a paragraph without a number by its section too', () => {
  const { clauses } = outlinePolicy(
    readPlainText('2. Codes\n2.1 Codes are long.\nThis is why.\n2.2 Codes differ.\nSo is this.'),
  );
  expect(clauses.map(({ ref, also }) => [ref, also.includes('2 para 2')])).toContainEqual([
    '2.2 para 2',
    true,
  ]);
});

it('marks an option beside which another is ticked, and no item of a list that only looks so', () => {
  const chosen = (text: string): boolean[] =>
    outlinePolicy(readPlainText(text)).clauses.map(({ notChosen }) => notChosen === true);
  expect(
    chosen('1.1 The Council has chosen as follows:\n(a) \u2610 a change each year;\n(b) \u2612 no change.'),
  ).toEqual([false, true, false]);
  expect(chosen('1.1 Before you leave you must do this:\n(a) \u2610 lock it;\n(b) \u2610 sign out.')).toEqual(
    [false, false, false],
  );
});

it('loses no row of a table whose other cells are empty, and no promise that stands across its columns', () => {
  const { clauses, headings } = outlinePolicy(
    readPlainText(
      'Rules\nRequirement\tComment\nScreen locks on laptops\t\nEncryption of them\t\t\nUse a PIN\tphones too\nAll laptops must be encrypted\nCodes\tnever shared\nAt least 12 characters\nBack-ups\tkept apart',
    ),
  );
  expect(clauses.map(({ text }) => text)).toEqual([
    'Screen locks on laptops',
    'Encryption of them',
    'Use a PIN phones too',
    'All laptops must be encrypted',
    'Codes never shared',
    'At least 12 characters',
    'Back-ups kept apart',
  ]);
  expect(headings.map(({ text }) => text)).toEqual(['Rules']);
});

it('takes a sentence above a line of dashes for no heading', () => {
  expect(
    refs('Codes\n-----\nCodes are secret.\n---\nLaptops must be encrypted\n---\nLock screens.\n'),
  ).toEqual(['Codes para 1', 'Codes para 2', 'Codes para 3']);
});

it('leaves out names alone below the end of a letter', () => {
  const text =
    'Dear members,\nPlease lock your screens.\nThank you\nUse a second step\nCodes need 12 signs\n';
  expect(refs(text)).toEqual(['Preamble para 1', 'Preamble para 2', 'Preamble para 3']);
});

it('counts rules that are numbered in words, and no sentence that only begins so', () => {
  expect(
    refs('RULE ONE. Codes are long.\nRULE TWO. Codes differ.\nRule three of the club is older.'),
  ).toEqual(['1', '2 para 1', '2 para 2']);
  expect(refs('Section One: Codes\nCodes are long.\nSection Two: Phones\nPhones are locked.')).toEqual([
    '1 para 1',
    '2 para 1',
  ]);
});

it('keeps the number of a part apart from the numbers of clauses that run through the parts', () => {
  const text =
    'PART ONE: PEOPLE\nRule 1\tLock it.\nRule 2\tTell us.\nPART TWO: CODES\nCodes count.\nRule 3\tHide it.';
  expect(refs(text)).toEqual(['1', '2', 'PART TWO para 1', '3']);
  expect(
    refs('Section 1: People\n1.1 Lock every screen that you leave.\nSection 2: Codes\nCodes count.'),
  ).toEqual(['1.1', '2 para 1']);
});

it('cites what stands below a second title as the opening too, and takes a greeting of one word for a heading', () => {
  const [first, second] = outlinePolicy(
    readPlainText(
      'Exampleton Parish Council\nHow we use computers\nWe own one laptop, and it is locked.\nHello!\nTell nobody.',
    ),
  ).clauses;
  expect(first?.also).toContain('Opening para 1');
  expect([second?.ref, second?.also.includes('Opening para 1')]).toEqual(['Hello! para 1', false]);
  expect(refs('Exampleton Parish Council\nOur rules\n(agreed on 4 May 2026)\nScreens are locked.')).toEqual([
    'Preamble para 1',
  ]);
});

it('takes the sign of an answer for no letter of a list', () => {
  expect(refs('Q1. May I lend it?\nA. Never, to nobody.\nQ2. Who keeps it?\nA. The Clerk keeps it.')).toEqual(
    ['Q1 para 1', 'Q2 para 1'],
  );
  expect(refs('1. Rules\nA. Never lend it.\nB. Lock it.')).toEqual(['1(a)', '1(b)']);
});

it('takes a line without a stop among sentences for a heading, and a part of the policy for no title', () => {
  const text =
    'Town Council\nPart A: Cyber security policy in a nutshell\nCriminals choose nobody.\nFive things that anybody can do\nHere they are:\n\u2022 Lock it.\n\u2022 Tell us.';
  expect(refs(text)).toEqual([
    'Part A: Cyber security policy in a nutshell para 1',
    'Five things that anybody can do para 1',
    'Five things that anybody can do bullet 1',
    'Five things that anybody can do bullet 2',
  ]);
});

it('cites a list behind numbered clauses by its section too', () => {
  const { clauses } = outlinePolicy(
    readPlainText(
      'Part D: Posts\n1. The Clerk posts.\n2. Members wait.\nNever:\n\u2022 a name\n\u2022 a case',
    ),
  );
  expect(clauses.at(-1)?.also).toContain('Part D bullet 2');
});

it.each([
  'Phones which are lost are wiped',
  'Staff who leave must hand back their keys',
  'Two people who share a code must change it',
  'Staff who leave lose their accounts at once',
])('takes a promise whose stop was forgotten for no heading: %s', (promise) => {
  const text = `Town Council\nHow we use computers\nPasswords are long.\n${promise}\nTell the Clerk.`;
  expect(outlinePolicy(readPlainText(text)).clauses.map((one) => one.text)).toContain(promise);
});
