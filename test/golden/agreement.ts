import { strFromU8, unzipSync } from 'fflate';
import { tellResult } from '../../src/cli/audit/tell-result.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { ReportFile } from '../../src/documents/report-file.ts';
import { inWordsFirst } from '../../src/documents/text/fill.ts';
import { verdictWords } from '../../src/documents/words.ts';
import { Verdict } from '../../src/model/outcome.ts';
import type { Run } from '../../src/model/run.ts';
import { textIn } from '../report/files.ts';

/** Every number in a text that a pattern finds, in order. */
function numbersIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap((found) => found.slice(1).map(Number));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const wordsOf = (verdict: Verdict): string => verdictWords[verdict].words;

/** The words of a file as a person reads them: tags and the parts of Word files are gone. */
function readable({ path, data }: ReportFile): string {
  if (!(data instanceof Uint8Array)) return textIn({ data }) ?? '';
  if (!path.endsWith('.docx')) return '';
  const xml = strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]*>/gu, '');
}

/** One number that a document says, and what the run says it is. */
interface Compared {
  readonly where: string;
  readonly said: unknown;
  readonly is: unknown;
}

/** How often each verdict stands in the text of one document. */
function countsSaid(text: string, pattern: (words: string) => RegExp): Record<string, number> {
  return Object.fromEntries(
    Verdict.options
      .map((verdict) => [verdict, numbersIn(text, pattern(wordsOf(verdict)))[0] ?? 0] as const)
      .filter(([verdict, n]) => n > 0 && verdict !== 'background'),
  );
}

/** What `--json` prints of the same run. */
function saidToMachines(run: Run): object {
  const printed: string[] = [];
  const terminal = { json: true, result: (text: string) => printed.push(text) } as unknown as Terminal;
  tellResult({ run, place: '' }, terminal);
  const { total, counts, exitCode } = JSON.parse(printed.join('')) as {
    total: number;
    counts: Record<string, number>;
    exitCode: number;
  };
  return { total, counts: Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0)), exitCode };
}

/** The exit code by the numbers: 1 where something needs action, 3 where something is open, else 0. */
function codeOf({ counts, notInPolicyCounts }: Run): number {
  const of = (...verdicts: readonly Verdict[]): number =>
    sum(verdicts.flatMap((verdict) => [counts[verdict], notInPolicyCounts[verdict]]));
  if (of('action-needed') > 0) return 1;
  return of('partly-in-place', 'could-not-check', 'to-confirm', 'needs-decision') > 0 ? 3 : 0;
}

/**
 * Every count that more than one document gives, as each of them gives it, read from what a person reads. The same run
 * has to give the same numbers in the clerk's report, the paper, the annex, the evidence sheet, the digest, the technical
 * report, the tables and the terminal.
 */
