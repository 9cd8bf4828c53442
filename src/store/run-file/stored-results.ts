import type { Missing } from '../../model/cause.ts';
import type {
  Coverage,
  Doubt,
  EvidenceRef,
  FactValue,
  Finding,
  RestsOn,
  RuleResult,
  Run,
  Subject,
} from '../../model/run.ts';
import { interned, internedObjects } from './interned.ts';
import type {
  RunDocument,
  StoredCoverage,
  StoredDoubts,
  StoredFinding,
  StoredResult,
  Tables,
} from './run-document.ts';
import { shapedLists } from './shaped-lists.ts';

type Pair = [number, number];

/** What is worked out of an object once, however many findings share it. */
function ofShared<T extends object>(make: (value: T) => number): (value: T) => number {
  const known = new Map<T, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const place = make(value);
    known.set(value, place);
    return place;
  };
}

/** The tables of one run while its results are stored. */
function makeTables() {
  const objects = interned<string>((id) => [id]);
  const values = interned<string>((text) => [text]);
  const subjects = interned<Tables['subjects'][number]>(({ kind, object, name }) => [object, kind, name]);
  const facts = shapedLists<string>();
  const properties = interned<RestsOn>(({ evidence, property, endpoint, at }) => [
    evidence,
    property,
    endpoint,
    at,
  ]);
  const said = shapedLists<number>();
  const names = interned<readonly string[]>((list) => list);
  const missing = internedObjects<Missing>(({ evidence, cause, detail }) => [evidence, cause, detail]);
  return {
    objects,
    values,
    properties,
    said,
    missing,
    names,
    pairs: new Map<EvidenceRef, Pair>(),
    subject: ofShared<Subject>(({ kind, id, name }) => subjects.at({ kind, object: objects.at(id), name })),
    factsOf: ofShared<readonly FactValue[]>((list) =>
      facts.at(list.map(({ fact, value }) => [fact, values.at(value)])),
    ),
    tables: (): Tables => ({
      objects: [...objects.all],
      subjects: [...subjects.all],
      values: [...values.all],
      factLists: facts.shapes(),
      facts: facts.lists(),
      properties: [...properties.all],
      propertyLists: said.shapes(),
      said: said.lists(),
      missing: [...missing.all],
      names: names.all.map((list) => [...list]),
    }),
  };
}
type Making = ReturnType<typeof makeTables>;

/** What a reference says, as positions: the same reference stands in many findings, and is looked up once. */
function pairOf(ref: EvidenceRef, { properties, values, pairs }: Making): Pair {
  const before = pairs.get(ref);
  if (before !== undefined) return before;
  const { value, evidence, property, endpoint, at } = ref;
  const pair: Pair = [properties.at({ evidence, endpoint, property, at }), values.at(value)];
  pairs.set(ref, pair);
  return pair;
}

/** References in their order: those that follow each other and are of one object stand together. */
function storedEvidence(refs: readonly EvidenceRef[], making: Making): Pair[] {
  const groups: { readonly object: string; readonly pairs: Pair[] }[] = [];
  for (const ref of refs) {
    const { object } = ref;
    const pair = pairOf(ref, making);
    const last = groups.at(-1);
    if (last?.object === object) last.pairs.push(pair);
    else groups.push({ object, pairs: [pair] });
  }
  return groups.map(({ object, pairs }): Pair => [making.objects.at(object), making.said.at(pairs)]);
}

function storedFinding(finding: Finding, making: Making): StoredFinding {
  const { fingerprint, subject, facts, evidence, accepted } = finding;
  return {
    fingerprint,
    subject: making.subject(subject),
    facts: making.factsOf(facts),
    evidence: storedEvidence(evidence, making),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function storedDoubts(doubts: readonly Doubt[], making: Making): StoredDoubts[] {
  const groups: StoredDoubts[] = [];
  let before: Doubt['missing'] | undefined;
  for (const { subject, missing } of doubts) {
    const last = groups.at(-1);
    const place = making.subject(subject);
    const reasons = missing === before ? last?.missing : missing.map(making.missing.at);
    before = missing;
    if (last !== undefined && reasons?.join() === last.missing.join()) last.subjects.push(place);
    else groups.push({ missing: reasons ?? [], subjects: [place] });
  }
  return groups;
}

function storedResult(result: RuleResult, making: Making): StoredResult {
  const { findings, doubts, missing, evidence, ...rest } = result;
  return {
    ...rest,
    missing: missing.map(making.missing.at),
    evidence: evidence.map(making.properties.at),
    doubts: storedDoubts(doubts, making),
    findings: findings.map((finding) => storedFinding(finding, making)),
  };
}

function storedCoverage(coverage: Coverage, { names }: Making): StoredCoverage {
  return {
    ...coverage,
    groups: coverage.groups.map((group) => ({ ...group, names: names.at(group.names) })),
    gaps: coverage.gaps.map((gap) => ({ ...gap, names: names.at(gap.names) })),
  };
}

/** What of a run is stored by position, and the tables to which it refers. */
export function storeResults({
  results,
  clauses,
  coverage,
}: Pick<Run, 'results' | 'clauses' | 'coverage'>): Pick<
  RunDocument,
  'tables' | 'results' | 'clauses' | 'coverage'
> {
  const making = makeTables();
  return {
    results: results.map((result) => storedResult(result, making)),
    clauses: clauses.map((clause) => ({ ...clause, missing: clause.missing.map(making.missing.at) })),
    ...(coverage === undefined ? {} : { coverage: storedCoverage(coverage, making) }),
    tables: making.tables(),
  };
}
