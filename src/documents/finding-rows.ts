import type { EvidenceRef, Subject } from '../model/run.ts';
import { doubtRows } from './doubt-rows.ts';
import type { FindingRow } from './finding-row.ts';
import type { LookedAt } from './looked-at.ts';
import { factValueText } from './told/fact-value.ts';
import type { ToldFinding, ToldResult } from './told/finding-text.ts';
import { nameOf } from './told/name-of.ts';

/** Where more than these fall short of one rule, their evidence would be most of the file: run.json has it. */
const mostEvidenced = 500;
const elsewhere = 'in run.json, under this fingerprint';

/** Where more than these fall short of one rule, a row names many of them: nobody reads thousands of equal rows. */
const mostRows = 1000;

/** Subjects of such a row, at most. */
const together = 100;

/** Characters that a spreadsheet takes in a cell; it cuts off the rest, or puts it into rows below. Less some room. */
const inCell = 32_000;

/** What Microsoft said, by place; the id only where it is not that of the row's subject. */
function evidenceText(refs: readonly EvidenceRef[], subject: Subject): string {
  const places = new Map<string, Set<string>>();
  for (const { endpoint, object, property, value, at } of refs) {
    const place = `${endpoint}${object === '' || object === subject.id ? '' : ` [${object}]`} (${at})`;
    const said = places.get(place) ?? new Set();
    places.set(place, said.add(`${property}=${value}`));
  }
  return [...places].map(([place, said]) => `${place}: ${[...said].join(', ')}`).join('; ');
}

/** Of a finding about what is not there: how much each request gave. */
const lookedAtText = (all: readonly LookedAt[]): string =>
  all.map(({ endpoint, at, items }) => `${endpoint} (${at}): ${String(items)} read`).join('; ');

function rowOfFinding(finding: ToldFinding, code: string, evidence: string): FindingRow {
  const { subject, message, accepted, fingerprint, facts } = finding;
  return {
    state: accepted === undefined ? 'falls short' : 'accepted',
    code: accepted === undefined ? code : '',
    cells: [
      subject.kind,
      subject.id,
      nameOf(subject),
      message,
      accepted?.until ?? '',
      accepted?.minute ?? '',
      fingerprint,
      facts.map((one) => `${one.fact}=${factValueText(one)}`).join('; '),
      evidence,
    ],
  };
}

/** A value of a list in a cell: in quotes where it holds a semicolon or a quote itself, which are doubled then. */
function listedValue(text: string): string {
  return /[;"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Ids, names and fingerprints stand in one order, with a semicolon between. */
const listed = (texts: readonly string[]): string => texts.map(listedValue).join('; ');

/** A row that names several subjects, all open under one code, or all accepted until one day in one minute. */
function rowOfMany(findings: readonly ToldFinding[], code: string): FindingRow {
  const subjects = findings.map(({ subject }) => subject);
  const { accepted } = findings[0] ?? {};
  return {
    state: accepted === undefined ? 'falls short' : 'accepted',
    code: accepted === undefined ? code : '',
    cells: [
      subjects[0]?.kind ?? '',
      listed(subjects.map(({ id }) => id)),
      listed(subjects.map(nameOf)),
      `${String(findings.length)} in this row, with ids, names and fingerprints in one order, separated by semicolons. What holds a semicolon or a quote stands in quotes. run.json says of each what was found.`,
      accepted?.until ?? '',
      accepted?.minute ?? '',
      listed(findings.map(({ fingerprint }) => fingerprint)),
      '',
      'in run.json, under these fingerprints',
    ],
  };
}

/** As many subjects to a row as its longest cell takes: an id may be long, and a name too. */
function* filledRows(findings: readonly ToldFinding[]): Generator<readonly ToldFinding[]> {
  let row: ToldFinding[] = [];
  let [ids, names] = [0, 0];
  for (const finding of findings) {
    const [id, name] = [listedValue(finding.subject.id), listedValue(nameOf(finding.subject))];
    if (row.length === together || ids + id.length > inCell || names + name.length > inCell) {
      yield row;
      row = [];
      [ids, names] = [0, 0];
    }
    row.push(finding);
    ids += id.length + 2;
    names += name.length + 2;
  }
  if (row.length > 0) yield row;
}

function* rowsOfMany(
  findings: readonly ToldFinding[],
  codeOf: (subject: Subject) => string,
): Generator<FindingRow> {
  const alike = Map.groupBy(findings, ({ subject, accepted }) =>
    [accepted === undefined ? codeOf(subject) : '', accepted?.until ?? '', accepted?.minute ?? ''].join('\n'),
  );
  for (const those of alike.values())
    for (const some of filledRows(those)) {
      const [first] = some;
      if (first !== undefined) yield rowOfMany(some, codeOf(first.subject));
    }
}

/**
 * The rows of one result: its findings, then what could not be checked.
 * @param codeOf the code of the thing to do to which a finding belongs
 * @param looked what the result looked at, for findings about what is not there
 */
export function* findingRows(
  result: ToldResult,
  codeOf: (subject: Subject) => string,
  looked: () => readonly LookedAt[],
): Generator<FindingRow> {
  const { findings } = result;
  const evidenced = findings.length <= mostEvidenced;
  if (findings.length > mostRows) yield* rowsOfMany(findings, codeOf);
  else
    for (const finding of findings) {
      const { evidence, subject } = finding;
      const said = (): string =>
        evidence.length === 0 ? lookedAtText(looked()) : evidenceText(evidence, subject);
      yield rowOfFinding(finding, codeOf(subject), evidenced ? said() : elsewhere);
    }
  yield* doubtRows(result);
}
