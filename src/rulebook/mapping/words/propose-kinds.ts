import type { Lexicon } from './lexicon-file.ts';
import type { BankKind } from './bank-kind.ts';
import type { KnownSentence } from './features.ts';
import { learnKinds } from './learn-kinds.ts';
import { knownSentences, type Taught } from './known-sentences.ts';
import { learnLikeness } from './likeness.ts';
import { plainWords } from './plain-words.ts';
import { scoreOf, weightOfChance, type Knowledge, type Proposal } from './score-of-kind.ts';
import { compileConcepts, type Concepts } from './concepts.ts';
import { compileSigns, sentenceOf, type Sentence } from './signs.ts';
import { quantitiesOf } from '../amounts/quantities.ts';

/** What a promise stands among: less is made of it than of its own words. */
export interface Surroundings {
  readonly heading: string;
  readonly leadIn: string;
  readonly before: string;
}

export interface KindReader {
  /** Kinds, the likeliest first; `none` is among them with the weight of what has no kind. */
  readonly propose: (text: string, around: Surroundings) => Proposal[];
  readonly concepts: Concepts;
}

const mostKept = 500;
const surroundingsWeigh = 0.35;
/** More where the words say little by themselves, such as a bullet of three words. */
const surroundingsWeighMore = 0.6;
const saysLittle = 5;
/** What speaks for no kind at all before anything is read. */
const noneWeighs = 1.5;
/** Sentences of the voices that promise nothing, or nothing that the bank knows. */
const nothingPromised = 'none:nothing-promised';

/** A sentence about something that was said before it. */
const pointing =
  /\b(?:it|its|itself|they|them|these|those|theirs|one)\b|^(?:and|but|or) (?:must|should|shall|may|will|can|are|is|never|not)\b/iu;

/** Puts together what the bank, our own examples and taught sentences say. Deterministic; reads no file. */
export function kindReader(files: Lexicon, bank: readonly BankKind[], taught: readonly Taught[]): KindReader {
  const concepts = compileConcepts(files.concepts);
  const known = knownSentences(files, bank, taught, concepts);
  const lessons: KnownSentence[] = [
    ...known,
    ...files.voices
      .filter(({ kind }) => kind === 'none' || bank.some(({ id }) => id === kind))
      .map(({ kind, text }) => ({
        kind: kind === 'none' ? nothingPromised : kind,
        sentence: sentenceOf(text, concepts),
      })),
  ];
  const counts = Map.groupBy(lessons, ({ kind }) => kind);
  const taughtOf = (kind: string): number => counts.get(kind)?.length ?? 0;
  const knowledge: Knowledge[] = [
    ...bank.map(({ id, cues, not, number }) => ({
      kind: id,
      signs: compileSigns(files.kinds[id]?.signs ?? {}, concepts),
      cues: cues.map(phrase),
      not: not.map(phrase),
      number,
      taught: taughtOf(id),
    })),
    ...Object.entries(files.others)
      // A bank that has a kind of this name needs no other.
      .filter(([name]) => !bank.some(({ id }) => id === name))
      .map(([name, { signs }]) => ({
        kind: `none:${name}`,
        signs: compileSigns(signs, concepts),
        cues: [],
        not: [],
        number: undefined,
        taught: taughtOf(`none:${name}`),
      })),
  ];
  const likeness = learnLikeness(known);
  const chancesOf = learnKinds(lessons);
  /** The same words come again, alone and among others. */
  const seen = new Map<string, { sentence: Sentence; alike: ReadonlyMap<string, number> }>();
  function lookedAt(text: string): { sentence: Sentence; alike: ReadonlyMap<string, number> } {
    const before = seen.get(text);
    if (before !== undefined) return before;
    if (seen.size > mostKept) seen.clear();
    const sentence = sentenceOf(text, concepts);
    const fresh = { sentence, alike: likeness(sentence) };
    seen.set(text, fresh);
    return fresh;
  }

  function propose(text: string, { heading, leadIn, before }: Surroundings): Proposal[] {
    const { sentence: own, alike } = lookedAt(text);
    const around = [heading, leadIn, before, text].filter((part) => part !== '').join(' . ');
    const { sentence: wide, alike: alikeWide } = lookedAt(around);
    const line = ` ${own.words.join(' ')} `;
    const pointsBack = before !== '' && pointing.test(text);
    const back = pointsBack
      ? { said: lookedAt(before).sentence, together: lookedAt(`${before} . ${text}`).sentence }
      : undefined;
    const { sentence: context } = lookedAt([heading, leadIn].filter((part) => part !== '').join(' . '));
    const chances = chancesOf(own, context);
    const looked = { own, wide, line, alike, alikeWide, chances, amounts: quantitiesOf(text), back };
    const close = knowledge.map((of) => scoreOf(of, looked, surroundingsWeigh));
    const told = close.some(({ alone }) => alone >= saysLittle);
    return ranked(told ? close : knowledge.map((of) => scoreOf(of, looked, surroundingsWeighMore)), chances);
  }
  return { propose, concepts };
}

function phrase(words: string): string {
  return ` ${plainWords(words).join(' ')}`;
}

/** The likeliest first; all that has no kind is one proposal, `none`. */
function ranked(proposals: readonly Proposal[], chances: ReadonlyMap<string, number>): Proposal[] {
  const kinds = proposals.filter(({ kind }) => !kind.startsWith('none:'));
  const chance = [...chances].reduce((sum, [kind, own]) => (kind.startsWith('none:') ? sum + own : sum), 0);
  const none = proposals
    .filter(({ kind }) => kind.startsWith('none:'))
    .reduce<Proposal>(
      (best, other) => (other.score > best.score ? { ...other, kind: 'none', chance } : best),
      {
        kind: 'none',
        score: noneWeighs + weightOfChance(chance),
        chance,
        because: [],
      },
    );
  return [...kinds, none]
    .map(({ kind, score, chance: own, because }) => ({ kind, score, chance: own, because }))
    .toSorted((a, b) => b.score - a.score || (a.kind < b.kind ? -1 : 1));
}
