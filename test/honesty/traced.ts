import type { Council } from '../../fixtures/councils/index.ts';
import type { RuleResult, Run } from '../../src/model/run.ts';
import type { storedValues } from './stored-values.ts';

/** What makes a statement true: the snapshot as it is stored, and what the fixture says of the council. */
export interface Traced {
  readonly run: Run;
  readonly stored: ReturnType<typeof storedValues>;
  /** Kinds of evidence of which the snapshot lacks something. */
  readonly lacking: (evidence: string) => boolean;
  readonly council: Pick<Council, 'inputs' | 'answers'>;
}

/** One sentence of a document, and whether the fixture makes it true. */
export interface Statement {
  readonly says: string;
  readonly holds: boolean;
}

export function spoken(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, 1)).toLocaleString('en-GB', {
    month: 'long',
    timeZone: 'UTC',
  });
  return `${String(date)} ${name} ${String(year)}`;
}

/** Every finding of the result shows values that the snapshot holds, and there are as many as is said. */
export function fallsShort(said: string, failTitle: string, result: RuleResult, { stored }: Traced): boolean {
  const rest = said.slice(failTitle.length);
  const number = /^: (\d+) /u.exec(rest)?.[1];
  const open = result.findings.filter(({ accepted }) => accepted === undefined);
  return (
    (number === undefined || Number(number) === result.counts.fail) &&
    result.counts.fail > 0 &&
    open.every(({ evidence }) => evidence.every((one) => stored(one).includes(one.value)))
  );
}

/** What is missing is not in the snapshot, was not told by the council, or concerns nobody in it. */
export function isMissing(result: RuleResult | undefined, { lacking, council }: Traced): boolean {
  if (result === undefined) return true;
  const doubts = result.doubts.flatMap(({ missing }) => missing);
  return [...result.missing, ...doubts].some(({ evidence, cause, detail }) => {
    if (cause === 'not-seen') return result.counts.pass + result.counts.fail + result.counts.accepted === 0;
    // What nobody built is not for the fixture to hold.
    if (cause === 'not-built') return true;
    // A value that came and decides nothing, too old or of another program's antivirus, is named as such.
    const isUndecided = cause === 'not-supported' || detail?.startsWith(`${evidence}.`) === true;
    if (!evidence.startsWith('input:')) return lacking(evidence) || isUndecided;
    const told = (council.inputs as unknown as Readonly<Record<string, unknown>>)[evidence.slice(6)];
    return told === undefined || evidence === 'input:people';
  });
}
