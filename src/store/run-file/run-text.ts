import type { Run } from '../../model/run.ts';
import type { StoredResult } from './run-document.ts';
import { storeResults } from './stored-results.ts';

const json = (value: unknown): string => JSON.stringify(value);

/** Entries that are handed on together: fewer and longer pieces are written faster. */
const together = 100;

/** A list with one entry to a line. */
function* lines(entries: readonly unknown[]): Generator<string> {
  for (let from = 0; from < entries.length; from += together) {
    const some = entries.slice(from, from + together).map(json);
    yield `${from === 0 ? '[\n' : ',\n'}${some.join(',\n')}`;
  }
  yield entries.length === 0 ? '[]' : '\n]';
}

function* member(name: string, text: Iterable<string>): Generator<string> {
  yield `${json(name)}:`;
  yield* text;
}

function* resultText({ doubts, findings, ...rest }: StoredResult): Generator<string> {
  yield `${json(rest).slice(0, -1)},"doubts":`;
  yield* lines(doubts);
  yield ',"findings":';
  yield* lines(findings);
  yield '}';
}

function* resultsText(results: readonly StoredResult[]): Generator<string> {
  for (const [place, result] of results.entries()) {
    yield place === 0 ? '[\n' : ',\n';
    yield* resultText(result);
  }
  yield results.length === 0 ? '[]' : '\n]';
}

/**
 * The text of run.json, piece by piece, in the form of `rules/schema/run-4.json`: one finding to a line. No piece is
 * long, so that no run is too large to be written.
 */
export function* runText(run: Run): Generator<string> {
  const { results: _, ...plain } = run;
  const stored = storeResults(run);
  const { clauses, coverage } = stored;
  const rest = { ...plain, clauses, ...(coverage === undefined ? {} : { coverage }) };
  yield '{\n';
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    yield* member(name, Array.isArray(value) ? lines(value) : [json(value)]);
    yield ',\n';
  }
  yield '"tables":{';
  for (const [place, [name, table]] of Object.entries(stored.tables).entries()) {
    yield place === 0 ? '\n' : ',\n';
    yield* member(name, lines(table));
  }
  yield '\n},\n';
  yield* member('results', resultsText(stored.results));
  yield '\n}\n';
}
