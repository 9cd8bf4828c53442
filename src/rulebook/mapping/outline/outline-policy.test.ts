import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../read/plain-text.ts';
import { outlinePolicy } from './outline-policy.ts';

function refs(text: string): string[] {
  return outlinePolicy(readPlainText(text)).clauses.map(({ ref, kind }) =>
    kind === 'lead-in' ? `(${ref})` : ref,
  );
}

describe('outlinePolicy', () => {
  it('cites numbers as printed, and paragraphs and bullets by their section', () => {
    const text = [
      'Exampleton Parish Council',
      'IT Policy',
      '1. Scope',
      'This policy binds everybody.',
      '2. Passwords',
      '2.1 Passwords must be long.',
      '2.2 People must:',
      '• tell nobody,',
      '• use no password twice.',
      'They may ask the Clerk.',
    ].join('\n');
    expect(refs(text)).toEqual([
      '1 para 1',
      '2.1',
      '(2.2 para 1)',
      '2.2 bullet 1',
      '2.2 bullet 2',
      '2.2 para 2',
    ]);
  });

  it('tells a number that stands twice apart, and lists of one section', () => {
    const text =
      '1. Email is for work.\n1. Staff must lock screens.\nLeaving\nLeavers must:\n- return kit\n- tell the Clerk\nThe Clerk will:\n- close the account';
    expect(refs(text)).toEqual([
      '1#1',
      '1#2',
      '(Leaving para 1)',
      'Leaving list 1 bullet 1',
      'Leaving list 1 bullet 2',
      '(Leaving para 2)',
      'Leaving list 2 bullet 1',
    ]);
  });

  it('cites letters under their number, and rows of a table without its header', () => {
    const text =
      '3.1 Staff must:\n(a) lock it\n(b) report it\nDevices\nDevice\tRule\nPhone\tA code of six digits opens it.\nLaptop\tIt is encrypted at all times.';
    expect(refs(text)).toEqual(['(3.1)', '3.1(a)', '3.1(b)', 'Devices row 1', 'Devices row 2']);
  });

  it('cites letters within letters, whatever follows them, and takes no item of a list for a heading', () => {
    const text =
      '3.2 Users shall ensure that:\n(a) in the case of a laptop:\n(i) a password is set;\n(ii) it is encrypted;\n(iii) it locks itself; and\n(iv) it is kept safe; and\n(b) in the case of a phone:\n(i) a code is set.\n(c) nobody else uses it.\n3.3 They shall:\n(h) hand it back;\n(i) tell the Clerk.';
    expect(refs(text)).toEqual([
      '(3.2)',
      '(3.2(a))',
      '3.2(a)(i)',
      '3.2(a)(ii)',
      '3.2(a)(iii)',
      '3.2(a)(iv)',
      '(3.2(b))',
      '3.2(b)(i)',
      '3.2(c)',
      '(3.3)',
      '3.3(h)',
      '3.3(i)',
    ]);
    const phone = outlinePolicy(readPlainText(text)).clauses[7];
    expect(phone?.leadIn).toBe('Users shall ensure that: in the case of a phone:');
  });

  it('reads numbers that begin with a letter, and no paper size for one', () => {
    const text =
      'A\tAccounts\nA1\tEach account has two steps.\nA2\tA4 paper is bought by the Clerk.\nRule 3 Screens are locked.';
    const { clauses, headings } = outlinePolicy(readPlainText(text));
    expect(clauses.map(({ ref, text: words }) => [ref, words])).toEqual([
      ['A1', 'Each account has two steps.'],
      ['A2', 'A4 paper is bought by the Clerk.'],
      ['3', 'Screens are locked.'],
    ]);
    expect(headings.map(({ text: words }) => words)).toEqual(['Accounts']);
  });

  it('joins what the end of a page parted, and leaves page headers out', () => {
    const text =
      'Xton Council Policy\n1.1 Staff and councillors must never leave any laptop or telephone\nXton Council Policy\nunattended in a car.\nXton Council Policy\n1.2 Loss is reported.';
    const { clauses, leftOut } = outlinePolicy(readPlainText(text));
    expect(clauses.map(({ text: words }) => words)).toEqual([
      'Staff and councillors must never leave any laptop or telephone unattended in a car.',
      'Loss is reported.',
    ]);
    expect(leftOut.map(({ why }) => why)).toEqual(Array(3).fill('repeated on each page'));
  });

  it('gives the note of adoption at the end a place of its own', () => {
    expect(
      refs('1. Devices must be locked.\n2. Loss is reported.\nAgreed at the meeting of 3 March 2025.'),
    ).toEqual(['1', '2', 'Closing para 1']);
  });

  const words = fc.array(
    fc.constantFrom(
      'staff',
      'must',
      'lock',
      'Devices',
      'email',
      'the',
      'Clerk',
      '1.',
      '2.1',
      '•',
      '-',
      '(a)',
      'Date:',
      '\t',
      '.',
      ':',
      'o',
    ),
    { maxLength: 9 },
  );

  it('loses no word of any text, and cites no two clauses alike', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (lines) => {
        const text = lines.map((line) => line.join(' ')).join('\n');
        const { clauses, headings, leftOut } = outlinePolicy(readPlainText(text));
        expect(new Set(clauses.map(({ ref }) => ref)).size).toBe(clauses.length);
        const kept = [
          ...clauses.map(({ text: own }) => own),
          ...headings.map(({ text: own }) => own),
          ...leftOut.map(({ text: own }) => own),
        ].join(' ');
        for (const word of ['staff', 'must', 'lock', 'Devices', 'email', 'Clerk'])
          expect(kept.split(word).length).toBe(text.split(word).length);
      }),
    );
  });
});
