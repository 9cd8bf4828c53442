import type { BankKind } from '../words/bank-kind.ts';
import { quantitiesOf } from '../amounts/quantities.ts';
import { settingAmount } from '../amounts/setting-amount.ts';
import { ownedDomain } from '../amounts/owned-domain.ts';

/** A number of the council's own: with the parameter that it sets, or shown only. */
export interface ReadNumber {
  /** The parameter of the kind; `undefined` where the number belongs to none. */
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
  return { param: kind.number.name, value, unit: kind.number.unit, printed: found };
}

/** The numbers of a promise. At most one sets the kind's parameter: the usual one, or the first whose unit and size fit. */
export function readNumbers(kind: BankKind | undefined, text: string): ReadNumber[] {
  const word = kind === undefined ? undefined : textual(kind, text);
  const quantities = quantitiesOf(text);
  const param = kind?.number;
  const set = settingAmount(param, quantities);
  const numbers = quantities.map((quantity): ReadNumber =>
    set !== undefined && quantity === set.quantity && param !== undefined
      ? { param: param.name, value: set.value, unit: param.unit, printed: quantity.printed }
      : { param: undefined, value: quantity.value, unit: quantity.unit, printed: quantity.printed },
  );
  return word === undefined ? numbers : [word, ...numbers];
}
