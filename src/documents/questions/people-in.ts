import type { ClauseResult } from '../../model/run.ts';
import { longDate } from '../text/dates.ts';
import { fill } from '../text/fill.ts';
import { inARow } from '../text/whom.ts';
import { questionWords } from './question-words.ts';

const { people: words } = questionWords;

/** What happened to somebody after whom a question asks: joined, left, or something else of that day. */
function eventOf({ question }: ClauseResult): keyof typeof words.named {
  const when = question?.when;
  return when === 'joins' || when === 'leaves' ? when : 'other';
}

/** Everybody whom one of the lines is about; each once for each day. */
function namesIn(clauses: readonly ClauseResult[]): readonly string[] {
  const named = clauses.flatMap((clause) =>
    (clause.question?.about ?? []).map(({ name, on }) =>
      fill(words.named[eventOf(clause)], { name, date: longDate(on) }),
    ),
  );
  return [...new Set(named)];
}

/** Whom the question of these lines is about, in a sentence; empty where it names nobody. */
export function aboutWhom(clauses: readonly ClauseResult[]): string {
  const names = namesIn(clauses);
  return names.length === 0 ? '' : fill(words.about, { people: inARow(names) });
}

/**
 * The question of a line. Policies write it about one person: of several, or where nobody could be named, it asks about
 * each.
 */
export function askedIn(clause: ClauseResult, more: readonly ClauseResult[] = []): string {
  const ask = clause.question?.ask ?? '';
  const all = [clause, ...more];
  const count = namesIn(all).length;
  if (count === 1) return ask;
  const each = count > 1 ? words.several : words.nobody[eventOf(clause)];
  return Object.entries(words.alike)
    .reduce((text, [one, same]) => text.replaceAll(one, same), ask)
    .replaceAll(words.one.whose, each.whose)
    .replaceAll(words.one.who, each.who);
}
