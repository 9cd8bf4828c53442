import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EvidenceId } from '../../src/sources/kinds.ts';
import { factsOf, importOf } from './imported-facts.ts';

const Names = z.array(z.string()).default([]);
const Case = z.strictObject({
  name: z.string(),
  why: z.string(),
  tool: z.enum(['graph', 'scubagear']).default('graph'),
  files: z.record(z.string(), z.unknown()).optional(),
  file: z.unknown().optional(),
  collected: Names,
  'not-collected': Names,
  rules: z.record(z.string(), z.string()).default({}),
  'not-rules': z.record(z.string(), z.array(z.string())).default({}),
  refused: z.string().optional(),
});
type Case = z.infer<typeof Case>;

const folder = new URL('./cases/', import.meta.url);
const CaseFile = z.strictObject({ shared: z.unknown(), cases: z.array(Case) });
const casesIn = (file: string): Case[] =>
  CaseFile.parse(parse(readFileSync(new URL(file, folder), 'utf8'), { merge: true })).cases;

/** What the product says of an import, as far as its case asks. */
async function said(one: Case): Promise<unknown> {
  const snapshot = await importOf(one.files ?? { 'export.json': one.file }, one.tool);
  const facts = factsOf(snapshot);
  const statusOf = (id: string): string => snapshot.evidence[id as EvidenceId].status;
  return {
    collected: one.collected.filter((id) => statusOf(id) === 'collected'),
    'not-collected': one['not-collected'].filter((id) => statusOf(id) === 'unavailable'),
    rules: Object.fromEntries(Object.keys(one.rules).map((rule) => [rule, facts.rule(rule, {}).value])),
    wrong: Object.entries(one['not-rules']).filter(([rule, values]) =>
      values.includes(String(facts.rule(rule, {}).value)),
    ),
  };
}

const expected = ({ collected, 'not-collected': notCollected, rules }: Case): unknown => ({
  collected,
  'not-collected': notCollected,
  rules,
  wrong: [],
});

describe.each(readdirSync(folder))('imports of %s', (file) => {
  const cases = casesIn(file);
  it.each(cases.filter((one) => one.refused === undefined))('$name', async (one) => {
    expect(await said(one)).toEqual(expected(one));
  });

  it('that hold nothing to read are refused', async () => {
    for (const one of cases.filter(({ refused }) => refused !== undefined))
      await expect(said(one)).rejects.toThrow(one.refused);
  });
});
