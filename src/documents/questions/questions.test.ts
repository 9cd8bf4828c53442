import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ClauseResult, Run } from '../../model/run.ts';
import { formCode, questionForm } from './question-form.ts';
import { boxName, questionsDocx } from './questions-docx.ts';
import { readForm, writtenDay } from './read-form.ts';

function clause(ref: string, more: Partial<ClauseResult> = {}): ClauseResult {
  return {
    ref,
    heading: 'Devices',
    summary: 'Devices lock.',
    appliesTo: 'all',
    verification: 'attestation',
    verdict: 'to-confirm',
    because: '',
    rules: [],
    question: { ask: `Is ${ref} of the laptop rules kept?`, howOften: 'once a year' },
    missing: [],
    notCovered: [],
    ...more,
  };
}

function run(clauses: readonly ClauseResult[], council = 'Exampleton Parish Council'): Run {
  return {
    format: 'beadle-run',
    version: 3,
    beadle: '0.1.0',
    council,
    nation: 'england',
    tenant: { id: 't', name: 'n', initialDomain: 'd' },
    readAt: '2026-11-22T10:00:00.000Z',
    judgedAt: '2026-11-22T10:00:00.000Z',
    clauses,
    results: [],
    rules: [],
    notInPolicy: [],
    remarks: [],
  } as unknown as Run;
}

/** What Word does when a person ticks a box and types beside it. */
function filledIn(
  bytes: Uint8Array,
  ticked: readonly string[],
  typed: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const name of ticked)
    xml = xml.replace(
      new RegExp(
        `(<w:alias w:val="${name.replaceAll(/[|.]/gu, String.raw`\$&`)}"/>.*?<w14:checked w14:val=")0"`,
        'u',
      ),
      '$11"',
    );
  for (const [label, text] of Object.entries(typed))
    xml = xml
      .replace(
        new RegExp(`(${label}</w:t>.*?<w:tc>.*?<w:t xml:space="preserve">)(?=</w:t>)`, 'u'),
        `$1${text}`,
      )
      .replace(
        new RegExp(`(${label}</w:t>.*?<w:tc>.*?)<w:t xml:space="preserve"/>`, 'u'),
        `$1<w:t>${text}</w:t>`,
      );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describe('the question form', () => {
  it("asks today's questions, at most twenty, what happened first, and names the rest", () => {
    const many = Array.from({ length: 25 }, (_, at) => clause(String(at + 1)));
    const left = clause('30', {
      question: {
        ask: 'Was access ended?',
        howOften: 'when a person leaves',
        about: [{ name: 'Ann Archer', on: '2026-11-02' }],
      },
    });
    const answered = clause('31', {
      attestation: { answer: 'yes', by: 'A', on: '2026-11-01', current: true },
    });
    const form = questionForm(run([...many, left, answered]));
    const asked = form.groups.flatMap(({ questions }) => questions);
    expect(asked).toHaveLength(20);
    expect(asked.find(({ ref }) => ref === '30')?.remarks[0]).toContain('Ann Archer');
    expect(asked.map(({ ref }) => ref)).not.toContain('31');
    expect(form.later).toContain('6 more questions');
  });

  it('is told apart by council and by the wording of its questions', () => {
    const one = formCode(run([clause('1')]));
    expect(formCode(run([clause('1')], 'Another Council')).split('-')[1]).toBe(one.split('-')[1]);
    expect(formCode(run([clause('1')], 'Another Council'))).not.toBe(one);
    expect(
      formCode(run([clause('1', { question: { ask: 'Else?', howOften: 'once a year' } })])).split('-')[0],
    ).toBe(one.split('-')[0]);
    expect(formCode(run([clause('1', { question: { ask: 'Else?', howOften: 'once a year' } })]))).not.toBe(
      one,
    );
  });

  it('is read back as it was filled in, and says what cannot be read', async () => {
    const asked = run([clause('1'), clause('2.1(a)'), clause('3'), clause('4')]);
    const bytes = await questionsDocx(questionForm(asked));
    expect(await questionsDocx(questionForm(asked))).toEqual(bytes);
    const filled = filledIn(bytes, [boxName('1', 'no'), boxName('3', 'yes'), boxName('3', 'no')], {
      'Your name': 'Ann Archer, Clerk',
      Date: '29/11/2026',
    });
    const form = readForm(filled, 'Questions.docx');
    expect(form).toMatchObject({
      code: formCode(asked),
      by: 'Ann Archer, Clerk',
      date: '29/11/2026',
      twice: ['3'],
      unanswered: ['2.1(a)', '4'],
    });
    expect(form.answers).toEqual([{ ref: '1', answer: 'no', note: '' }]);
  });

  it.each([
    ['29/11/2026', '2026-11-29'],
    ['3 Nov 2026', '2026-11-03'],
    ['on 1st December 2026', '2026-12-01'],
    ['2026-02-28', '2026-02-28'],
    ['31/02/2026', undefined],
    ['soon', undefined],
  ])('reads the day "%s"', (text, day) => {
    expect(writtenDay(text)).toBe(day);
  });
});
