import Handlebars from 'handlebars';
import type { RuleResult, Run } from '../../model/run.ts';
import type { Pieces } from '../../store/run-store.ts';
import { foldedReasons } from '../folded-reasons.ts';
import { cleanAll } from '../text/clean.ts';
import { toldResults, type ToldResult } from '../told/finding-text.ts';

const escaped = (text: string): string => Handlebars.escapeExpression(text);

/** Within an attribute a line break would be read as a space. */
const attribute = (name: string, value: string): string =>
  ` ${name}="${escaped(value.replaceAll('\n', ' '))}"`;

/** Sentences in a failure: nobody reads more of one rule, and findings.csv has each. */
const mostSaid = 500;

function saidOf(open: ToldResult['findings']): string {
  const left = open.length - mostSaid;
  const more = left > 0 ? [`And ${String(left)} more, each in findings.csv.`] : [];
  return [...open.slice(0, mostSaid).map(({ message }) => message), ...more].join('\n');
}

function body({ outcome, findings, missing, counts }: ToldResult): string {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  if (outcome === 'fail') {
    const said = saidOf(open);
    return `<failure${attribute('message', `${String(counts.fail)} fall short`)} type="finding">${escaped(said)}</failure>`;
  }
  if (outcome === 'unknown') {
    const why = foldedReasons(missing)
      .map(({ cause, evidence, detail }) => `${cause}: ${evidence}: ${detail}`)
      .join('\n');
    return `<error message="could not be checked" type="unknown">${escaped(why)}</error>`;
  }
  return outcome === 'not-applicable' ? '<skipped message="nobody concerned"/>' : '';
}

const themeOf = (rule: string): string => rule.split('/')[0] ?? rule;

const suite = (name: string, results: readonly ToldResult[]): string => {
  const of = (outcome: RuleResult['outcome']): string =>
    String(results.filter((one) => one.outcome === outcome).length);
  const cases = results.map(
    (result) =>
      `<testcase${attribute('classname', name)}${attribute('name', `${result.rule} ${JSON.stringify(result.params)}`)} time="0">${body(result)}</testcase>`,
  );
  return `<testsuite${attribute('name', name)} tests="${String(results.length)}" failures="${of('fail')}" errors="${of('unknown')}" skipped="${of('not-applicable')}" time="0">\n${cases.join('\n')}\n</testsuite>`;
};

function* junitText(run: Run): Generator<string> {
  const told = toldResults(run);
  const results = run.results.map((result): ToldResult => told.get(result) ?? { ...result, findings: [] });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attribute('name', `Beadle: ${run.council}`)}>\n`;
  for (const [name, those] of Map.groupBy(results, ({ rule }) => themeOf(rule)))
    yield `${suite(name, those)}\n`;
  yield '</testsuites>\n';
}

/**
 * Rules as test cases in the JUnit form that build servers read: what falls short is a failure, what could not be checked
 * an error and never a pass, and what concerns nobody is skipped.
 * @see https://github.com/testmoapp/junitxml (read 2026-11)
 */
export const findingsJunit = (raw: Run): Pieces => ({
  [Symbol.iterator]: () => junitText(cleanAll(raw)),
});
