import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outlinePolicy } from '../../src/rulebook/mapping/outline/outline-policy.ts';
import { readDocument } from '../../src/rulebook/mapping/read/read-document.ts';
import { readPolicy, type Reading } from '../../src/rulebook/mapping/read-own-policy.ts';
import { loadLexiconFiles } from '../../src/rulebook/mapping/words/lexicon-file.ts';
import { kindReader, type KindReader } from '../../src/rulebook/mapping/words/propose-kinds.ts';
import { kindsKnown, mappedClauses, shippedKinds } from './mapping/banks.ts';
import { kindsOfMap, readClauseMap, seedMaps } from './mapping/clause-map.ts';
import { straight } from './mapping/compare-words.ts';
import { readExpected } from './mapping/expected-sample.ts';
import { scoreSample, scores, type Scores } from './mapping/score-sample.ts';
import { scoreSeed } from './mapping/score-seed.ts';
import { add, share, type Tally } from './mapping/tally.ts';
import type { BenchResult } from './result.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const shared = here('../shared/policies');
const bank = shippedKinds(here('rules/clause-bank.yaml'));
const lexicon = await loadLexiconFiles(here('rules/mapping'));

type Kinds = typeof lexicon.kinds;

/** Without the examples that stand in one of these texts word for word: whoever wrote them had read it. */
function withoutWordsOf(texts: readonly string[], kinds: Kinds): Kinds {
  const isElsewhere = (example: string): boolean => !texts.some((text) => text.includes(straight(example)));
  return Object.fromEntries(
    Object.entries(kinds).map(([id, kind]) => [id, { ...kind, examples: kind.examples.filter(isElsewhere) }]),
  );
}

/**
 * Readers taught by the clauses of the policies that ship, but for the one whose text is to be scored, and by the
 * sentences of the invented policies and our own examples, but for those of `voices` and in `texts` that are to be scored.
 */
function readerWithout(
  policy: string | undefined,
  voices: ReadonlySet<string> = new Set(),
  texts: readonly string[] = [],
): KindReader {
  const taught = Object.values(seedMaps)
    .filter((name) => name !== policy)
    .flatMap((name) => mappedClauses(here(`rules/policies/${name}.yaml`)))
    .map(({ kind, summary }) => ({ kind, text: summary }));
  const heard = lexicon.voices.filter(({ from }) => !voices.has(from));
  const kinds = withoutWordsOf(texts, lexicon.kinds);
  const others = withoutWordsOf(texts, lexicon.others);
  return kindReader({ ...lexicon, kinds, others, voices: heard }, bank, taught);
}

