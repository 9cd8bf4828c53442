import { amountNotions, amountNotionsIn } from '../amounts/amount-notions.ts';
import { bends, type Concepts } from './concepts.ts';
import { plainWords } from './plain-words.ts';

/** A sentence, ready to be looked at for signs. */
export interface Sentence {
  readonly words: readonly string[];
  readonly concepts: ReadonlySet<string>;
  /** Which terms hold: many signs share one. */
  readonly known: Map<string, boolean>;
}

/** Words and notions of a text. */
export function sentenceOf(text: string, concepts: Concepts): Sentence {
  const words = plainWords(text);
  return {
    words,
    concepts: new Set<string>([...concepts.foundIn(words), ...amountNotionsIn(text)]),
    known: new Map(),
  };
}

export interface Sign {
  readonly weight: number;
  readonly text: string;
  readonly holds: (sentence: Sentence) => boolean;
}

/** A term, looked for once in each sentence. */
function term(word: string, concepts: Concepts): (sentence: Sentence) => boolean {
  const look = lookFor(word, concepts);
  return (sentence) => {
    const before = sentence.known.get(word);
    if (before !== undefined) return before;
    const holds = look(sentence);
    sentence.known.set(word, holds);
    return holds;
  };
}

function lookFor(word: string, concepts: Concepts): (sentence: Sentence) => boolean {
  if (word.startsWith('!')) {
    const inner = term(word.slice(1), concepts);
    return (sentence) => !inner(sentence);
  }
  if (word.startsWith('@')) {
    const name = word.slice(1);
    if (!concepts.names.has(name) && !amountNotions.some((known) => known === name))
      throw new Error(`kinds.yaml speaks of ${word}, which concepts.yaml does not know`);
    return ({ concepts: found }) => found.has(name);
  }
  const [plain = ''] = plainWords(word);
  return word.endsWith('*')
    ? ({ words }) => words.some((one) => one.startsWith(plain))
    : ({ words }) => words.includes(plain) || (bends.test(plain) && words.includes(`${plain}s`));
}

/** Signs of one kind, compiled; a notion that is not known is a bug of our own file. */
export function compileSigns(signs: Readonly<Record<string, readonly string[]>>, concepts: Concepts): Sign[] {
  return Object.entries(signs).flatMap(([weight, patterns]) =>
    patterns.map((text): Sign => {
      const terms = text.split(/\s+/u).map((word) => term(word, concepts));
      return { weight: Number(weight), text, holds: (sentence) => terms.every((holds) => holds(sentence)) };
    }),
  );
}

/**
 * What the signs of a kind weigh together: the best counts in full, each further one half of the one before it;
 * signs against it are taken away, the two heaviest.
 */
export function weigh(signs: readonly Sign[], sentence: Sentence): { weight: number; because: string[] } {
  const found = signs.filter((sign) => sign.holds(sentence));
  const forIt = found.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const against = found.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight);
  const plus = forIt.reduce((sum, { weight }, at) => sum + weight / 2 ** (at * 1.5), 0);
  const minus = against.slice(0, 2).reduce((sum, { weight }) => sum + weight, 0);
  return { weight: plus + minus, because: forIt.slice(0, 2).map(({ text }) => text) };
}
