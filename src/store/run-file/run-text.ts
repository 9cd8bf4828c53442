import { oncePerObject } from '../../model/later.ts';
import type { Run } from '../../model/run.ts';
import { listPieces } from './list-pieces.ts';
import { storeResults, type ResultText } from './stored-results.ts';

const json = (value: unknown): string => JSON.stringify(value);

/** A rulebook serves many runs, and its texts are a third of a small one. */
const ruleJson = oncePerObject(json);

function* member(name: string, text: Iterable<string>): Generator<string> {
  yield `${json(name)}:`;
  yield* text;
}

const piecesOf = (value: unknown): Iterable<string> =>
  Array.isArray(value) ? listPieces(value, json) : [json(value)];

function* resultPieces({ rest, doubts, findings }: ResultText): Generator<string> {
  yield `${json(rest).slice(0, -1)},"doubts":`;
  yield* listPieces(doubts, json);
  yield ',"findings":';
  yield* findings();
  yield '}';
}

function* resultsText(results: readonly ResultText[]): Generator<string> {
  for (const [place, result] of results.entries()) {
    yield place === 0 ? '[\n' : ',\n';
    yield* resultPieces(result);
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
    yield* member(name, name === 'rules' ? listPieces(run.rules, ruleJson) : piecesOf(value));
    yield ',\n';
  }
  yield '"tables":{';
  for (const [place, { name, entries, textOf }] of stored.tables.entries()) {
    yield place === 0 ? '\n' : ',\n';
    yield* member(name, listPieces(entries, textOf));
  }
  yield '\n},\n';
  yield* member('results', resultsText(stored.results));
  yield '\n}\n';
}
