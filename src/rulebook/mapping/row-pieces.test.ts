import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { outlinePolicy } from './outline/outline-policy.ts';
import { readPlainText } from './read/plain-text.ts';
import { readPolicy } from './read-own-policy.ts';
import type { BankKind } from './words/bank-kind.ts';
import { loadLexiconFiles } from './words/lexicon-file.ts';
import { kindReader } from './words/propose-kinds.ts';

const files = await loadLexiconFiles(fileURLToPath(new URL('../../../rules/mapping', import.meta.url)));

function kind(id: string, number?: BankKind['number']): BankKind {
  return {
    id,
    sense: id,
    ask: undefined,
    appliesTo: 'all',
    verification: 'attestation',
    flags: [],
    cues: [],
    not: [],
    number,
  };
}

const bank = [
  kind('updates', { name: 'maxDays', unit: 'days', usual: 14, least: 1, most: 90 }),
  kind('administrator-credentials', {
    name: 'maxGlobalAdmins',
    unit: 'accounts',
    usual: 4,
    least: 1,
    most: 10,
  }),
  kind('idle-lock', { name: 'maxMinutes', unit: 'minutes', usual: 15, least: 1, most: 60 }),
  kind('phone-code', { name: 'minLength', unit: 'characters', usual: 6, least: 4, most: 16 }),
];
const kinds = Object.fromEntries(bank.map(({ id }) => [id, files.kinds[id] ?? { signs: {}, examples: [] }]));
const reader = kindReader({ ...files, kinds }, bank, []);

function rowsOf(table: string): (string | number | undefined)[][] {
  const text = `Rules\n1\tControls\n${table}`;
  return readPolicy(outlinePolicy(readPlainText(text)), reader, bank).clauses.flatMap(({ parts }) =>
    parts.map(({ proposals, numbers }) => [
      proposals[0]?.kind,
      numbers.find(({ param }) => param !== undefined)?.value,
    ]),
  );
}

it('takes a row with one promise for one, and no score of it for a setting', () => {
  expect(
    rowsOf(
      [
        'Risk\tScore\tControl\tMeasure\tResponsible',
        'Known flaws used\t20\tSecurity updates are installed\twithin a fortnight of release\tIT contractor',
        'Too many managers\t9\tThe number of global administrators is limited\t3\tTown Clerk',
      ].join('\n'),
    ),
  ).toEqual([
    ['updates', 14],
    ['administrator-credentials', 3],
  ]);
});

it('takes each cell whose head says what it is about for a promise of its own', () => {
  expect(
    rowsOf(['Device\tLocks when idle for\tPIN', 'Council phones\t3 minutes\t6 digits'].join('\n')),
  ).toEqual([
    ['idle-lock', 3],
    ['phone-code', 6],
  ]);
});

it('takes of a lowest and a highest number what the setting is about', () => {
  const table =
    'Item\tMinimum\tMaximum\tNotes\nScreens lock by themselves (minutes)\t1\t10\tAll computers\nGlobal administrators\t2\t4\tNamed by the Council';
  expect(rowsOf(table)).toEqual([
    ['idle-lock', 10],
    ['administrator-credentials', 4],
  ]);
});

it('reads amounts in a column of notes as those of the promise beside them, and of each where there are two', () => {
  const head = 'Ref\tControl\tApplies to\tNotes';
  expect(
    rowsOf(
      `${head}\nP1\tAdministrator rights are held by few people.\tFirm, Clerk\tNot more than 2 global administrators\nD5\tScreens lock by themselves when idle and phones and tablets are opened with a code.\tUsers\t9 minutes; code of 6 digits`,
    ),
  ).toEqual([
    ['administrator-credentials', 2],
    ['idle-lock', 9],
    ['phone-code', 6],
  ]);
});
