import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { councilIds } from '../../fixtures/councils/index.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { planOf } from '../../src/documents/plan/codes.ts';
import { indexRun } from '../../src/documents/run-index.ts';
import { clerkFinding } from '../../src/documents/told/clerk-finding.ts';
import { foundWords } from '../../src/documents/words.ts';
import { parseRun } from '../../src/audit/read-run.ts';
import { cleanText } from '../../src/documents/text/clean.ts';
import type { EvidenceRef, Run } from '../../src/model/run.ts';
import { evidenceKinds } from '../../src/sources/kinds.ts';
import { serialiseSnapshot } from '../../src/sources/snapshot-file.ts';
import { readFictional } from '../golden/fictional-run.ts';
import { csvPath, reportTexts, runPath, technicalPath, textOf } from '../report/files.ts';
import { storedValues } from './stored-values.ts';
import { nameOf } from '../../src/documents/told/name-of.ts';

const namesOf = (id: string): Readonly<Record<string, string>> =>
  Object.entries(evidenceKinds).find(([kind]) => kind === id)?.[1].names ?? {};
const referencesIn = (run: Run): EvidenceRef[] =>
  run.results.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
/** What an undo is told was there before. */
const formerIn = (run: Run): EvidenceRef[] =>
  run.results.flatMap(({ former = [] }) =>
    former.flatMap(({ evidence, endpoint, property, at, values }) =>
      values.map((one) => ({ evidence, endpoint, property, at, ...one })),
    ),
  );

/** References whose value is not in the stored snapshot at their place. */
const wrongIn = (run: Run, snapshot: string): string[] => {
  const stored = storedValues(snapshot, namesOf);
  return [...referencesIn(run), ...formerIn(run)]
    .filter((one) => !stored(one).includes(one.value))
    .map((one) => `${one.evidence} [${one.object}] ${one.property} = ${one.value}`);
};

const unescaped = (html: string): string =>
  html
    .replaceAll(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** `GET /users [id] (moment): property="value", ...`, as a cell of findings.csv shows references of one place. */
const inCell = ({ evidence, subject }: Run['results'][number]['findings'][number]): string =>
  cleanText(
    [
      ...Map.groupBy(
        evidence,
        ({ endpoint, object, at }) =>
          `${endpoint}${object === '' || object === subject.id ? '' : ` [${object}]`} (${at})`,
      ),
    ]
      .map(
        ([place, refs]) =>
          `${place}: ${[...new Set(refs.map(({ property, value }) => `${property}=${value}`))].join(', ')}`,
      )
      .join('; '),
  );

/** Last cells of the rows that fall short, of a file in which every cell is quoted. */
const evidenceCells = (csv: string): string[] =>
  csv
    .split('\r\n')
    .filter((row) => row.includes('"falls short"') || row.includes('"accepted"'))
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].at(-1)?.[1]?.replaceAll('""', '"') ?? '');

/** Of a finding about what is not there: how much each request gave. */
const isCount = (cell: string): boolean => /^[^=]*: \d+ read(; |$)/u.test(cell);

/** Evidence of the technical report, one `endpoint property = value` for each property that a request gave. */
const shownLines = (html: string): string[] =>
  [
    ...html.matchAll(
      /<p><code>([^<]*)<\/code>(?:, \d{4}-[^<]*)?:((?: <code>[^<]* = [^<]*<\/code>;?)+)<\/p>/gu,
    ),
  ].flatMap(([, endpoint = '', given = '']) =>
    [...given.matchAll(/<code>([^<]* = [^<]*)<\/code>/gu)].map(([, line = '']) =>
      unescaped(`${endpoint} ${line}`),
    ),
  );

/** A long value as the technical report shows it: its first characters, and how many there are more. */
const shownValue = (value: string): string => {
  const characters = [...value];
  return characters.length <= 160
    ? value
    : `${characters.slice(0, 160).join('')} … and ${String(characters.length - 160)} characters more`;
};

