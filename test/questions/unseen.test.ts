import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedRules } from '../../src/audit/standards.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { allQuestions } from './all-questions.ts';
import { besides } from './beside.ts';
import { answerOf, type Question } from './question.ts';

let rules: RuleBook;
let questions: readonly Question[];
beforeAll(async () => {
  ({ rules } = await shippedRules());
  questions = Object.values(await allQuestions()).flat();
});
const unseen = z
  .record(z.string(), z.string())
  .parse(parse(readFileSync(`${import.meta.dirname}/../../rules/unseen.yaml`, 'utf8')));

describe('what a check says that it cannot see', () => {
  it.each(besides.map((one) => [one.check, one.said, one] as const))(
    '%s: %s',
    (check, said, { rule, asks, with: beside }) => {
      expect(unseen[check]).toContain(said);
      const base = questions.find((one) => one.rule === rule && one.asks === asks && one.is === 'pass');
      if (base === undefined) throw new TypeError(`no question that ${rule} passes asks: ${asks}`);
      const given = beside(base.given);
      expect(given).not.toEqual(base.given);
      expect([answerOf(base, rules).value, answerOf({ ...base, given }, rules).value]).toEqual([
        'pass',
        'pass',
      ]);
    },
  );
});
