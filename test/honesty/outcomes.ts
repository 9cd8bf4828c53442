import fc from 'fast-check';
import { isBrief, isWide } from '../../fixtures/search.ts';
import type { Run } from '../../src/model/run.ts';
import { evidenceKinds, type EvidenceId, type Snapshot } from '../../src/sources/kinds.ts';
import type { Fictional } from '../golden/fictional-run.ts';
import type { Made } from './collect-one.ts';
import { flipsBetween, type Lost } from './flips.ts';
import { conclusions, together } from './together.ts';

/** One thing that is wrong with evidence of a kind, and the snapshot in which it is. */
export interface Poorer extends Lost {
  readonly make: (snapshot: Snapshot) => Snapshot;
  /** For whoever reads what came of it. */
  readonly told: string;
}

/**
 * Conclusions of rules and clauses that change to something else than "not known" by any of several losses, each by
 * itself. Losses that no conclusion can meet two of share one judgement.
 */
export function outcomeFlips(
  { snapshot, judge, standards, inputs }: Fictional,
  before: Run,
  losses: readonly Poorer[],
): string[] {
  const of = (group: readonly Poorer[]): string[] =>
    flipsBetween(before, judge(group.reduce((whole, { make }) => make(whole), snapshot)), group);
  return together(losses, conclusions(standards, snapshot, inputs))
    .filter((group) => of(group).length > 0)
    .flat()
    .flatMap((loss) => of([loss]).map((what) => `${loss.told}: ${what}`));
}

/** In the wide search all; else so many of them, in `npm test` half as many, others with another `BEADLE_SEED`. */
export function sampled<T>(all: readonly T[], most: number): readonly T[] {
  const count = isBrief ? Math.ceil(most / 2) : most;
  if (isWide || all.length <= count) return all;
  const [some = []] = fc.sample(fc.shuffledSubarray([...all], { minLength: count, maxLength: count }), 1);
  return some;
}

/** The snapshot with what one collector made of another answer. */
export function withMade(id: EvidenceId, made: Made): (snapshot: Snapshot) => Snapshot {
  return (snapshot) => {
    const { at } = snapshot.evidence[id];
    const evidence =
      'failed' in made
        ? { status: 'unavailable', at, cause: 'error', detail: made.failed }
        : {
            status: 'collected',
            at,
            ...(made.partial === undefined ? {} : { partial: made.partial }),
            value: evidenceKinds[id].shape === 'one' ? made.lines[0] : made.lines,
          };
    return { ...snapshot, evidence: { ...snapshot.evidence, [id]: evidence } } as Snapshot;
  };
}
