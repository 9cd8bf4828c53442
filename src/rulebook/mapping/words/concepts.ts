import { plainWords } from './plain-words.ts';

/** The notions that concepts.yaml knows, and which of them stand in plain words. */
export interface Concepts {
  readonly names: ReadonlySet<string>;
  readonly foundIn: (words: readonly string[]) => Set<string>;
}

/** One word of a phrase: as it is, or the beginning of any word. */
interface Term {
  readonly word: string;
  readonly opens: boolean;
}

/** A phrase of a notion, behind its first word. */
interface Phrase {
  readonly name: string;
  readonly rest: readonly Term[];
}

/** Words whose plural is told by an ending. */
export const bends = /^\p{Ll}{4,}[^s.']$/u;

/** A word stands for its plural too: "admin" and "admins", "phone" and "phones". */
function formsOf(word: string): readonly string[] {
  return bends.test(word) ? [word, `${word}s`, `${word}es`] : [word];
}

function termsOf(phrase: string): Term[] {
  return phrase.split(/\s+/u).flatMap((written) => {
    const words = plainWords(written);
    const open = written.endsWith('*');
    return words.map((word, at) => ({ word, opens: open && at === words.length - 1 }));
  });
}

function fits({ word, opens }: Term, said: string | undefined): boolean {
  if (said === undefined) return false;
  return opens ? said.startsWith(word) : said === word || formsOf(word).includes(said);
}

function put(into: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [phrase]);
  else list.push(phrase);
}

/**
 * Makes the notions ready to be found, by the first words of their phrases: a policy is asked for thousands of phrases in
 * every sentence.
 */
export function compileConcepts(concepts: Readonly<Record<string, readonly string[]>>): Concepts {
  const whole = new Map<string, Phrase[]>();
  const open = new Map<string, Phrase[]>();
  for (const [name, phrases] of Object.entries(concepts))
    for (const [first, ...rest] of phrases.map(termsOf)) {
      if (first === undefined) continue;
      if (first.opens) put(open, first.word, { name, rest });
      else for (const form of formsOf(first.word)) put(whole, form, { name, rest });
    }
  /** The same words come again in every sentence. */
  const opened = new Map<string, readonly Phrase[]>();
  function openedBy(word: string): readonly Phrase[] {
    const before = opened.get(word);
    if (before !== undefined) return before;
    const beginnings = Array.from({ length: word.length }, (_, at) => open.get(word.slice(0, at + 1)) ?? []);
    const all = [...(whole.get(word) ?? []), ...beginnings.flat()];
    opened.set(word, all);
    return all;
  }
  function foundIn(words: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const [at, word] of words.entries())
      for (const { name, rest } of openedBy(word))
        if (!found.has(name) && rest.every((term, index) => fits(term, words[at + 1 + index])))
          found.add(name);
    return found;
  }
  return { names: new Set(Object.keys(concepts)), foundIn };
}
