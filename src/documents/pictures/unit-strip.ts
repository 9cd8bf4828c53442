import type { Verdict } from '../../model/outcome.ts';
import type { Share } from './status-bar.ts';

const side = 16;
const step = 20;
const inRow = 18;

/** One square for each promise, eighteen in a row: a strip of which the length shows how many there are. */
export function unitStrip(shares: readonly Share[]) {
  const verdicts = shares.flatMap(({ verdict, count }) =>
    Array.from({ length: count }, (): Verdict => verdict),
  );
  return {
    width: inRow * step,
    height: Math.max(1, Math.ceil(verdicts.length / inRow)) * step,
    squares: verdicts.map((verdict, at) => ({
      verdict,
      x: (at % inRow) * step + 1,
      y: Math.floor(at / inRow) * step + 1,
      side,
    })),
  };
}