export function countsOf(run: Run, files: readonly ReportFile[], terminal: string): readonly Compared[] {
  const text = (ending: string): string => {
    const file = files.find(({ path }) => path.endsWith(ending));
    return file === undefined ? '' : readable(file);
  };
  const promised = run.clauses.filter(({ verdict }) => verdict !== 'background');
  const is = Object.fromEntries(
    Verdict.options
      .map((verdict) => [verdict, promised.filter((one) => one.verdict === verdict).length] as const)
      .filter(([, n]) => n > 0),
  );
  const of = (...verdicts: readonly Verdict[]): number => sum(verdicts.map((verdict) => is[verdict] ?? 0));
  const clerk = ['PRIVATE report.html', 'everything open.html'].map((name) => text(name));
  const technical = text('technical.html');
  const rows = text('findings.csv').split('\r\n');
  const counted = (state: string): number =>
    rows.filter((row) => row.includes(`"${state}"`) && !row.includes('"background"')).length;
  const paper = text('meeting paper.txt').split('\nFindings\n')[1]?.split('\nSince ')[0] ?? '';
  const sheet = text('Assertion 10 evidence.docx').split('How far the policy is kept')[1] ?? '';
  const [questions] = numbersIn(text('digest.txt'), /Questions for the Clerk: (\d+)/gu);
  const form = text('Questions.docx');
  return [
    { where: 'run.json', said: Object.fromEntries(Object.entries(run.counts).filter(([, n]) => n > 0)), is },
    ...clerk.flatMap((page) => [
      {
        where: 'the bar',
        said: countsSaid(page, (words) => new RegExp(`<strong>(\\d+)</strong> ${words}</li>`, 'gu')),
        is,
      },
      {
        where: 'promises',
        said: numbersIn(page, /Of the (\d+) promises in your policy/gu),
        is: [promised.length],
      },
      {
        where: 'the table by sections',
        said: sum(
          numbersIn(
            page.split('<caption>Promises by section')[1]?.split('</table>')[0] ?? '',
            /<td>(\d+)<\/td>/gu,
          ),
        ),
        is: promised.length,
      },
      { where: 'lines', said: page.match(/<li class="line"/gu)?.length ?? 0, is: promised.length },
      {
        where: 'questions',
        said: /class="lead">[^<]*?(\S+) questions? (?:is|are|waits) for you/u.exec(page)?.[1],
        is: inWordsFirst(questions ?? 0),
      },
    ]),
    {
      where: 'the terminal',
      said: countsSaid(terminal, (words) => new RegExp(`^ +\\S+ +(\\d+) ${words}$`, 'gmu')),
      is,
    },
    {
      where: 'questions in the terminal',
      said: numbersIn(terminal, /; (\d+) waits? for an answer/gu),
      is: [questions],
    },
    {
      where: 'the digest',
      said: countsSaid(text('digest.txt'), (words) => new RegExp(`\\. ${words}: (\\d+)\\.`, 'gu')),
      is,
    },
    {
      where: 'promises in the digest',
      said: numbersIn(text('digest.txt'), /Promises in the policy: (\d+)\./gu),
      is: [promised.length],
    },
    {
      where: 'the answer for machines',
      said: saidToMachines(run),
      is: { total: promised.length, counts: is, exitCode: codeOf(run) },
    },
    { where: 'the paper', said: sum(numbersIn(paper, / (\d+)$/gmu)), is: promised.length },
    {
      where: 'work in the paper',
      said: numbersIn(paper, /Work recommended +(\d+)/gu),
      is: paper.includes('Work recommended  ') ? [of('action-needed', 'partly-in-place')] : [],
    },
    { where: 'the evidence sheet', said: sum(numbersIn(sheet, /^(\d+)$/gmu)), is: promised.length },
    {
      where: 'the annex',
      said: numbersIn(text('confidential annex.docx'), /, (\d+) of (\d+) commitments fell short/gu),
      is:
        of('action-needed', 'partly-in-place', 'could-not-check') === 0
          ? []
          : [of('action-needed', 'partly-in-place', 'could-not-check'), promised.length],
    },
    {
      where: 'Questions.docx',
      said:
        new Set(numbersIn(form, /^(\d+)\. /gmu)).size +
        (numbersIn(form, /has (\d+) more questions?/gu)[0] ?? 0),
      is: questions,
    },
    {
      where: 'what falls short in the technical report',
      said: numbersIn(technical, /<p>(\d+) findings fall short and (\d+) are accepted/gu),
      is: [counted('falls short'), counted('accepted')],
    },
    {
      where: 'what is unknown in the technical report',
      said: numbersIn(technical, /#unknown">Unknown \((\d+),/gu),
      is: [counted('could not be checked')],
    },
    {
      where: 'codes',
      said: [...new Set(text('todo.csv').match(/"[A-C]\d+"/gu))].toSorted(),
      is: [...new Set(clerk[1]?.match(/(?<=<span class="code">)[A-C]\d+/gu))]
        .map((code) => `"${code}"`)
        .toSorted(),
    },
  ];
}
