import type { Param } from './rule-file.ts';

/** Whatever a policy counts, it counts from one: a length of 0 or a time of -1 would be met by every device. */
export const least = 1;

/** The bounds in words, such as "from 4 to 16 characters". */
export function rangeOf({ min = least, max, unit }: Param): string {
  const counted = unit === undefined ? '' : ` ${unit}`;
  return max === undefined
    ? `${String(min)}${counted} or more`
    : `from ${String(min)} to ${String(max)}${counted}`;
}
