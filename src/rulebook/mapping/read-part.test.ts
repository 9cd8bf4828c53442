import { expect, it } from 'vitest';
import { outlinePolicy } from './outline/outline-policy.ts';
import { readPlainText } from './read/plain-text.ts';
import { readPolicy } from './read-own-policy.ts';
import type { BankKind } from './words/bank-kind.ts';
import { kindReader } from './words/propose-kinds.ts';

const idle: BankKind = {
  id: 'idle-lock',
  sense: 'Screens lock.',
  ask: undefined,
  appliesTo: 'all',
  verification: 'attestation',
  flags: [],
  cues: [],
  not: [],
  number: { name: 'maxMinutes', unit: 'minutes', usual: 15, least: 1, most: 60 },
};
const reader = kindReader(
  {
    concepts: {},
    kinds: { 'idle-lock': { signs: { 12: ['screen* lock'] }, examples: ['Screens lock.'] } },
    others: {},
    voices: [],
    againstEachOther: [],
  },
  [idle],
  [],
);

it('asks a person what becomes of words that waive a promise, or deny how much they count', () => {
  const text =
    'Rules\n1\tScreens must lock after five minutes.\n2\tScreens need not lock after five minutes.\n3\tScreens do not lock after five minutes.\n4\tScreens lock after ten minutes and not after five.';
  const { clauses } = readPolicy(outlinePolicy(readPlainText(text)), reader, [idle]);
  expect(clauses.map(({ parts: [part] }) => [part?.proposals[0]?.kind, part?.sure])).toEqual([
    ['idle-lock', true],
    ['none', false],
    ['none', false],
    ['idle-lock', true],
  ]);
});

it('reads no number and proposes no kind for an option that was not chosen', () => {
  const text =
    '1. We chose as follows:\n(a) \u2610 screens must lock after five minutes\n(b) \u2612 screens must lock after nine minutes';
  const { clauses } = readPolicy(outlinePolicy(readPlainText(text)), reader, [idle]);
  expect(clauses.slice(1).map(({ parts: [part] }) => [part?.proposals[0]?.kind, part?.sure])).toEqual([
    ['none', false],
    ['idle-lock', true],
  ]);
  expect(clauses.slice(1).map(({ parts: [part] }) => part?.numbers[0]?.param)).toEqual([
    undefined,
    'maxMinutes',
  ]);
});
