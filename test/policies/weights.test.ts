import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedPolicies, standardsShelf, type Standards } from '../../src/audit/standards.ts';
import { otherWeights } from './other-weights.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const load = standardsShelf();
const standards = await Promise.all((await shippedPolicies()).map((id) => load(id, here)));

interface Entry {
  /** `policy clause: rule`. */
  readonly at: string;
  readonly weight: string;
  /** What the kind of the clause gives to the rule; undefined where it does not know the rule. */
  readonly usual: readonly string[] | undefined;
}

function entriesOf({ policy, bank }: Pick<Standards, 'policy' | 'bank'>): Entry[] {
  return policy.clauses.flatMap(({ ref, kind = '', rules }) =>
    rules.map(({ rule, notBuilt, weight }) => {
      const id = rule ?? notBuilt ?? '';
      const usual = (bank.kinds.get(kind)?.rules ?? [])
        .filter((one) => (one.rule ?? one.notBuilt) === id)
        .map((one) => one.weight);
      return { at: `${policy.id} ${ref}: ${id}`, weight, usual: usual.length === 0 ? undefined : usual };
    }),
  );
}

const reasoned = otherWeights.flatMap(({ at, rule, weight }) =>
  at.map((clause) => `${clause}: ${rule} ${weight}`),
);

/** Entries whose weight is neither that of the kind nor one with a reason. */
function unreasoned(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ weight, usual }) => (usual === undefined ? weight === 'breaks' : !usual.includes(weight)))
    .map(({ at, weight }) => `${at} ${weight}`)
    .filter((one) => !reasoned.includes(one));
}

describe('the weight of a rule in a clause', () => {
  const entries = standards.flatMap(entriesOf);

  it('is that of its kind or has a reason, and a rule that is new to the kind breaks nothing', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(unreasoned(entries)).toEqual([]);
  });

  it('has no reason that nobody needs', () => {
    const different = new Set(
      entries
        .filter(({ weight, usual }) => usual?.includes(weight) === false)
        .map(({ at, weight }) => `${at} ${weight}`),
    );
    expect(reasoned.filter((one) => !different.has(one))).toEqual([]);
  });

  it('is seen where it is weaker or stronger than it was', () => {
    const at = 'wouldham 5 bullet 3: people/no-copilot-plan';
    expect(unreasoned([{ at, weight: 'review', usual: ['breaks'] }])).toEqual([`${at} review`]);
    expect(unreasoned([{ at, weight: 'breaks', usual: undefined }])).toEqual([`${at} breaks`]);
    expect(unreasoned([{ at, weight: 'review', usual: undefined }])).toEqual([]);
  });
});
