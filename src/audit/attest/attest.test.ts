import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formCode } from '../../documents/questions/form-code.ts';
import type { FilledForm } from '../../documents/questions/read-form.ts';
import type { Run } from '../../model/run.ts';
import { importForm } from './import-form.ts';
import { keepAnswers } from './keep-answers.ts';

const folder = await mkdtemp(join(tmpdir(), 'beadle-attest-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = {
  council: 'Exampleton',
  clauses: [{ ref: '1', identity: 'one', question: { ask: 'Kept?', howOften: 'once a year' } }],
} as unknown as Run;
const form: FilledForm = {
  code: formCode(run),
  by: 'Ann',
  date: '29/11/2026',
  answers: [{ ref: '1', answer: 'yes', note: 'seen' }],
  twice: ['2'],
  unanswered: ['3'],
  unclear: [],
};

it('takes answers with who, when and the identity of the clause, and says what it could not read', () => {
  const { answers, problems } = importForm(form, run, {});
  expect(answers).toEqual([
    { ref: '1', clause: 'one', answer: 'yes', by: 'Ann', on: '2026-11-29', note: 'seen' },
  ]);
  expect(problems).toEqual(['2: two boxes are ticked. It stays open.', 'Not answered: 3.']);
});

it('writes one answer down for every line of which the same was asked, and finds the number as it is printed', () => {
  const question = { ask: 'Kept?', howOften: 'once a year' };
  const several = {
    council: 'Exampleton',
    clauses: [
      { ref: '12.3#1', identity: 'one', question },
      { ref: '12.3#2', identity: 'two', askedWith: '12.3#1', question },
      { ref: '4', identity: 'other', question: { ...question, ask: 'Else?' } },
    ],
  } as unknown as Run;
  const answer = { ref: '12.3 (first)', answer: 'yes', note: '' } as const;
  const filled = { ...form, code: formCode(several), answers: [answer], twice: [], unanswered: [] };
  expect(importForm(filled, several, {}).answers.map(({ ref, clause }) => [ref, clause])).toEqual([
    ['12.3#1', 'one'],
    ['12.3#2', 'two'],
  ]);
  expect(importForm({ ...filled, answers: [{ ...answer, ref: '12.3' }] }, several, {})).toMatchObject({
    answers: [],
    problems: ['12.3: more than one clause is called so. It stays open.'],
  });
});

it.each([
  ['another council', { ...form, code: `00000000-${formCode(run).split('-')[1] ?? ''}` }, 'another council'],
  ['an older policy', { ...form, code: `${formCode(run).split('-')[0] ?? ''}-00000000` }, 'older policy'],
  ['nobody knows what', { ...form, code: undefined }, 'form code is missing'],
  ['no boxes', { ...form, answers: [], twice: [], unanswered: [] }, 'no boxes'],
  ['nobody', { ...form, by: '' }, 'who filled it in'],
  ['no day', { ...form, date: '' }, 'on which day'],
  ['a word for a day', { ...form, date: 'today' }, '"today" where the day should stand'],
])('refuses a form of %s', (_, strange, message) => {
  expect(() => importForm(strange, run, {})).toThrow(message);
});

it('adds to the file and loses nothing that stands in it', async () => {
  const path = join(folder, 'attestations.yaml');
  await writeFile(path, '# ours\n- ref: "9"\n  answer: no\n  by: Bob # the chair\n  on: 2026-01-02\n');
  const { answers } = importForm(form, run, {});
  expect(await keepAnswers(path, answers)).toBe(1);
  expect(await keepAnswers(path, answers)).toBe(0);
  const text = await readFile(path, 'utf8');
  expect(text).toContain('# ours');
  expect(text).toContain('by: Bob # the chair');
  expect(text.match(/- ref:/gu)).toHaveLength(2);
  await writeFile(path, '[]\n');
  await keepAnswers(path, answers);
  expect(await readFile(path, 'utf8')).toMatch(/^- ref: /u);
  await writeFile(path, 'not: a list\n');
  await expect(keepAnswers(path, answers)).rejects.toThrow('not a list of answers');
});
