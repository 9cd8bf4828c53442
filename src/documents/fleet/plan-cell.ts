import { planName, shortPlanName } from '../told/plan-names.ts';

/**
 * Plans in one narrow cell, those with a name that we know first: "Premium, Entra ID P2", and how many more there are
 * where not all fit. A dash where none is known.
 */
export function planCell(partNumbers: readonly string[], width: number): string {
  if (partNumbers.length === 0) return '-';
  const isCode = (number: string): boolean => planName(number) === undefined;
  const ordered = [...partNumbers.filter((one) => !isCode(one)), ...partNumbers.filter(isCode)];
  const names = [...new Set(ordered.map(shortPlanName))];
  const cell = (count: number): string =>
    [...names.slice(0, count), ...(count < names.length ? [`+${String(names.length - count)}`] : [])].join(
      ', ',
    );
  const fitting = names
    .map((_name, index) => cell(names.length - index))
    .find((text) => text.length <= width);
  return fitting ?? (names.length === 1 ? '1 plan' : `${String(names.length)} plans`);
}
