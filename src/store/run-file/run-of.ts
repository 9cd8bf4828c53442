import type { EvidenceRef, FactValue, Finding, RuleResult, Run, Subject } from '../../model/run.ts';
import type { RunDocument, StoredFinding, StoredResult, Tables } from './run-document.ts';

/** The entry at a position. @throws RangeError with the name of the table when there is none */
function entry<T>(table: readonly T[], at: number, name: keyof Tables): T {
  const found = table[at];
  if (found === undefined) throw new RangeError(`tables.${name} has no entry ${String(at)}`);
  return found;
}

/** What the tables hold, as results want it. What many findings share is shared in memory too. */
function lookup(tables: Tables) {
  const object = (at: number): string => entry(tables.objects, at, 'objects');
  const value = (at: number): string => entry(tables.values, at, 'values');
  const subjects = tables.subjects.map(({ kind, object: id, name }): Subject => ({
    kind,
    id: object(id),
    name,
  }));
  const facts = tables.facts.map((list) => list.map(([fact, at]): FactValue => ({ fact, value: value(at) })));
  const refs = (of: number, said: number): EvidenceRef[] =>
    entry(tables.said, said, 'said').map(([property, at]) => {
      const {
        evidence,
        endpoint,
        property: name,
        at: when,
      } = entry(tables.properties, property, 'properties');
      return { evidence, endpoint, object: object(of), property: name, value: value(at), at: when };
    });
  const known = new Map<string, EvidenceRef[]>();
  return {
    subject: (at: number): Subject => entry(subjects, at, 'subjects'),
    facts: (at: number): FactValue[] => entry(facts, at, 'facts'),
    property: (at: number) => entry(tables.properties, at, 'properties'),
    missing: (at: number) => entry(tables.missing, at, 'missing'),
    evidence: (pairs: StoredFinding['evidence']): EvidenceRef[] => {
      const key = pairs.join();
      const found = known.get(key) ?? pairs.flatMap(([of, said]) => refs(of, said));
      known.set(key, found);
      return found;
    },
  };
}
type Lookup = ReturnType<typeof lookup>;

function findingOf({ fingerprint, subject, facts, evidence, accepted }: StoredFinding, of: Lookup): Finding {
  return {
    fingerprint,
    subject: of.subject(subject),
    facts: of.facts(facts),
    evidence: of.evidence(evidence),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function resultOf(stored: StoredResult, of: Lookup): RuleResult {
  const { missing, evidence, doubts, findings, ...rest } = stored;
  return {
    ...rest,
    findings: findings.map((finding) => findingOf(finding, of)),
    doubts: doubts.flatMap((one) => {
      const reasons = one.missing.map(of.missing);
      return one.subjects.map((subject) => ({ subject: of.subject(subject), missing: reasons }));
    }),
    missing: missing.map(of.missing),
    evidence: evidence.map(of.property),
  };
}

/** The run that a run.json holds. @throws RangeError when a result refers to what no table has */
export function runOf(document: RunDocument): Run {
  const { tables, results, ...rest } = document;
  const of = lookup(tables);
  return { ...rest, results: results.map((result) => resultOf(result, of)) };
}
