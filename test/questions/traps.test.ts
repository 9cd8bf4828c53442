import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedRules } from '../../src/audit/standards.ts';
import { groupSettings } from '../../src/sources/tenant/group-settings/collector.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { byExchange, ownMailApp } from './a-phone.ts';
import { answerOf, type Question } from './question.ts';

const Trap = z.strictObject({
  trap: z.string(),
  question: z.string().optional(),
  test: z.string().optional(),
  weight: z.string().optional(),
  bounds: z.string().optional(),
  said: z.string().optional(),
});
type Proof = Exclude<keyof z.infer<typeof Trap>, 'trap'>;
const Table = z.array(z.strictObject({ check: z.string(), traps: z.array(Trap).min(1) }));

const root = `${import.meta.dirname}/../..`;
const text = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const table = Table.parse(parse(text('test/questions/traps.yaml')));
const rows = table.flatMap(({ check, traps }) => traps.map((one) => ({ check, ...one })));
/** What is named as one kind of proof, in two parts: a rule or a file, and the rest behind the first colon. */
const named = (proof: Proof): { check: string; first: string; rest: string; whole: string }[] =>
  rows.flatMap(({ check, [proof]: whole }) => {
    if (whole === undefined) return [];
    const at = whole.indexOf(': ');
    return [{ check, whole, first: whole.slice(0, at), rest: whole.slice(at + 2) }];
  });

const Policy = z.looseObject({
  clauses: z.array(
    z.looseObject({
      flags: z.array(z.string()).default([]),
      numbers: z.record(z.string(), z.looseObject({ value: z.unknown() })).default({}),
      rules: z
        .array(
          z.looseObject({
            rule: z.string(),
            weight: z.string(),
            params: z.record(z.string(), z.unknown()).default({}),
          }),
        )
        .default([]),
    }),
  ),
});
const clauses = readdirSync(`${root}/rules/policies`).flatMap(
  (file) => Policy.parse(parse(text(`rules/policies/${file}`))).clauses,
);
const weights = ['background', 'review', 'supports', 'breaks'];

const catalogue = sharedFile(
  'policies/README.md',
  'that each check with traps in the catalogue has a test of them',
);

let questions: ReadonlySet<string>;
let rules: Awaited<ReturnType<typeof shippedRules>>['rules'];
beforeAll(async () => {
  ({ rules } = await shippedRules());
  const files = readdirSync(import.meta.dirname).filter((file) => /^(?!.*\.test\.ts$).*\.ts$/u.test(file));
  const modules = await Promise.all(
    files.map(async (file): Promise<object> => (await import(`./${file}`)) as object),
  );
  const lists = modules.flatMap((one) => Object.values(one) as unknown[]).filter((one) => Array.isArray(one));
  questions = new Set((lists.flat() as Question[]).map(({ rule, asks }) => `${rule}: ${asks}`));
});

describe('traps of the catalogue', () => {
  it('have one proof each', () => {
    const several = rows.filter((one) => Object.keys(one).length !== 3);
    expect(several).toEqual([]);
  });

  it('name questions that are asked', () => {
    expect(named('question').filter(({ whole }) => !questions.has(whole))).toEqual([]);
  });

  it('name tests that are there', () => {
    const missing = named('test').filter(({ first, rest }) => !text(first).includes(`it('${rest}'`));
    expect(missing).toEqual([]);
  });

  it('name what the check says that it cannot see', () => {
    const unseen = z.record(z.string(), z.string()).parse(parse(text('rules/unseen.yaml')));
    const missing = rows.filter(
      ({ check, said }) => said !== undefined && unseen[check]?.includes(said) !== true,
    );
    expect(missing).toEqual([]);
  });

  it('let no policy lean on a rule more than it bears, but where the policy names the number', () => {
    for (const { first, rest } of named('weight')) {
      const [most = '', ...unless] = rest.split(', but for a ');
      const uses = clauses.flatMap(({ rules: used }) => used.filter(({ rule }) => rule === first));
      const heavy = uses.filter(
        ({ weight, params }) =>
          weights.indexOf(weight) > weights.indexOf(most) && !(unless.length > 0 && 'domain' in params),
      );
      expect({ rule: first, uses: uses.length > 0, heavy }).toEqual({ rule: first, uses: true, heavy: [] });
    }
  });

  it('hold numbers between bounds', () => {
    for (const { first, rest } of named('bounds')) {
      const [, param = '', min, max] = /^(\w+): (\d+) to (\d+)$/u.exec(rest) ?? [];
      const known = rules.rules.find(({ id }) => id === first)?.params[param];
      expect({ first, ...known }).toMatchObject({ first, min: Number(min), max: Number(max) });
    }
  });

  it('a policy that asks for fewer tries than Exchange takes says so', () => {
    const few = clauses.filter(({ numbers }) => Number(numbers['maxAttempts']?.value ?? 9) < 4);
    expect(few).not.toEqual([]);
    expect(few.filter(({ flags }) => !flags.includes('impractical'))).toEqual([]);
  });

  it('a phone that Exchange lists may be gone: the finding says so, and nothing breaks by it', () => {
    const { value, sentence } = answerOf(
      { rule: 'devices/email-read-in-outlook', asks: '', is: 'fail', given: byExchange({}, ownMailApp) },
      rules,
    );
    expect({ value, sentence }).toEqual({
      value: 'fail',
      sentence: expect.stringContaining('It may be a phone that nobody uses any more') as string,
    });
    const uses = clauses.flatMap(({ rules: used }) =>
      used.filter(({ rule }) => rule === 'devices/email-read-in-outlook'),
    );
    expect(uses.map(({ weight }) => weight)).not.toEqual([]);
    expect(uses.filter(({ weight }) => weights.indexOf(weight) > weights.indexOf('supports'))).toEqual([]);
  });

  it('the lockout is read where version 1.0 keeps it', () => {
    expect(groupSettings.requests).toMatchObject([{ api: 'v1.0', path: '/groupSettings' }]);
  });
});

describe.skipIf(!catalogue.present)('the catalogue', () => {
  it('has no check with traps that are not in the table', () => {
    const [, section = ''] = readFileSync(catalogue.path, 'utf8').split(/^### Traps of the checks.*$/mu);
    const [listed = ''] = section.split(/^## /mu);
    const checks = [...listed.matchAll(/^- `([a-z-]+)`/gmu)].map(([, check]) => check);
    expect(checks).not.toEqual([]);
    expect(checks.filter((check) => !table.some((one) => one.check === check))).toEqual([]);
  });
});
