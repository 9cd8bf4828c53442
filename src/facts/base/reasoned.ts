import type { Missing } from '../../model/cause.ts';
import { any, three } from '../../model/three.ts';
import { isUnknown, unknown, type Known } from './known.ts';

const reasonsOf = (values: readonly Known<unknown>[]): Missing[] =>
  values.filter(isUnknown).flatMap(({ missing }) => missing);

/** Kleene's "or" with the reasons of what is unknown: one certain yes is enough. */
export const anyOf = (values: readonly Known<boolean>[]): Known<boolean> => {
  const answer = any(values.map((one) => (isUnknown(one) ? 'maybe' : three(one))));
  return answer === 'maybe' ? unknown(...reasonsOf(values)) : answer === 'yes';
};

/** Kleene's "and" with the reasons of what is unknown: one certain no is enough. */
export const allOf = (values: readonly Known<boolean>[]): Known<boolean> => {
  if (values.includes(false)) return false;
  const doubts = reasonsOf(values);
  return doubts.length > 0 ? unknown(...doubts) : true;
};

/** The greatest (or least) of some numbers; a single unknown among them leaves it open. `0` for none. */
export const extreme = (
  values: readonly Known<number>[],
  choose: (...numbers: readonly number[]) => number,
): Known<number> => {
  const doubts = reasonsOf(values);
  if (doubts.length > 0) return unknown(...doubts);
  const numbers = values.filter((one) => typeof one === 'number');
  return numbers.length === 0 ? 0 : choose(...numbers);
};
