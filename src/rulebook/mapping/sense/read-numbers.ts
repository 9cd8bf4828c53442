import type { BankKind } from '../words/bank-kind.ts';
import { bareNumbers } from '../amounts/bare-numbers.ts';
import { countsElse } from '../amounts/counts-else.ts';
import { quantitiesOf } from '../amounts/quantities.ts';
import type { Quantity } from '../amounts/quantity.ts';
import { settingAmount } from '../amounts/setting-amount.ts';
import { ownedDomain } from '../amounts/owned-domain.ts';

/** A number of the council's own: with the parameter that it sets, or shown only. */
export interface ReadNumber {
  /** The kind whose setting it is: one of the proposals, and perhaps not the first. */
  readonly kind: string | undefined;
  /** The parameter of that kind; `undefined` where the number belongs to none. */
  readonly param: string | undefined;
  readonly value: number | string;
  readonly unit: string;
  readonly printed: string;
}

const products =
  /\b(sophos|bitdefender|(?:microsoft |windows )?defender|norton|mcafee|kaspersky|eset|avast|avg|webroot|malwarebytes|trend micro|crowdstrike|sentinelone|f-secure|panda|avira|symantec|withsecure|g data|huntress|emsisoft|cylance|sentinel one|carbon black)\b/giu;

/** "Kaspersky is not to be used": a product that a sentence refuses. */
const refused =
  /^(?:\S* )?(?:is|are|must|may|shall|will)(?: no longer|n't| not)\b|^(?:cannot|never)\b|^(?:\S+ )?(?:having been|is|are|was|were|has been) (?:withdrawn|removed|replaced|dropped|banned|forbidden|uninstalled|retired)\b/iu;
const refusing =
  /\b(?:not|no longer|instead of|rather than|in place of|replac\w+|left|dropped|stopped|moved (?:away )?from)(?: using)? $/iu;

/** The first product of a text that it does not refuse. */
function productIn(text: string): string | undefined {
  return [...text.matchAll(products)].find(
    ({ index, 0: name }) =>
      !refused.test(text.slice(index + name.length).trimStart()) && !refusing.test(text.slice(0, index)),
  )?.[0];
}

function textual(kind: BankKind, text: string): ReadNumber | undefined {
  const unit = kind.number?.unit;
  const found = unit === 'domain' ? ownedDomain(text) : unit === 'product' ? productIn(text) : undefined;
  if (found === undefined || kind.number === undefined) return undefined;
  const value = unit === 'domain' ? found.toLowerCase() : found;
  return { kind: kind.id, param: kind.number.name, value, unit: kind.number.unit, printed: found };
}

/** What sets the parameter of one kind, and which of the amounts it is. */
function settingOf(kind: BankKind, text: string, quantities: readonly Quantity[]): Setting | undefined {
  const word = textual(kind, text);
  if (word !== undefined) return { number: word, from: undefined };
  const set = settingAmount(
    kind.number,
    quantities.filter((one) => !countsElse(kind.id, one, text)),
  );
  if (set === undefined || kind.number === undefined) return undefined;
  const { name: param, unit } = kind.number;
  const { value, quantity } = set;
  return { number: { kind: kind.id, param, value, unit, printed: quantity.printed }, from: quantity };
}

interface Setting {
  readonly number: ReadNumber;
  readonly from: Quantity | undefined;
}

/** "Longest wait for updates (days)": a number without a unit is what this counts, whatever else says how often. */
const unitInBrackets = /\((?:in )?(?:secs?|seconds|mins?|minutes|hrs?|hours|days|weeks|months|years)\)/iu;

/** What a kind counts in a text: with a unit of its own, or else a number that leaves the unit to the kind. */
function settingIn(
  kind: BankKind,
  text: string,
  head: string,
  quantities: readonly Quantity[],
): Setting | undefined {
  const { number } = kind;
  const united = (): Setting | undefined => settingOf(kind, text, quantities);
  if (number === undefined) return united();
  const bare = (): Setting | undefined => settingOf(kind, text, bareNumbers(text, head, quantities, number));
  return unitInBrackets.test(text) ? (bare() ?? united()) : (united() ?? bare());
}

/**
 * The numbers of a promise: one for each of the kinds that counts such a thing, as it must be there when a person takes
 * that kind, and after them what belongs to none.
 *
 * @param head the head of the column that the text fills in, for a cell of a table
 */
export function readNumbers(kinds: readonly BankKind[], text: string, head = ''): ReadNumber[] {
  const quantities = quantitiesOf(text);
  const settings = kinds.flatMap((kind) => settingIn(kind, text, head, quantities) ?? []);
  const taken = new Set(settings.map(({ from }) => from));
  const shown = quantities
    .filter((quantity) => !taken.has(quantity))
    .map(({ value, unit, printed }): ReadNumber => ({
      kind: undefined,
      param: undefined,
      value,
      unit,
      printed,
    }));
  return [...settings.map(({ number }) => number), ...shown];
}
