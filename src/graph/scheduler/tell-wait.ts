import type { Family } from '../reader.ts';
import type { OnEvent } from './events.ts';
import type { Limits } from './limits.ts';

/** Shorter waits (ms) are not worth a line on the screen. */
const worthTelling = 2000;

/** Tells of each long wait of a family once, with its cause. Times in ms since 1970. */
export const makeTellWait = (
  tell: OnEvent,
  limits: Limits,
): ((family: Family, at: number, now: number) => void) => {
  const told = new Map<Family, number>();
  return (family, at, now) => {
    if (at - now < worthTelling || at === Infinity || (told.get(family) ?? 0) > now) return;
    told.set(family, at);
    const because = limits.gate(family).pausedUntil() > now ? 'throttled' : 'limit';
    tell({ kind: 'wait', family, seconds: Math.ceil((at - now) / 1000), because });
  };
};
