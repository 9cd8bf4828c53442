import { distinctMissing, type Missing } from '../../model/cause.ts';
import { oncePerObject } from '../../model/later.ts';
import type { Doubt, RuleText, Run } from '../../model/run.ts';
import type { Pieces } from '../../store/run-store.ts';
import { foldedReasons } from '../folded-reasons.ts';
import { planOf } from '../plan/codes.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll } from '../text/clean.ts';
import { toldResults, type ToldResult } from '../told/finding-text.ts';
import { nameOf } from '../told/name-of.ts';

/** GitHub refuses more than 25,000 results of a run: findings.csv has those beyond so many of one rule. */
export const mostResults = 500;

const levels = { 'do-first': 'error', 'this-quarter': 'warning', 'next-review': 'note' } as const;

/** Thousands of doubts share one list of reasons. */
const reasonsOf = (doubts: readonly Doubt[]): Missing[] =>
  [...new Set(doubts.map(({ missing }) => missing))].flat();

const json = (value: unknown): string => JSON.stringify(value);

/** A rulebook serves many runs, and its texts are the half of a small one. */
const ruleJson = oncePerObject(({ id, failTitle, why, fix, urgency }: RuleText) =>
  json({
    id,
    shortDescription: { text: failTitle },
    fullDescription: { text: why },
    help: { text: fix.join('\n') },
    defaultConfiguration: { level: levels[urgency] },
  }),
);

/** Each finding with its rule, its code and its fingerprint; of findings of one fingerprint the last. */
function resultsOf(run: Run, told: readonly ToldResult[]) {
  const plan = planOf(indexRun(run));
  const places = new Map(run.rules.map(({ id }, at) => [id, at]));
  const urgency = new Map(run.rules.map((rule) => [rule.id, rule.urgency]));
  const results = told.flatMap(({ rule, findings }) =>
    findings.slice(0, mostResults).map(({ subject, message, fingerprint, accepted }) => ({
      ruleId: rule,
      ruleIndex: places.get(rule) ?? -1,
      kind: 'fail',
      level: levels[urgency.get(rule) ?? 'next-review'],
      message: { text: message },
      locations: [
        {
          logicalLocations: [
            { name: nameOf(subject), fullyQualifiedName: `${subject.kind}/${subject.id}`, kind: 'resource' },
          ],
        },
      ],
      partialFingerprints: { 'beadle/v1': fingerprint },
      ...(accepted === undefined
        ? {}
        : {
            suppressions: [
              {
                kind: 'external',
                status: 'accepted',
                justification: `Minute ${accepted.minute}, ${accepted.approver}, until ${accepted.until}`,
              },
            ],
          }),
      properties: { code: accepted === undefined ? (plan.codeOf(rule, subject) ?? '') : '' },
    })),
  );
  return [
    ...new Map(
      results.map((one) => [`${one.ruleId}\n${one.partialFingerprints['beadle/v1']}`, one]),
    ).values(),
  ];
}

/** What this run says beside its results: what is left out of them, and what could not be checked. */
function notificationsOf(run: Run, told: readonly ToldResult[]) {
  const left = told.flatMap(({ rule, findings }) =>
    findings.length > mostResults
      ? [`${rule}: ${String(findings.length - mostResults)} more fall short. findings.csv names each.`]
      : [],
  );
  const unknown = run.results
    .filter(({ outcome, counts }) => outcome === 'unknown' || counts.unknown > 0)
    .flatMap(({ rule, missing, doubts }) =>
      foldedReasons(distinctMissing([...missing, ...reasonsOf(doubts)])).map(
        ({ cause, evidence, detail }) => `${rule}: could not be checked. ${cause}: ${evidence}: ${detail}`,
      ),
    );
  return [...new Set([...left, ...unknown])].map((text) => ({ level: 'warning', message: { text } }));
}

/** Entries of a list with commas between them, one after the other. */
function* commaPieces(texts: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const text of texts) {
    yield isFirst ? text : `,${text}`;
    isFirst = false;
  }
}

function* sarifText(run: Run): Generator<string> {
  const told = [...toldResults(run).values()];
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  yield `{"$schema":${json(schema)},"version":"2.1.0","runs":[{`;
  yield `"tool":{"driver":{"name":"Beadle","semanticVersion":${json(run.beadle)},"rules":[`;
  yield* commaPieces(run.rules.map(ruleJson));
  const invocation = {
    executionSuccessful: true,
    endTimeUtc: run.judgedAt,
    toolExecutionNotifications: notificationsOf(run, told),
  };
  yield `]}},"invocations":${json([invocation])},"results":[`;
  yield* commaPieces(resultsOf(run, told).map(json));
  const properties = { council: run.council, tenant: run.tenant.id, readAt: run.readAt };
  yield `],"properties":${json(properties)}}]}\n`;
}

/**
 * Findings as SARIF 2.1.0, for tools that gather them: each finding with its rule, its code and its fingerprint. What the
 * council accepted is a suppressed result; what could not be checked is a notification of the run, never a result, and so
 * is the number of findings of a rule beyond {@link mostResults}.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html (read 2026-11)
 * @see https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const findingsSarif = (raw: Run): Pieces => ({
  [Symbol.iterator]: () => sarifText(cleanAll(raw)),
});
