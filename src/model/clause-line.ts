import { later } from './later.ts';

/** Sections that share a number: "12.3#2" is the second that is called 12.3, and "9#1(b)" a part of the first 9. */
const again = /#([1-9])(?=[\s(]|$)/u;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** A clause's reference as documents print it: "12.3 (second) bullet 1". */
export function clauseLine(ref: string): string {
  return ref.replace(again, (_all, count: string) => ` (${ordinals[Number(count) - 1] ?? count})`);
}

/** One spelling for all forms of a reference: words in front, capitals, spaces, a stop at the end, "(second)". */
export function spelledRef(written: string): string {
  return ordinals
    .reduce(
      (text, word, index) => text.replace(`(${word})`, `#${String(index + 1)}`),
      written.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim(),
    )
    .replace(/^(?:clause|section|line|number|no\.?|§)\s*/u, '')
    .replace(/\bparagraph\b|\bpara\./gu, 'para')
    .replace(/\bbullet point\b/gu, 'bullet')
    .replace(/\s+(?=[(#])/gu, '')
    .replace(/[.:;,]+$/u, '');
}

/** What a clause may be called by. */
export interface CalledClause {
  readonly ref: string;
  /** Numbers that it had in earlier editions. */
  readonly formerly?: readonly string[];
}

/**
 * Finds clauses by a reference as somebody wrote it: the policy's own, the one that a document prints, a former one, or
 * one without the mark that tells two sections of one number apart. More than one where that mark is needed, none where
 * no clause is called so.
 */
export function clauseFinder(clauses: readonly CalledClause[]): (written: string) => readonly string[] {
  const byForm = (formsOf: (clause: CalledClause) => readonly string[]) =>
    Map.groupBy(
      clauses.flatMap((clause) => [...new Set(formsOf(clause))].map((form) => ({ form, ref: clause.ref }))),
      ({ form }) => form,
    );
  // Most callers are asked for nothing, or for what the policy itself says.
  const stages = [
    later(() => byForm(({ ref }) => [ref])),
    later(() => byForm(({ ref }) => [spelledRef(ref), spelledRef(clauseLine(ref))])),
    later(() => byForm(({ ref }) => [spelledRef(ref.replace(again, ''))])),
    later(() => byForm(({ formerly = [] }) => formerly.map(spelledRef))),
  ];
  return (written) => {
    const forms = [written, spelledRef(written)];
    for (const stage of stages) {
      const found = forms.flatMap((form) => stage().get(form) ?? []);
      if (found.length > 0) return [...new Set(found.map(({ ref }) => ref))];
    }
    return [];
  };
}
