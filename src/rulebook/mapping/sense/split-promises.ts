import { quantitiesOf } from '../amounts/quantities.ts';
import type { KindReader, Surroundings } from '../words/propose-kinds.ts';
import type { Proposal } from '../words/score-of-kind.ts';
import { together, wrongdoerOf } from './doers.ts';
import { rolesIn } from './roles-in-words.ts';
import { segmentsOf, sentencesOf } from './segments.ts';
import { imperative, subjectOf } from './sentence-subject.ts';

/** Words of a clause that promise one thing, and the kinds that they may be. */
export interface Piece {
  readonly text: string;
  readonly proposals: readonly Proposal[];
}

/** So much has to speak for a kind before a part of a sentence is taken for a promise of its own. */
const standsAlone = 7.5;
/** So much for a whole sentence. */
const sentenceStands = 5;

interface Part extends Piece {
  readonly opensSentence: boolean;
  /** What its own words say, whatever stands around them. */
  readonly alone: Proposal;
}

const nothing: Proposal = { kind: 'none', score: 0, chance: 0, because: [] };

function stands({ alone: { kind, score }, opensSentence }: Part): boolean {
  return (
    score >= (opensSentence ? sentenceStands : standsAlone) && (kind !== 'none' || score > sentenceStands)
  );
}

const duty =
  /\b(?:must|shall|should|ought to|may not|has to|have to|(?:is|are) (?:required|expected|to be|not to)|never)\b/iu;
/** What somebody is told to do or may not do, whatever verb says so. */
const tells = /\b(?:nobody|no one|nothing)\b|\bwe ask\b|\b(?:cannot|don['\u2019]t)\b/iu;
/** A fact told of somebody or something, as promises are told too: it must not be lost in a promise that is sure. */
const isTold =
  /\b(?:is|are|gets?|goes|go|has|have|keeps?|holds?|can|comes?|says?|tells?|asks?|shows?|answers?|wants?|writes?|takes?|puts?|may|will|lives?|stays?)\b/iu;
const goesOn =
  /^(?:it|its|this|these|that|those|they|their|such|if (?:so|not|it)|otherwise|for example|e\.g|failure|please|where this)\b/iu;

/** What a part of a sentence may point back to: the part before it, with what that points to itself. */
function saidBefore(part: string, before: string): string {
  return standsFor.test(part) ? `${before} ${part}`.trim() : part;
}

const standsFor =
  /^(?:(?:and|but) )?(?:they|these|those|it)\b|^(?:and|but|or) (?:must|should|shall|may|will|can|are|is|never|not)\b/iu;

/** A sentence of its own that asks something of somebody, though no kind is seen in it: it is not lost in another. */
function asks({ text, opensSentence }: Part): boolean {
  const says = duty.test(text) || tells.test(text) || imperative.test(text);
  return opensSentence && says && !goesOn.test(text) && text.split(' ').length >= 6;
}

function isOfItsOwn({ text, opensSentence }: Part): boolean {
  return (
    opensSentence &&
    isTold.test(text) &&
    !goesOn.test(text) &&
    text.split(' ').length >= 8 &&
    quantitiesOf(text).length === 0
  );
}

function seenAs(part: Part): string {
  return stands(part) ? part.alone.kind : 'none';
}

/** "Staff sign each year. Councillors sign once a term.": the same is promised of other people, by other amounts. */
function bindOthers(before: string, text: string): boolean {
  const [one, other] = [before, text].map(
    (words) => wrongdoerOf(words) ?? together(rolesIn(subjectOf(words))),
  );
  const named = [one, other].every((role) => role !== undefined && role !== 'all' && role !== 'council');
  return named && one !== other;
}

/** What a clause stands among. */
export interface ClauseAround extends Omit<Surroundings, 'before'> {
  /**
   * The question that it answers, or the head of the column that it fills in; empty for none. "No, never." promises
   * nothing without it.
   */
  readonly question: string;
  /** The clause before it, where it begins with a word that points back: "It is changed each year." */
  readonly before: string;
}

/**
 * Takes a clause apart where its parts promise different things and each of them says so by itself; what says nothing
 * by itself stays with the part before it. All words of the clause stand in one piece, in order.
 */
export function splitPromises(
  text: string,
  reader: KindReader,
  { question, heading, leadIn, before: previous }: ClauseAround,
): Piece[] {
  /** The first sentence is read as the answer that it is. */
  function inFull(words: string): string {
    return question !== '' && text.startsWith(words.slice(0, 40)) ? `${question} ${words}` : words;
  }
  function partOf(words: string, before: string, opensSentence: boolean): Part {
    const full = inFull(words);
    // "They should not be reused": who they are stands before.
    const said = standsFor.test(words) ? before : '';
    const alone = reader.propose(full, { heading: '', leadIn: '', before: said })[0] ?? nothing;
    const proposals = reader.propose(full, { heading, leadIn, before });
    return { text: words, proposals, alone, opensSentence };
  }
  const parts: Part[] = [];
  for (const sentence of sentencesOf(text)) {
    const before = parts.at(-1)?.text ?? previous;
    const segments = segmentsOf(sentence).map((words, at, all) =>
      partOf(words, at === 0 ? before : saidBefore(all[at - 1] ?? '', before), at === 0),
    );
    parts.push(...joined(segments, (words, opens) => partOf(words, before, opens), true));
  }
  const whole = joined(parts, (words, opens) => partOf(words, opens ? previous : '', opens), false);
  return whole.map(({ text: words, proposals }) => ({ text: words, proposals }));
}

/** Joins neighbours that promise the same, or of which one promises nothing by itself. */
function joined(
  parts: readonly Part[],
  make: (words: string, opens: boolean) => Part,
  inSentence: boolean,
): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const each = (one: Part): boolean => stands(one) || (!inSentence && asks(one));
    const apart =
      last !== undefined &&
      each(last) &&
      each(part) &&
      (seenAs(last) !== seenAs(part) || (!inSentence && bindOthers(last.text, part.text)));
    const told = last !== undefined && !inSentence && stands(last) && !stands(part) && isOfItsOwn(part);
    if (last === undefined || apart || told) {
      result.push(part);
      continue;
    }
    const both = make(`${last.text} ${part.text}`, last.opensSentence);
    // What explains a promise must not change what it is taken for.
    const explained = !inSentence && stands(last) && !stands(part);
    result[result.length - 1] = explained ? { ...last, text: both.text } : both;
  }
  return result;
}