describe.each(councilIds)('values that the documents of %s print', (id) => {
  let run: Run;
  let snapshot: string;
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const fictional = await readFictional(id);
    snapshot = serialiseSnapshot(fictional.snapshot);
    texts = await reportTexts(fictional.judge(fictional.snapshot));
    run = parseRun(runPath, textOf(texts, runPath));
  });

  it('stand under 30 statements of the clerk’s report, drawn at random', () => {
    const { first, later } = clerkReport(run, { keepNamedMonths: 13 });
    const items = [...first, ...later.groups.flatMap((group) => group.items)];
    const shown = new Map(items.map(({ code, title, found }) => [code, [title, ...found].join('\n')]));
    const all = planOf(indexRun(run)).items.flatMap(({ code, open }) =>
      open.map((one) => ({ code, ...one })),
    );
    const length = Math.min(30, all.length);
    const [drawn = []] = fc.sample(fc.shuffledSubarray(all, { minLength: length, maxLength: length }), {
      numRuns: 1,
      seed: 31,
    });
    const stored = storedValues(snapshot, namesOf);
    for (const { code, finding, rule, result } of drawn) {
      const { subject, evidence } = finding;
      const single = foundWords.single.includes(subject.kind);
      const { message } = clerkFinding(finding, rule, result.params);
      // A card leaves out the sentence that says no more than its title.
      const wanted = single ? [message, rule.failTitle] : [cleanText(nameOf(subject))];
      const says = shown.get(code) ?? '';
      expect(
        wanted.some((text) => says.includes(text)),
        `${code} of ${rule.id}: ${says}`,
      ).toBe(true);
      for (const one of evidence) expect(stored(one), `${code}: ${one.property}`).toContain(one.value);
    }
  });

  it('are in run.json what the stored snapshot holds', () => {
    expect(wrongIn(run, snapshot)).toEqual([]);
  });

  it('are former values for each undo, wherever the settings were read', () => {
    const read = new Set(
      run.evidence.filter(({ status }) => status !== 'unavailable').map(({ evidence }) => evidence),
    );
    const wanted = new Map(run.rules.map((rule) => [rule.id, rule.former]));
    const lacking = run.results
      .filter(({ findings }) => findings.some(({ accepted }) => accepted === undefined))
      .flatMap(({ rule, former = [] }) => {
        const known = new Set(former.map(({ of }) => of));
        return (wanted.get(rule) ?? []).flatMap((one) =>
          'snapshot' in one && read.has(one.snapshot.split('.')[0] ?? '') && !known.has(one.snapshot)
            ? [`${rule}: ${one.snapshot}`]
            : [],
        );
      });
    expect(lacking).toEqual([]);
    expect(formerIn(run).length > 0).toBe(id !== 'allwell');
  });

  it('are in findings.csv those of run.json', () => {
    const right = new Set(run.results.flatMap(({ findings }) => findings.map(inCell)));
    const cells = evidenceCells(texts.get(csvPath) ?? '');
    const count = run.results.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(cells).toHaveLength(count);
    expect(cells.filter((cell) => !right.has(cell) && !isCount(cell))).toEqual([]);
    expect(cells).not.toContain('');
  });

  it('are, of what is not there, how much the snapshot holds', () => {
    const stored = JSON.parse(snapshot) as { evidence: Record<string, { value?: unknown }> };
    const counts = new Map(
      run.evidence.map(({ evidence, endpoint, at }) => {
        const value = stored.evidence[evidence]?.value;
        return [`${endpoint} (${at})`, Array.isArray(value) ? value.length : 1];
      }),
    );
    const wrong = evidenceCells(texts.get(csvPath) ?? '')
      .filter(isCount)
      .flatMap((cell) => cell.split('; '))
      .filter((one) => {
        const [, place = '', read = ''] = /^(.*): (\d+) read$/u.exec(one) ?? [];
        return !place.startsWith('beadle.yaml') && counts.get(place) !== Number(read);
      });
    expect(wrong).toEqual([]);
  });

  it('are in the technical report those of run.json', () => {
    const values = Map.groupBy(referencesIn(run), ({ endpoint, property }) => `${endpoint} ${property}`);
    const lines = shownLines(texts.get(technicalPath) ?? '');
    const wrong = lines.filter((line) => {
      const [place = ''] = line.split(' = ');
      const known = new Set((values.get(place) ?? []).map(({ value }) => shownValue(cleanText(value))));
      // Several values stand in one line: what is left when every known one is taken out are commas and a count.
      const rest = [...known]
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, value) => text.replaceAll(value, ''), line.slice(place.length + 3));
      return known.size === 0 || !/^[, ]*( and \d+ more)?$/u.test(rest);
    });
    // Background rules are in no count, and findings.csv alone has what they rest on.
    const open = planOf(indexRun(run)).items.flatMap((item) => item.open);
    expect(lines.length > 0).toBe(open.some(({ finding }) => finding.evidence.length > 0));
    expect(wrong).toEqual([]);
  });

  it('are seen to be wrong when the snapshot says something else', () => {
    const planted = snapshot
      .replaceAll('true', '"planted"')
      .replaceAll('false', 'true')
      .replaceAll('"planted"', 'false');
    const flags = referencesIn(run).filter(({ value }) => value === 'true' || value === 'false');
    expect(wrongIn(run, planted).length).toBeGreaterThanOrEqual(flags.length > 0 ? 1 : 0);
  });
});
