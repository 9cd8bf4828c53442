import type { Coverage, Doubt, Finding, RuleResult, Run } from '../../model/run.ts';
import type { StoredCoverage, StoredDoubts, StoredResult } from './run-document.ts';
import { runTables, type RunTables, type Table } from './run-tables.ts';
import { listPieces } from './list-pieces.ts';

/** A finding as JSON text: a `StoredFinding`, whose members are numbers but for its digest. */
function findingText({ fingerprint, subject, facts, evidence, accepted }: Finding, to: RunTables): string {
  const start = `{"fingerprint":${JSON.stringify(fingerprint)},"subject":${String(to.subject(subject))}`;
  const more = accepted === undefined ? '' : `,"accepted":${JSON.stringify(accepted)}`;
  return `${start},"facts":${String(to.facts(facts))},"evidence":${to.evidence(evidence)}${more}}`;
}

function storedDoubts(doubts: readonly Doubt[], to: RunTables): StoredDoubts[] {
  const groups: StoredDoubts[] = [];
  for (const { subjects, missing } of doubts) {
    const last = groups.at(-1);
    const places = subjects.map(to.subject);
    const reasons = missing.map(to.missing);
    if (last?.missing.join() === reasons.join()) last.subjects = last.subjects.concat(places);
    else groups.push({ missing: reasons, subjects: places });
  }
  return groups;
}

/** Puts what a finding refers to into the tables. */
function enter({ subject, facts, evidence }: Finding, to: RunTables): void {
  to.subject(subject);
  to.facts(facts);
  to.evidence(evidence);
}

/** What one rule concluded: what stands before its findings, and these as pieces of text. */
export interface ResultText {
  readonly rest: Omit<StoredResult, 'findings' | 'doubts'>;
  readonly doubts: readonly StoredDoubts[];
  readonly findings: () => Iterable<string>;
}

function resultText(result: RuleResult, to: RunTables): ResultText {
  const { findings, doubts, missing, evidence, ...rest } = result;
  const before = {
    rest: { ...rest, missing: missing.map(to.missing), evidence: evidence.map(to.property) },
    doubts: storedDoubts(doubts, to),
  };
  for (const finding of findings) enter(finding, to);
  return { ...before, findings: () => listPieces(findings, (finding) => findingText(finding, to)) };
}

function storedCoverage(coverage: Coverage, { names }: RunTables): StoredCoverage {
  return {
    ...coverage,
    groups: coverage.groups.map((group) => ({ ...group, names: names.at(group.names) })),
    gaps: coverage.gaps.map((gap) => ({ ...gap, names: names.at(gap.names) })),
  };
}

/** The parts of a run that refer to tables, and these. */
interface Stored {
  readonly results: readonly ResultText[];
  readonly clauses: readonly object[];
  readonly coverage?: StoredCoverage;
  readonly tables: readonly Table[];
}

/**
 * What of a run is stored by position, and the tables to which it refers. These stand before the findings in the file, so all
 * findings are gone through for them first; their text is made when it is written.
 */
export function storeResults({
  results,
  clauses,
  coverage,
}: Pick<Run, 'results' | 'clauses' | 'coverage'>): Stored {
  const to = runTables();
  return {
    results: results.map((result) => resultText(result, to)),
    clauses: clauses.map((clause) => ({ ...clause, missing: clause.missing.map(to.missing) })),
    ...(coverage === undefined ? {} : { coverage: storedCoverage(coverage, to) }),
    tables: to.all(),
  };
}