async function read(path: string, reader: KindReader): Promise<Reading> {
  return readPolicy(outlinePolicy(await readDocument(path)), reader, bank);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Every miss, for a person who wants to make it better: MAPPING_MISSES=1. */
function showMisses(name: string, of: Scores): void {
  if (process.env['MAPPING_MISSES'] === undefined) return;
  for (const [measure, { wrong }] of Object.entries(of).filter(
    (entry): entry is [string, Tally] => typeof entry[1] === 'object' && 'wrong' in entry[1],
  ))
    for (const what of wrong.filter((words) => words !== '')) console.log(`    ${name}  ${measure}  ${what}`);
  for (const measure of ['lost', 'falseNumbers', 'falsePowers'] as const)
    for (const what of of[measure]) console.log(`    ${name}  ${measure}  ${what}`);
}

function figure(name: string, measure: string, tally: Tally, least: number | null): BenchResult {
  const value = rounded(share(tally));
  return {
    name: `${name}: ${measure} (${String(tally.right)} of ${String(tally.all)})`,
    value,
    unit: '%',
    goal: least === null ? 'for orientation' : `at least ${String(least)} %`,
    holds: least === null ? null : value >= least,
  };
}

function figures(name: string, of: Scores, goals: boolean): BenchResult[] {
  const goal = (least: number): number | null => (goals ? least : null);
  const counted = (measure: string, value: number): BenchResult => ({
    name: `${name}: ${measure}`,
    value,
    unit: '',
    goal: 'for orientation',
    holds: null,
  });
  return [
    figure(name, 'references', of.references, goal(98)),
    figure(name, 'kind at first', of.first, goal(70)),
    ...(of.acceptable.all > 0
      ? [figure(name, 'kind at first, second-best counted', of.acceptable, null)]
      : []),
    figure(name, 'kind within three', of.three, goal(90)),
    figure(name, 'numbers', of.numbers, goal(95)),
    figure(name, 'scope', of.scope, goal(90)),
    ...(of.powers.all > 0 ? [figure(name, 'powers', of.powers, null)] : []),
    ...(of.doubtful.all > 0
      ? [
          figure(name, 'said sure and right', of.sure, goal(97)),
          figure(name, 'parts in doubt', of.doubtful, null),
        ]
      : []),
    ...(of.acceptable.all > 0
      ? [
          counted('clauses too many', of.extra),
          counted('numbers put to a wrong parameter', of.falseNumbers.length),
          counted('powers that are none', of.falsePowers.length),
          {
            name: `${name}: lines lost`,
            value: of.lost.length,
            unit: '',
            goal: 'none',
            holds: of.lost.length === 0,
          },
        ]
      : []),
  ];
}

function sumInto(sum: Scores, of: Scores): void {
  for (const key of [
    'references',
    'first',
    'acceptable',
    'three',
    'numbers',
    'scope',
    'powers',
    'sure',
    'doubtful',
  ] as const)
    add(sum[key], of[key]);
  sum.extra += of.extra;
  sum.falseNumbers.push(...of.falseNumbers);
  sum.falsePowers.push(...of.falsePowers);
  sum.lost.push(...of.lost);
}

/** So many voices are left out together: a reader is made again for each group. */
const leftOutTogether = 12;

async function samples(folder: string): Promise<BenchResult[]> {
  const known = kindsKnown(folder, shared) ?? new Set(bank.map(({ id }) => id));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.expected.yaml'))
    .map((name) => basename(name, '.expected.yaml'))
    .toSorted();
  const sums = { docx: scores(), odt: scores(), txt: scores() };
  const single: BenchResult[] = [];
  const groups = Math.ceil(names.length / leftOutTogether);
  const linesOf = (name: string): string[] => {
    const text = join(folder, `${name}.txt`);
    return existsSync(text) ? readFileSync(text, 'utf8').split(/\r?\n/u) : [];
  };
  const readers = Array.from({ length: groups }, (_, group) => {
    const ofGroup = names.filter((_name, at) => at % groups === group);
    const texts = ofGroup.map((name) => straight(linesOf(name).join(' ')));
    return readerWithout(undefined, new Set(ofGroup), texts);
  });
  for (const [at, name] of names.entries()) {
    const reader = readers[at % groups];
    if (reader === undefined) continue;
    const lines = linesOf(name);
    for (const format of ['docx', 'odt', 'txt'] as const) {
      const path = join(folder, `${name}.${format}`);
      if (!existsSync(path)) continue;
      const scored = scoreSample(
        await read(path, reader),
        readExpected(join(folder, `${name}.expected.yaml`)),
        lines,
        known,
      );
      showMisses(`${name}.${format}`, scored);
      single.push(...figures(`${name}.${format}`, scored, false));
      sumInto(sums[format], scored);
    }
  }
  return [
    ...single,
    ...Object.entries(sums)
      .filter(([, sum]) => sum.references.all > 0)
      .flatMap(([format, sum]) => figures(`all samples .${format}`, sum, true)),
  ];
}

async function seeds(): Promise<BenchResult[]> {
  const sum = scores();
  const single: BenchResult[] = [];
  for (const [code, name] of Object.entries(seedMaps)) {
    const map = readClauseMap(join(shared, `${name}.yaml`));
    const kinds = kindsOfMap(code, map, join(shared, 'clause-bank.yaml'));
    for (const { ref, kind } of mappedClauses(here(`rules/policies/${name}.yaml`))) kinds.set(ref, [kind]);
    const scored = scoreSeed(
      await read(join(shared, '../seeds', map.seed_file), readerWithout(name)),
      map,
      kinds,
      bank,
    );
    showMisses(name, scored);
    single.push(...figures(name, scored, false));
    sumInto(sum, scored);
  }
  return [...single, ...figures('all five policies', sum, true)];
}

/**
 * How much of a council's own policy is read right: `npm run bench -- mapping [FOLDER]`, FOLDER in the form of
 * ../shared/policies/samples. Without a folder also the five policies against their maps.
 */
export async function mappingBench(folder: string | undefined): Promise<BenchResult[]> {
  const chosen = folder ?? join(shared, 'samples');
  if (!existsSync(chosen))
    return [
      {
        name: `${chosen} is not here: nothing was measured`,
        value: 0,
        unit: '',
        goal: 'a folder of samples',
        holds: folder === undefined ? null : false,
      },
    ];
  const ofSamples = await samples(chosen);
  return folder === undefined ? [...ofSamples, ...(await seeds())] : ofSamples;
}
