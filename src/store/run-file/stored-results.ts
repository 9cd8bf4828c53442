import type { Missing } from '../../model/cause.ts';
import type { Doubt, EvidenceRef, Finding, RestsOn, RuleResult, Subject } from '../../model/run.ts';
import { interned } from './interned.ts';
import type { StoredDoubts, StoredFinding, StoredResult, Tables } from './run-document.ts';

type Pair = [number, number];

/** Texts of a tenant may hold any separator: only JSON keeps parts apart. */
const partsKey = (parts: readonly unknown[]): string => JSON.stringify(parts);

/** The tables of one run while its results are stored. */
function makeTables() {
  const objects = interned<string>((id) => id);
  const values = interned<string>((text) => text);
  const subjects = interned<Tables['subjects'][number]>(({ kind, object, name }) =>
    partsKey([kind, object, name]),
  );
  const facts = interned<[string, number][]>(partsKey);
  const properties = interned<RestsOn>(({ evidence, property, endpoint, at }) =>
    partsKey([evidence, property, endpoint, at]),
  );
  const said = interned<Pair[]>(partsKey);
  const missing = interned<Missing>(({ evidence, cause, detail }) => partsKey([evidence, cause, detail]));
  return {
    objects,
    values,
    facts,
    properties,
    said,
    missing,
    subject: ({ kind, id, name }: Subject): number => subjects.at({ kind, object: objects.at(id), name }),
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

/** References in their order: those that follow each other and are of one object stand together. */
function storedEvidence(refs: readonly EvidenceRef[], { objects, properties, said, values }: Making): Pair[] {
  const groups: { readonly object: string; readonly pairs: Pair[] }[] = [];
  for (const { object, value, evidence, property, endpoint, at } of refs) {
    const pair: Pair = [properties.at({ evidence, endpoint, property, at }), values.at(value)];
    const last = groups.at(-1);
    if (last?.object === object) last.pairs.push(pair);
    else groups.push({ object, pairs: [pair] });
  }
  return groups.map(({ object, pairs }): Pair => [objects.at(object), said.at(pairs)]);
}

function storedFinding(finding: Finding, making: Making): StoredFinding {
  const { fingerprint, subject, facts, evidence, accepted } = finding;
  return {
    fingerprint,
    subject: making.subject(subject),
    facts: making.facts.at(facts.map(({ fact, value }) => [fact, making.values.at(value)])),
    evidence: storedEvidence(evidence, making),
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function storedDoubts(doubts: readonly Doubt[], making: Making): StoredDoubts[] {
  const groups: StoredDoubts[] = [];
  let key: string | undefined;
  for (const { subject, missing } of doubts) {
    const reasons = missing.map(making.missing.at);
    const place = making.subject(subject);
    if (reasons.join() === key) groups.at(-1)?.subjects.push(place);
    else groups.push({ missing: reasons, subjects: [place] });
    key = reasons.join();
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
