import type { Missing } from '../../model/cause.ts';
import type {
  Doubt,
  EvidenceRef,
  FactValue,
  Finding,
  RestsOn,
  RuleResult,
  Subject,
} from '../../model/run.ts';
import { interned, internedObjects } from './interned.ts';
import type { StoredDoubts, StoredFinding, StoredResult, Tables } from './run-document.ts';

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
  const facts = interned<[string, number][]>((list) => list.flat());
  const properties = interned<RestsOn>(({ evidence, property, endpoint, at }) => [
    evidence,
    property,
    endpoint,
    at,
  ]);
  const said = interned<Pair[]>((list) => list.flat());
  const missing = internedObjects<Missing>(({ evidence, cause, detail }) => [evidence, cause, detail]);
  return {
    objects,
    values,
    properties,
    said,
    missing,
    pairs: new Map<EvidenceRef, Pair>(),
    subject: ofShared<Subject>(({ kind, id, name }) => subjects.at({ kind, object: objects.at(id), name })),
    factsOf: ofShared<readonly FactValue[]>((list) =>
      facts.at(list.map(({ fact, value }) => [fact, values.at(value)])),
    ),
    tables: (): Tables => ({
      objects: [...objects.all],
      subjects: [...subjects.all],
      values: [...values.all],
      facts: [...facts.all],
      properties: [...properties.all],
      said: [...said.all],
      missing: [...missing.all],
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

/** Results as run.json holds them, and the tables to which they refer. */
export function storeResults(results: readonly RuleResult[]): {
  readonly tables: Tables;
  readonly results: readonly StoredResult[];
} {
  const making = makeTables();
  const stored = results.map((result) => storedResult(result, making));
  return { tables: making.tables(), results: stored };
}
