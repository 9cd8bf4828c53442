import type { BankNumber } from '../words/bank-kind.ts';
import type { Quantity } from './quantity.ts';

const hoursOf: Partial<Record<Quantity['unit'], number>> = {
  seconds: 1 / 3600,
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  weeks: 168,
  months: 730,
  quarters: 2190,
  years: 8760,
};
const daysOf: Partial<Record<Quantity['unit'], number>> = {
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30,
  quarters: 91,
  years: 365,
};
const monthsOf: Partial<Record<Quantity['unit'], number>> = {
  days: 1 / 30,
  weeks: 0.25,
  months: 1,
  quarters: 3,
  years: 12,
};
const minutesOf: Partial<Record<Quantity['unit'], number>> = { seconds: 1 / 60, minutes: 1, hours: 60 };

/** What a parameter that measures no time counts. */
const countsOf: Readonly<Record<string, Quantity['unit']>> = {
  characters: 'characters',
  tries: 'tries',
  accounts: 'people',
  devices: 'devices',
};

/** A quantity in the unit of a parameter, whole; 12 months are a year of 365 days. */
function converted(
  { value, unit, recurring, bare }: Quantity,
  into: string,
  usual: number | undefined,
): number | undefined {
  // "The same day, to the Commissioner within 72": everybody knows that number of hours.
  if (bare === true && value === usual) return value;
  if (into === 'days' && unit === 'months')
    return value % 12 === 0 ? (value / 12) * 365 : Math.round((value * 365) / 12);
  const table = { hours: hoursOf, days: daysOf, months: monthsOf, minutes: minutesOf }[into];
  const factor = table?.[unit];
  // "Twice a day" is every half day; of anything else less than one is no setting.
  if (factor !== undefined && value * factor < 1)
    return recurring && unit === 'hours' && into === 'days' ? hundredths(value * factor) : undefined;
  if (factor !== undefined) return Math.round(value * factor);
  // A limit without a unit counts what the kind counts; spans of time are never left without one.
  const counts = countsOf[into];
  return counts !== undefined && (unit === counts || unit === 'other') ? value : undefined;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Rhythms set how often; other spans set how long. */
const rhythmParams = new Set(['everyDays', 'everyMonths']);

/**
 * Far outside the bounds a number counts something else: six years is how long a record is kept, not a setting. A
 * rhythm of a kind without bounds is one all the same: "backed up once a quarter".
 */
function fits(value: number, { least = 0, most, usual }: BankNumber, recurring: boolean): boolean {
  const unbounded = usual === undefined || recurring ? Number.POSITIVE_INFINITY : usual * 40;
  return value >= least / 3 && value <= (most === undefined ? unbounded : most * 3);
}

/**
 * Of "six to eight digits" the least is what a minimum asks for; "fewer than five" allows four. A limit of tries is the
 * try that locks: "after more than nine" is the tenth.
 */
function meant(quantity: Quantity, { name, unit }: BankNumber): Quantity {
  const counts = countsOf[unit] !== undefined;
  if (unit === 'tries' && quantity.beyond === 'above') return { ...quantity, value: quantity.value + 1 };
  if (name.startsWith('min')) {
    const value = quantity.least ?? quantity.value;
    return { ...quantity, value: counts && quantity.beyond === 'above' ? value + 1 : value };
  }
  return counts && quantity.beyond === 'below' ? { ...quantity, value: quantity.value - 1 } : quantity;
}

/** "Not fewer than two and not more than five": of both ends the one that the parameter is about. */
function atItsEnd(quantities: readonly Quantity[], { name }: BankNumber): readonly Quantity[] {
  const end = name.startsWith('min') ? 'least' : 'most';
  const other = end === 'least' ? 'most' : 'least';
  return quantities.some((one) => one.end === end)
    ? quantities.filter((one) => one.end !== other)
    : quantities;
}

/** An amount of a text that sets a parameter, in the parameter's unit. */
export interface SettingAmount {
  readonly quantity: Quantity;
  readonly value: number;
}

/** The amount that sets a parameter: the usual one, or the first whose unit and size fit; none where none does. */
export function settingAmount(
  param: BankNumber | undefined,
  quantities: readonly Quantity[],
): SettingAmount | undefined {
  if (param === undefined) return undefined;
  const fitting = atItsEnd(quantities, param).flatMap((quantity) => {
    const value = converted(meant(quantity, param), param.unit, param.usual);
    return value !== undefined && fits(value, param, quantity.recurring) ? [{ quantity, value }] : [];
  });
  const often = rhythmParams.has(param.name) ? howOften(fitting, param) : fitting;
  const outer = often.find(({ quantity: { bare, end } }) => bare === true && end === 'most');
  const inUnit = often.filter(({ quantity }) => quantity.unit === param.unit);
  return (
    // "One working day (eight hours)": what is said again in the unit of the setting explains the rest.
    inUnit.find(({ quantity }) => quantity.restates === true) ??
    // "A month or two, three at most".
    (param.name.startsWith('min') ? undefined : outer) ??
    // "To the Clerk within 24 hours, to the ICO within 72": the usual number is the one that the kind means.
    often.find(({ value }) => value === param.usual) ??
    inUnit[0] ??
    often[0]
  );
}

const comesRound: Readonly<Record<string, ReadonlySet<Quantity['unit']>>> = {
  everyMonths: new Set(['months', 'quarters', 'years']),
  everyDays: new Set(['hours', 'days']),
};

/** What says how often; else a span such as "renewed after 18 months" or "Back-up: 24 h". */
function howOften(fitting: readonly SettingAmount[], { name }: BankNumber): SettingAmount[] {
  const recurring = fitting.filter(({ quantity }) => quantity.recurring);
  if (recurring.length > 0) return recurring;
  return fitting.filter(
    ({ quantity }) => comesRound[name]?.has(quantity.unit) === true && quantity.once !== true,
  );
}
