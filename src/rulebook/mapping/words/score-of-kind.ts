import type { BankNumber } from './bank-kind.ts';
import { weigh, type Sentence, type Sign } from './signs.ts';
import type { Quantity } from '../amounts/quantity.ts';
import { settingAmount } from '../amounts/setting-amount.ts';

/** A kind of the bank, or `none`, and how much speaks for it. */
export interface Proposal {
  readonly kind: string;
  readonly score: number;
  /** The chance that it is this kind, as learned from sentences of known kinds, from 0 to 1. */
  readonly chance: number;
  /** The signs that were found, in the words of kinds.yaml. */
  readonly because: readonly string[];
}

const likenessWeighs = 7;
const cueWeighs = 1.2;
/** An amount that the kind's setting takes speaks for a kind of which the words speak a little already. */
const amountWeighs = 1.5;
const saysSomething = 1.2;
/** The share of a sign that needs what the promise points back to. */
const backWeighs = 0.8;

/** What signs and likeness say counts so much beside what was learned from sentences of known kinds. */
const saidWeighs = 0.45;
const learnedWeighs = 1.3;
/** Of a kind with few known sentences little was learned: what is said of it counts instead. */
const saidWeighsUntaught = 0.95;
const taughtWell = 30;
/** A chance below this says nothing: about that of each kind before anything is read. */
const leastChance = 0.01;

/** What a chance adds to a score: its logarithm, as chances multiply where scores add up. */
export function weightOfChance(chance: number): number {
  return learnedWeighs * Math.max(0, Math.log(Math.max(chance, leastChance) / leastChance));
}

/** What is known of one kind: what speaks for it, and against. */
export interface Knowledge {
  readonly kind: string;
  readonly signs: readonly Sign[];
  readonly cues: readonly string[];
  readonly not: readonly string[];
  readonly number: BankNumber | undefined;
  /** How many sentences of this kind are known. */
  readonly taught: number;
}

/** A promise as it is looked at, by itself and with what stands around it. */
interface Looked {
  readonly own: Sentence;
  /** With the heading, the words that open the list, and what stands before. */
  readonly wide: Sentence;
  readonly line: string;
  readonly alike: ReadonlyMap<string, number>;
  readonly alikeWide: ReadonlyMap<string, number>;
  /** The chance of each kind. */
  readonly chances: ReadonlyMap<string, number>;
  readonly amounts: readonly Quantity[];
  /** Where it speaks of "it" or "them": what that may be, alone and together with the promise. */
  readonly back: { readonly said: Sentence; readonly together: Sentence } | undefined;
}

/** Signs that neither the promise nor what it points back to has alone: "A password is long. It is swapped each year." */
function weighBack(signs: readonly Sign[], own: Sentence, back: Looked['back']): number {
  if (back === undefined) return 0;
  const both = signs.filter(
    (sign) => sign.weight > 0 && sign.holds(back.together) && !sign.holds(own) && !sign.holds(back.said),
  );
  const against = signs.filter((sign) => sign.weight < 0 && sign.holds(back.together));
  return both.length === 0 ? 0 : weigh([...both, ...against], back.together).weight;
}

interface Weighed extends Proposal {
  /** By its own words. */
  readonly alone: number;
}

/** How much speaks for a kind; `surroundings` is the share of what stands around the promise. */
export function scoreOf(
  { kind, signs, cues, not, number, taught }: Knowledge,
  { own, wide, line, alike, alikeWide, chances, amounts, back }: Looked,
  surroundings: number,
): Weighed {
  const near = weigh(signs, own);
  const around = weigh(signs, wide);
  const likeNear = alike.get(kind) ?? 0;
  const likeAround = alikeWide.get(kind) ?? 0;
  const cueCount = Math.min(3, cues.filter((cue) => line.includes(cue)).length);
  const ruledOut = not.some((word) => line.includes(word)) ? 2 : 0;
  const pointed = Math.max(0, backWeighs * weighBack(signs, own, back));
  const worded =
    near.weight +
    Math.max(0, pointed - Math.max(0, near.weight)) +
    likenessWeighs * likeNear +
    cueWeighs * cueCount -
    ruledOut;
  const counted = worded >= saysSomething && settingAmount(number, amounts) !== undefined;
  const alone = worded + (counted ? amountWeighs : 0);
  const said =
    alone +
    surroundings *
      (Math.max(0, around.weight - near.weight) + likenessWeighs * Math.max(0, likeAround - likeNear));
  const chance = chances.get(kind) ?? 0;
  const share = Math.min(1, taught / taughtWell);
  const score =
    (share * saidWeighs + (1 - share) * saidWeighsUntaught) * said + share * weightOfChance(chance);
  return { kind, score, chance, alone, because: near.because.length > 0 ? near.because : around.because };
}
