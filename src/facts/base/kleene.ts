import type { Missing } from '../../model/cause.ts';
import { isUnknown, unknown, type Known } from './known.ts';

/** Kleene's "or": one certain yes is enough, whatever else is unknown. */
export const anyOf = (values: readonly Known<boolean>[]): Known<boolean> => {
  if (values.includes(true)) return true;
  const doubts = values.filter(isUnknown).flatMap((one): readonly Missing[] => one.missing);
  return doubts.length > 0 ? unknown(...doubts) : false;
};

/** The greatest (or least) of some numbers; a single unknown among them leaves it open. `0` for none. */
export const extreme = (
  values: readonly Known<number>[],
  choose: (...numbers: readonly number[]) => number,
): Known<number> => {
  const doubts = values.filter(isUnknown).flatMap((one): readonly Missing[] => one.missing);
  if (doubts.length > 0) return unknown(...doubts);
  const numbers = values.filter((one) => typeof one === 'number');
  return numbers.length === 0 ? 0 : choose(...numbers);
};
