import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../fixtures/search.ts';
import { shippedRules } from '../../src/audit/standards.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { allQuestions } from './all-questions.ts';
import { answerOf } from './question.ts';

let rules: RuleBook;
beforeAll(async () => {
  ({ rules } = await shippedRules());
});

const all = await allQuestions();

describe.each(Object.entries(all))('questions of %s', (_area, questions) => {
  it.each(everyNth(3, questions).map((one) => [`${one.rule}: ${one.asks}`, one] as const))(
    '%s',
    (_name, one) => {
      const { value, sentence } = answerOf(one, rules);
      expect({ is: value, because: value === one.is ? '' : sentence }).toEqual({ is: one.is, because: '' });
    },
  );
});

it('every list of questions that stands here is asked', async () => {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(`${import.meta.dirname}/${file}`, 'utf8')));
  const written = texts.flatMap((text) =>
    [...text.matchAll(/^export const (\w+)(?:: readonly Question\[\])? = (?:\[|about\()/gmu)].map(
      ([, name]) => name,
    ),
  );
  expect(Object.keys(all).toSorted()).toEqual(written.toSorted());
  expect(written.length).toBeGreaterThan(40);
});
