import type { ReadClause, Reading } from '../../../src/rulebook/mapping/read-own-policy.ts';
import type { BankKind } from '../../../src/rulebook/mapping/words/bank-kind.ts';
import { bareRef } from './compare-words.ts';
import { numberOfMap, type ClauseMap, type MapClause } from './clause-map.ts';
import { samplesWord, scores, type Scores } from './score-sample.ts';
import { count } from './tally.ts';

/** A map's own letters and groups are no part of what the document prints. */
function printedRef(ref: string): string {
  return ref
    .replace(/\([a-f]\)$/u, '')
    .replace(/ bullets (\d+)-\d+$/u, ' bullet $1')
    .replace(/ line (\d+)$/u, ' para $1');
}

function clauseAt(reading: Reading, ref: string): ReadClause | undefined {
  const wanted = bareRef(ref);
  const has = (test: (own: string) => boolean): ReadClause | undefined =>
    reading.clauses.find(({ clause }) => [clause.ref, ...clause.also].some((own) => test(bareRef(own))));
  const exact = has((own) => own === wanted);
  if (exact !== undefined) return exact;
  // "2 list 1" stands for the whole list, "7 intro" for the words that open a section.
  if (/ list \d+$/u.test(ref)) return has((own) => own.startsWith(`${wanted}bullet`));
  if (!ref.endsWith(' intro')) return undefined;
  const section = ref.slice(0, -' intro'.length);
  return reading.clauses.find(
    ({ clause }) => clause.ref === `${section} para 1` || clause.text.endsWith(':'),
  );
}

function siblings(map: ClauseMap, ref: string): MapClause[] {
  return map.clauses.filter((other) => printedRef(other.ref) === printedRef(ref));
}

/**
 * Scores a reading of a seed against its map. The map tells a clause in other words and does not say where its parts
 * begin: so a part of a clause is looked for in all pieces that the program made of that clause.
 */
export function scoreSeed(
  reading: Reading,
  map: ClauseMap,
  kinds: ReadonlyMap<string, readonly string[]>,
  bank: readonly BankKind[],
): Scores {
  const into = scores();
  for (const clause of map.clauses) {
    const found = clauseAt(reading, printedRef(clause.ref));
    count(into.references, found !== undefined, clause.ref);
    if (found === undefined) continue;
    const wanted = kinds.get(clause.ref);
    const parts = found.parts;
    const missing = Math.max(0, siblings(map, clause.ref).length - parts.length);
    if (wanted !== undefined) {
      const firsts = parts.flatMap((part) => part.proposals.slice(0, 1 + missing).map(({ kind }) => kind));
      const threes = parts.flatMap((part) => part.proposals.slice(0, 3 + missing).map(({ kind }) => kind));
      const said = `${clause.ref}: ${firsts.join(', ')}, not ${wanted.join(' or ')}`;
      count(
        into.first,
        firsts.some((kind) => wanted.includes(kind)),
        said,
      );
      count(
        into.three,
        threes.some((kind) => wanted.includes(kind)),
        said,
      );
    }
    if (clause.verification !== 'informative') {
      const own = parts.map(({ appliesTo }) => samplesWord(appliesTo));
      count(
        into.scope,
        own.some((bound) => bound === clause.applies_to),
        `${clause.ref}: ${own.join(', ')}, not ${clause.applies_to}`,
      );
    }
    const number = numberOfMap(
      clause,
      bank.find(({ id }) => id === wanted?.[0]),
    );
    if (number !== undefined) {
      const set = parts.flatMap((part) => part.numbers).filter(({ param }) => param !== undefined);
      count(
        into.numbers,
        set.some(({ value }) => String(value) === number),
        `${clause.ref}: ${set.map(({ value }) => String(value)).join(', ')}, not ${number}`,
      );
    }
  }
  return into;
}
