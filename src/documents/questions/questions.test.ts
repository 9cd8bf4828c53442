import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ClauseResult, Run } from '../../model/run.ts';
import { askedCounts } from './asked-counts.ts';
import { formCode } from './form-code.ts';
import { questionForm } from './question-form.ts';
import { boxName, questionsDocx } from './questions-docx.ts';
import { readForm, type FilledForm } from './read-form.ts';
import {
  filledIn,
  savedAsOdt,
  savedAsSigns,
  savedByLibreOffice,
  savedWithStrangeSymbols,
} from './testing-forms.ts';
import { writtenDay } from './written-day.ts';

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
    version: 4,
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

describe('the question form', () => {
  it('asks about each of several people whom it names', () => {
    const two = clause('1', {
      question: {
        ask: 'Was this person told?',
        howOften: 'when a person joins',
        when: 'joins',
        about: [
          { name: 'Ann', on: '2026-11-02' },
          { name: 'Ben', on: '2026-11-03' },
        ],
      },
    });
    const [asked] = questionForm(run([two])).groups.flatMap(({ questions }) => questions);
    expect(asked?.ask).toBe('Was each of these people told?');
    expect(asked?.remarks).toEqual([
      'This is about Ann (joined on 2 November 2026) and Ben (joined on 3 November 2026).',
    ]);
  });

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

  it('asks once for lines that promise the same, and names them', () => {
    const form = questionForm(run([clause('1'), clause('2', { sameAs: '1' }), clause('3')]));
    const asked = form.groups.flatMap(({ questions }) => questions);
    expect(asked.map(({ ref, covers }) => [ref, covers])).toEqual([
      ['1', 'The answer is also for 2.'],
      ['3', ''],
    ]);
  });

  it('asks once for lines that ask the same, and counts that as one question', () => {
    const [one, two, three] = [clause('1'), clause('2', { askedWith: '1' }), clause('3', { sameAs: '2' })];
    const form = questionForm(run([one, two, three]));
    const asked = form.groups.flatMap(({ questions }) => questions);
    expect(asked.map(({ ref, covers }) => [ref, covers])).toEqual([['1', 'The answer is also for 2, 3.']]);
    const attestation = { answer: 'yes', by: 'A', on: '2026-11-01', current: true } as const;
    const half = [{ ...one, attestation }, two];
    expect(askedCounts({ promises: half })).toEqual({ total: 1, answered: 0, due: 1, no: 0 });
    expect(questionForm(run(half)).groups[0]?.questions[0]?.ref).toBe('2');
  });

  it('prints the number of a line in words, and gives a box no name that Word would refuse', async () => {
    const long = `${'Section on the care of equipment '.repeat(2)}4`;
    const asked = run([clause('12.3#2 bullet 1'), clause(long)]);
    const bytes = await questionsDocx(questionForm(asked));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('>12.3 (second) bullet 1<');
    const names = [...xml.matchAll(/<w:alias w:val="([^"]*)"/gu)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.length > 64)).toEqual([]);
    expect(readForm(bytes, 'Questions.docx').unanswered).toEqual(['12.3#2 bullet 1', long]);
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
    const bytes = questionsDocx(questionForm(asked));
    expect(questionsDocx(questionForm(asked))).toEqual(bytes);
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

  it('takes an x that somebody typed over a box for a tick, and says what is neither Word file nor ODT', () => {
    const bytes = questionsDocx(questionForm(run([clause('1'), clause('2')])));
    const parts = unzipSync(bytes);
    const typed = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      /<w:sym w:char="2610"[^>]*\/>/u,
      '<w:t>x</w:t>',
    );
    const form = readForm(zipSync({ ...parts, 'word/document.xml': strToU8(typed) }), 'Questions.docx');
    expect(form.answers).toEqual([{ ref: '1', answer: 'yes', note: '' }]);
    const other = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') });
    expect(() => readForm(other, 'Questions.docx')).toThrow('neither a Word file nor an ODT');
  });

  it.each([
    ['√', 'yes'],
    ['✅', 'yes'],
    ['Yes', 'yes'],
    ['y', 'yes'],
    ['no', undefined],
    ['see note', undefined],
  ])('reads "%s" typed over the box before "yes"', (content, answer) => {
    const bytes = questionsDocx(questionForm(run([clause('1'), clause('2')])));
    const parts = unzipSync(bytes);
    const typed = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      /<w:sym w:char="2610"[^>]*\/>/u,
      `<w:t>${content}</w:t>`,
    );
    const form = readForm(zipSync({ ...parts, 'word/document.xml': strToU8(typed) }), 'Questions.docx');
    expect(form.answers.map((one) => one.answer)).toEqual(answer === undefined ? [] : [answer]);
    expect(form).toMatchObject({ unanswered: ['2'], unclear: answer === undefined ? ['1'] : [] });
  });

  it.each([
    ['an x before the word', (xml: string) => xml.replace('\u00A0yes', ' x yes'), 'yes'],
    ['an x behind the word', (xml: string) => xml.replace('\u00A0yes', ' yes x'), undefined],
    [
      'a word in place of the boxes',
      (xml: string) =>
        xml.replace(
          /(?<cell><w:tc>(?:(?!<w:tc>).)*?)<w:p>(?:(?!<w:tc>).)*<w:sdt>(?:(?!<w:tc>).)*<\/w:tc>/u,
          '$<cell><w:p><w:r><w:t>No.</w:t></w:r></w:p></w:tc>',
        ),
      'no',
    ],
  ])('reads %s, or says that it cannot', (_name, change, answer) => {
    const bytes = questionsDocx(questionForm(run([clause('1')])));
    const parts = unzipSync(bytes);
    const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const typed = change(before);
    expect(typed).not.toBe(before);
    const form = readForm(zipSync({ ...parts, 'word/document.xml': strToU8(typed) }), 'Questions.docx');
    expect(form.answers.map((one) => one.answer)).toEqual(answer === undefined ? [] : [answer]);
    expect(form.unclear).toEqual(answer === undefined ? ['1'] : []);
  });

  it.each([
    ['LibreOffice', savedByLibreOffice],
    ['a program that keeps signs alone', savedAsSigns],
    ['a program with symbols that there cannot be', savedWithStrangeSymbols],
    ['LibreOffice as ODT', savedAsOdt],
  ])('is read back as filled in, saved by %s', async (_name, saved) => {
    const event = { ask: 'Was access ended?', howOften: 'when a person leaves' };
    const asked = run([clause('1'), clause('2.1(a)'), clause('3'), clause('4', { question: event })]);
    const ticks = [
      boxName('1', 'no'),
      boxName('2.1(a)', 'dont-know'),
      boxName('3', 'yes'),
      boxName('3', 'no'),
      boxName('4', 'did-not-happen'),
    ];
    const typed = { 'Your name': 'Ann Archer, Clerk', Date: '29/11/2026' };
    const bytes = filledIn(questionsDocx(questionForm(asked)), ticks, typed);
    const form = readForm(saved(bytes), 'Questions.docx');
    expect(strFromU8(unzipSync(saved(bytes))['word/document.xml'] ?? new Uint8Array())).not.toContain(
      'w:alias',
    );
    const plain = ({ answers }: FilledForm): object[] =>
      answers.map((one) => ({ ...one, note: '' })).toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
    expect(plain(form)).toEqual(plain(readForm(bytes, 'Questions.docx')));
    const notes = form.answers.map(({ note }) => note).filter((note) => note !== '');
    expect(notes).toEqual(saved === savedAsOdt ? ['looked at in May'] : []);
    expect(form.answers).toHaveLength(3);
    expect(form).toMatchObject({
      twice: ['3'],
      unanswered: [],
      by: 'Ann Archer, Clerk',
      code: formCode(asked),
    });
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
