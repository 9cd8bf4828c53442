import type { BankKind, BankNumber } from '../words/bank-kind.ts';
import { quantitiesOf } from '../amounts/quantities.ts';
import type { Quantity } from '../amounts/quantity.ts';
import { ownedDomain } from '../amounts/owned-domain.ts';

/** A number of the council's own: with the parameter that it sets, or shown only. */
export interface ReadNumber {
  /** The parameter of the kind; `undefined` where the number belongs to none. */
  readonly param: string | undefined;
  readonly value: number | string;
  readonly unit: string;
  readonly printed: string;
}

const hoursOf: Partial<Record<Quantity['unit'], number>> = {
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  weeks: 168,
  months: 730,
  years: 8760,
};
const daysOf: Partial<Record<Quantity['unit'], number>> = {
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30,
  years: 365,
};
const monthsOf: Partial<Record<Quantity['unit'], number>> = {
  days: 1 / 30,
  weeks: 0.25,
  months: 1,
  years: 12,
};
const minutesOf: Partial<Record<Quantity['unit'], number>> = { minutes: 1, hours: 60 };

/** A quantity in the unit of a parameter, whole; 12 months are a year of 365 days. */
function converted({ value, unit }: Quantity, into: string): number | undefined {
  if (into === 'days' && unit === 'months')
    return value % 12 === 0 ? (value / 12) * 365 : Math.round((value * 365) / 12);
  const table = { hours: hoursOf, days: daysOf, months: monthsOf, minutes: minutesOf }[into];
  const factor = table?.[unit];
  if (factor !== undefined) return value * factor < 1 ? undefined : Math.round(value * factor);
  // A limit without a unit counts what the kind counts; spans of time are never left without one.
  const counts = { characters: 'characters', tries: 'tries', accounts: 'people' }[into];
  return counts !== undefined && (unit === counts || unit === 'other') ? value : undefined;
}

/** Rhythms set how often; other spans set how long. */
const rhythmParams = new Set(['everyDays', 'everyMonths']);

/** Far outside the bounds a number counts something else: six years is how long a record is kept, not a setting. */
function fits(value: number, { least = 1, most = Number.POSITIVE_INFINITY }: BankNumber): boolean {
  return value >= least / 3 && value <= most * 3;
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
  const candidates = quantities.map((quantity) => {
    const value = param === undefined ? undefined : converted(quantity, param.unit);
    const ok = value !== undefined && param !== undefined && fits(value, param);
    return ok && (!rhythmParams.has(param.name) || quantity.recurring) ? { quantity, value } : undefined;
  });
  const fitting = candidates.filter((one) => one !== undefined);
  // "To the Clerk within 24 hours, to the ICO within 72": the usual number is the one that the kind means.
  const set = fitting.find(({ value }) => value === param?.usual) ?? fitting[0];
  const numbers = quantities.map((quantity): ReadNumber =>
    set !== undefined && quantity === set.quantity && param !== undefined
      ? { param: param.name, value: set.value, unit: param.unit, printed: quantity.printed }
      : { param: undefined, value: quantity.value, unit: quantity.unit, printed: quantity.printed },
  );
  return word === undefined ? numbers : [word, ...numbers];
}
