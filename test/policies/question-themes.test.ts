import { expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import { questionWords } from '../../src/documents/questions/question-words.ts';

it('puts every kind of the clause bank under one theme of the questions, and no other word', async () => {
  const { bank } = await shippedRules();
  const themed = questionWords.themes.flatMap(({ kinds }) => kinds);
  expect(themed.toSorted()).toEqual([...bank.kinds.keys()].toSorted());
});
