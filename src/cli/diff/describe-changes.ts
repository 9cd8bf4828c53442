import type { FoundRun } from '../../audit/find-run.ts';
import { longDate, longMoment } from '../../documents/text/dates.ts';
import { nameOf } from '../../documents/told/name-of.ts';
import { verdictWords } from '../../documents/words.ts';
import type { Because, Changes, FindingChange } from '../../history/compare.ts';
import type { VerdictChange, VerdictsCompared } from '../../history/compare-verdicts.ts';
import { sinceInWords } from '../../history/in-words.ts';
import { changesIn, type NamesPurged } from '../../history/since-before.ts';
import { Verdict } from '../../model/outcome.ts';
import { printable } from '../../model/printable.ts';
import type { FindingRecord } from '../../store/run-record.ts';
import type { Colour } from '../terminal.ts';

interface Compared {
  readonly before: FoundRun;
  readonly after: FoundRun;
  readonly since: Changes | NamesPurged;
}

/** Names stand in run.json alone; where that was purged the id is what is left. */
function naming(runs: readonly FoundRun[]): (finding: FindingRecord) => string {
  const names = new Map(
    runs.flatMap(({ run }) =>
      (run?.results ?? []).flatMap(({ findings, doubts }) =>
        [...findings.map(({ subject }) => subject), ...doubts.flatMap(({ subjects }) => subjects)].map(
          (subject): [string, string] => [subject.id, nameOf(subject)],
        ),
      ),
    ),
  );
  return ({ subjectId, channel }) =>
    printable(`${names.get(subjectId) ?? subjectId}${channel === '' ? '' : ` (${channel})`}`);
}

type Name = ReturnType<typeof naming>;

function section(title: string, findings: readonly FindingRecord[], name: Name): string[] {
  if (findings.length === 0) return [];
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return [
    '',
    `${title} (${String(findings.length)})`,
    ...[...byRule].flatMap(([rule, found]) => [`  ${rule}`, ...found.map((one) => `    ${name(one)}`)]),
  ];
}

const because = (changes: readonly FindingChange[], cause: Because): FindingRecord[] =>
  changes.filter((one) => one.because === cause && one.finding.counted).map(({ finding }) => finding);

/** Background checks stand apart: the numbers above leave them out. */
const inBackground = (changes: readonly FindingChange[]): FindingRecord[] =>
  changes.filter(({ finding }) => !finding.counted).map(({ finding }) => finding);

/** A verdict of another version of Beadle is shown as it is called there. */
function verdictText(verdict: string | undefined): string {
  if (verdict === undefined) return 'not there';
  const known = Verdict.safeParse(verdict);
  return known.success ? verdictWords[known.data].words : verdict;
}

const verdictLine = ({ ref, before, after }: VerdictChange): string =>
  `  ${printable(ref)}: ${verdictText(before)} → ${verdictText(after)}`;

function verdictSection({ verdicts }: VerdictsCompared): string[] {
  return verdicts.length === 0
    ? []
    : ['', `Verdicts that differ (${String(verdicts.length)})`, ...verdicts.map(verdictLine)];
}

/** Two runs of one day are told apart by their times. */
function readOn(one: FoundRun, other: FoundRun): string {
  const { readAt } = one.record;
  return longDate(readAt) === longDate(other.record.readAt) ? longMoment(readAt) : longDate(readAt);
}

/** Who is new and who is gone; nothing where the names of one of the two runs were deleted. */
function findingSections(changes: Changes | undefined, name: Name): string[] {
  if (changes === undefined) return [];
  const { fresh, gone, altered, unseen, perhapsOld } = changes;
  return [
    ...section('New', because(fresh, 'council'), name),
    ...section('Gone', because(gone, 'council'), name),
    ...section('Falls short in another way than before', because(altered, 'council'), name),
    ...section('New or old: somebody was erased from the run before', perhapsOld, name),
    ...section('Could not be looked at again, so not gone', unseen, name),
    ...section('Only there because the checks changed', because(fresh, 'rule'), name),
    ...section('No longer there because the checks changed', because(gone, 'rule'), name),
    ...section('Falls short in another way because the checks changed', because(altered, 'rule'), name),
    ...section('Only there because the policy changed', because(fresh, 'policy'), name),
    ...section('No longer there because the policy changed', because(gone, 'policy'), name),
    ...section('Falls short in another way because the policy changed', because(altered, 'policy'), name),
    ...section('New in background checks, which no number counts', inBackground(fresh), name),
    ...section('Gone in background checks, which no number counts', inBackground(gone), name),
  ];
}

/** What changed between two runs, with names where they are kept, for a technician at a terminal. */
export function describeChanges({ before, after, since }: Compared, colour: Colour): string {
  const { rulesChanged, policyChanged } = since;
  return [
    colour.bold(`${printable(after.record.council)}: ${readOn(before, after)} to ${readOn(after, before)}`),
    sinceInWords(since, new Date(after.record.judgedAt)),
    ...findingSections(changesIn(since), naming([before, after])),
    ...verdictSection(since),
    ...(rulesChanged.length === 0 ? [] : ['', `Checks with another version: ${rulesChanged.join(', ')}`]),
    ...(policyChanged ? ['', 'The policy file is another than before.'] : []),
  ].join('\n');
}
