import type { BankKind } from '../words/bank-kind.ts';
import { isOfATrial } from '../amounts/of-a-trial.ts';
import { quantitiesOf } from '../amounts/quantities.ts';
import type { Quantity } from '../amounts/quantity.ts';
import { settingAmount } from '../amounts/setting-amount.ts';
import { ownedDomain } from '../amounts/owned-domain.ts';

/** A number of the council's own: with the parameter that it sets, or shown only. */
export interface ReadNumber {
  /** The kind whose setting it is: the first proposal that counts such a thing, so perhaps not the first of all. */
  readonly kind: string | undefined;
  /** The parameter of that kind; `undefined` where the number belongs to none. */
  readonly param: string | undefined;
  readonly value: number | string;
  readonly unit: string;
  readonly printed: string;
}

const products =
  /\b(sophos|bitdefender|(?:microsoft |windows )?defender|norton|mcafee|kaspersky|eset|avast|avg|webroot|malwarebytes|trend micro|crowdstrike|sentinelone|f-secure|panda)\b/iu;

function textual(kind: BankKind, text: string): ReadNumber | undefined {
  const unit = kind.number?.unit;
  const found =
    unit === 'domain' ? ownedDomain(text) : unit === 'product' ? products.exec(text)?.[0] : undefined;
  if (found === undefined || kind.number === undefined) return undefined;
  const value = unit === 'domain' ? found.toLowerCase() : found;
  return { kind: kind.id, param: kind.number.name, value, unit: kind.number.unit, printed: found };
}

/** What sets the parameter of one kind, and which of the amounts it is. */
function settingOf(kind: BankKind, text: string, quantities: readonly Quantity[]): Setting | undefined {
  const word = textual(kind, text);
  if (word !== undefined) return { number: word, from: undefined };
  const counts = kind.id === 'backup' ? quantities.filter((one) => !isOfATrial(one, text)) : quantities;
  const set = settingAmount(kind.number, counts);
  if (set === undefined || kind.number === undefined) return undefined;
  const { name: param, unit } = kind.number;
  const { value, quantity } = set;
  return { number: { kind: kind.id, param, value, unit, printed: quantity.printed }, from: quantity };
}

interface Setting {
  readonly number: ReadNumber;
  readonly from: Quantity | undefined;
}

/**
 * The numbers of a promise. At most one sets a parameter: that of the first of the kinds which counts such a thing. The
 * kinds after the first are read too, as the number must be there when a person takes one of them.
 */
export function readNumbers(kinds: readonly BankKind[], text: string): ReadNumber[] {
  const quantities = quantitiesOf(text);
  const setting = kinds.map((kind) => settingOf(kind, text, quantities)).find((one) => one !== undefined);
  const shown = quantities
    .filter((quantity) => quantity !== setting?.from)
    .map(({ value, unit, printed }): ReadNumber => ({
      kind: undefined,
      param: undefined,
      value,
      unit,
      printed,
    }));
  return setting === undefined ? shown : [setting.number, ...shown];
}
