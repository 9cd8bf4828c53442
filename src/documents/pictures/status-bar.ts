import type { Verdict } from '../../model/outcome.ts';

/** So many of one verdict, in the order in which they are drawn. */
export interface Share {
  readonly verdict: Verdict;
  readonly count: number;
}

const width = 1000;
/** Below this a number does not fit; the legend has all of them. */
const leastForNumber = 34;

/** A bar of one row, in the units of a view box that is 1,000 wide. */
export function statusBar(shares: readonly Share[]) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return shares.map(({ verdict, count }) => {
    const own = total === 0 ? 0 : (count / total) * width;
    const segment = {
      verdict,
      count,
      x: Number(x.toFixed(1)),
      width: Number(own.toFixed(1)),
      middle: Number((x + own / 2).toFixed(1)),
      number: own >= leastForNumber ? String(count) : '',
    };
    x += own;
    return segment;
  });
}
