import { expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import { questionForm } from '../../src/documents/questions/question-form.ts';
import { questionWords } from '../../src/documents/questions/question-words.ts';
import type { ClauseResult } from '../../src/model/run.ts';
import { sampleRun } from '../report/sample-run.ts';

it('puts every kind of the clause bank under one theme of the questions, and no other word', async () => {
  const { bank } = await shippedRules();
  const themed = questionWords.themes.flatMap(({ kinds }) => kinds);
  expect(themed.toSorted()).toEqual([...bank.kinds.keys()].toSorted());
});

const laptop = { ask: 'Is each laptop safe?', howOften: 'once a year' };
const asked = (ref: string, more: Partial<ClauseResult>): ClauseResult => ({
  ref,
  heading: 'Devices',
  summary: 'Laptops are safe.',
  appliesTo: 'all',
  verification: 'attestation',
  verdict: 'to-confirm',
  because: '',
  rules: [],
  question: laptop,
  missing: [],
  notCovered: [],
  ...more,
});

it('groups questions by the event, else by the kind of the clause, and by words only where the run tells no kind', () => {
  const { groups } = questionForm(
    sampleRun({
      clauses: [
        asked('1', {}),
        asked('2', { kind: 'mfa-everywhere' }),
        asked('3', { kind: 'policy-signed', question: { ...laptop, when: 'joins' } }),
        asked('4', {
          kind: 'not-known-here',
          summary: 'All is well.',
          question: { ...laptop, ask: 'Is all well?' },
        }),
      ],
    }),
  );
  expect(groups.map(({ theme, questions }) => [theme, questions.map(({ ref }) => ref).join()])).toEqual([
    ['People who joined or left', '3'],
    ['Passwords', '2'],
    ['Devices', '1'],
    ['Other matters', '4'],
  ]);
});
