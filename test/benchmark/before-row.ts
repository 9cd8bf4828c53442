import type { BenchResult } from './result.ts';

/** One measured work of a checkout. */
export interface Timed {
  readonly name: string;
  readonly milliseconds: number;
  /** What else differs between checkouts, such as the number of rules. */
  readonly about?: string;
}

const fastest = (rounds: readonly (readonly Timed[])[], name: string): number =>
  Math.min(...rounds.flat().flatMap((one) => (one.name === name ? [one.milliseconds] : [])));

/**
 * The fastest of all rounds of each work now, as a part of the fastest before.
 *
 * @param commit what "before" is called
 */
export function rowsOf(
  before: readonly (readonly Timed[])[],
  now: readonly (readonly Timed[])[],
  commit: string,
): BenchResult[] {
  return (now[0] ?? []).map(({ name, about }): BenchResult => {
    const [first, second] = [fastest(before, name), fastest(now, name)];
    const was = before[0]?.find((one) => one.name === name)?.about;
    const of = (what: string | undefined): string => (what === undefined ? '' : ` for ${what}`);
    return {
      name: `${name}: ${String(second)} ms${of(about)}, ${String(first)} ms${of(was)} at ${commit}`,
      value: Number((second / first).toFixed(2)),
      unit: 'times',
      goal: 'at most as long',
      holds: second <= first,
    };
  });
}
