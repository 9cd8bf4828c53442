import { unknown } from '../facts/base/known.ts';
import { oncePer } from '../facts/base/once.ts';

/** Of so many facts that can each be spared, every choice is tried; of more, all are said to have decided. */
const mostTried = 6;
/** More than a number has bits. */
const mostTold = 30;

/** In the place of a value, to see what is decided without it. */
export const withheld = unknown({
  cause: 'error',
  evidence: '',
  detail: 'withheld, to see whether it decides',
});

/** The fields of a subject, some of them as if they were not known. @param left a bit for each that is withheld */
export function withholding(
  facts: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  left: number,
): Readonly<Record<string, unknown>> {
  const shown: Record<string, unknown> = {};
  fields.forEach((field, at) => {
    shown[field] = (left & (1 << at)) === 0 ? facts[field] : withheld;
  });
  return shown;
}

/**
 * The facts that decided that a subject falls short. A lock that is not required falls short whatever its time, so its
 * time decides nothing; where each of two facts falls short by itself, both decided.
 *
 * @param fields every fact that the rule reads of the subject; all of them together are enough
 * @param isEnough whether the subject surely falls short when some of the fields are withheld, a bit for each
 */
export function decidingFacts(
  fields: readonly string[],
  isEnough: (left: number) => boolean,
): readonly string[] {
  if (fields.length > mostTold) return fields;
  /** No choice is tried twice. */
  const without = oncePer(isEnough);
  const bits = fields.map((_, at) => 1 << at);
  const spared = bits.filter(without);
  if (spared.length === 0 || spared.length > mostTried) return fields;
  const all = spared.reduce((sum, bit) => sum | bit, 0);
  // A spared fact decided after all, if it is needed once some of the others are not known either.
  const decides = (bit: number): boolean => {
    const others = all & ~bit;
    // Every choice of the others, the largest first; none at all was tried above.
    for (let left = others; left > 0; left = (left - 1) & others)
      if (without(left) && !without(left | bit)) return true;
    return false;
  };
  return fields.filter((_, at) => (all & (bits[at] ?? 0)) === 0 || decides(bits[at] ?? 0));
}
