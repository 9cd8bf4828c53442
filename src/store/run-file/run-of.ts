import type { Coverage, EvidenceRef, FactValue, Finding, RuleResult, Run, Subject } from '../../model/run.ts';
import type { RunDocument, StoredCoverage, StoredFinding, StoredResult, Tables } from './run-document.ts';

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
  const valuesOf = <N, T>(
    [list, ...values]: readonly number[],
    lists: { readonly of: readonly (readonly N[])[]; readonly name: keyof Tables },
    make: (name: N, text: string) => T,
  ): T[] => {
    const names = entry(lists.of, list ?? -1, lists.name);
    if (names.length !== values.length)
      throw new RangeError(
        `tables.${lists.name} ${String(list)} has ${String(names.length)} entries for ${String(values.length)} values`,
      );
    return names.map((name, place) => make(name, value(values[place] ?? -1)));
  };
  const factLists = { of: tables.factLists, name: 'factLists' } as const;
  const propertyLists = { of: tables.propertyLists, name: 'propertyLists' } as const;
  const facts = tables.facts.map((list) =>
    valuesOf(list, factLists, (fact, text): FactValue => ({ fact, value: text })),
  );
  const refs = (of: number, said: number): EvidenceRef[] =>
    valuesOf(entry(tables.said, said, 'said'), propertyLists, (property, text) => {
      const {
        evidence,
        endpoint,
        property: name,
        at: when,
      } = entry(tables.properties, property, 'properties');
      return { evidence, endpoint, object: object(of), property: name, value: text, at: when };
    });
  const known = new Map<string, EvidenceRef[]>();
  return {
    subject: (at: number): Subject => entry(subjects, at, 'subjects'),
    facts: (at: number): FactValue[] => entry(facts, at, 'facts'),
    property: (at: number) => entry(tables.properties, at, 'properties'),
    missing: (at: number) => entry(tables.missing, at, 'missing'),
    names: (at: number) => entry(tables.names, at, 'names'),
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
    doubts: doubts.map((one) => ({
      missing: one.missing.map(of.missing),
      subjects: one.subjects.map(of.subject),
    })),
    missing: missing.map(of.missing),
    evidence: evidence.map(of.property),
  };
}

function coverageOfDocument(coverage: StoredCoverage, of: Lookup): Coverage {
  const named = <T extends { readonly names: number }>(one: T) => ({ ...one, names: of.names(one.names) });
  return { ...coverage, groups: coverage.groups.map(named), gaps: coverage.gaps.map(named) };
}

/** The run that a run.json holds. @throws RangeError when a result refers to what no table has */
export function runOf(document: RunDocument): Run {
  const { tables, ...rest } = document;
  const of = lookup(tables);
  const { clauses, coverage, results } = rest;
  return {
    ...rest,
    clauses: clauses.map((clause) => ({ ...clause, missing: clause.missing.map(of.missing) })),
    coverage: coverage === undefined ? undefined : coverageOfDocument(coverage, of),
    results: results.map((result) => resultOf(result, of)),
  };
}
