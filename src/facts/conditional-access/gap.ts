import type { AnyAsk } from './asks.ts';
import type { Arena, Decision, Tenancy } from './arena.ts';
import { toPoint } from './path.ts';
import { describeTarget, describeValue } from './describe.ts';
import type { NamedLocation } from './location-atoms.ts';
import { nearest, type Near } from './near.ts';
import type { Applicable } from './plan.ts';
import type { Where } from './requirement-table.ts';
import { dimensions, type Dimension } from './space.ts';
import { gapWords, missWords } from './words.ts';

export interface GapContext {
  readonly tenancy: Tenancy;
  readonly locations: ReadonlyMap<string, NamedLocation>;
  readonly arena: Arena;
  readonly applicable: Applicable;
}

const isDimension = (miss: string): miss is Dimension => (dimensions as readonly string[]).includes(miss);

const nearWords = ({ policy, misses }: Near): string =>
  `${gapWords.rule} “${policy}” ${misses.map((miss) => missWords[miss]).join(` and `)}`;

const told = new Map<string, Dimension>([
  ['client', 'client'],
  ['platform', 'platform'],
  ['location', 'location'],
  ['device', 'device'],
  ['signInRisk', 'signInRisk'],
  ['userRisk', 'userRisk'],
  ['insiderRisk', 'insiderRisk'],
  ['flow', 'flow'],
]);

/**
 * The sign-in that gets through, in words: its app and program, then each circumstance that the question or a policy
 * that nearly stopped it looks at; then those policies and what each missed. Empty without a gap.
 */
export const gapText = (decision: Decision, ask: AnyAsk, where: Where, context: GapContext): string => {
  const { opening } = decision;
  const target = opening?.targets[0];
  if (opening === undefined || target === undefined) return '';
  const { tenancy, arena, applicable } = context;
  const point = toPoint(opening.path);
  const place = tenancy.space.targets[target];
  const near = nearest(arena.planOf(ask, where), { applicable, target, point }, tenancy);
  const asked = Object.keys(where).flatMap((key) => told.get(key) ?? []);
  const missed = near.flatMap(({ misses }) => misses).filter(isDimension);
  const circumstances = new Set<Dimension>(['client', ...asked, ...missed]);
  const anything =
    decision.answer === 'never' && asked.length + missed.length === 0 && where.target === undefined;
  const sentence = anything
    ? gapWords.anything
    : [
        ...(place?.kind === 'action' ? [] : [gapWords.signInTo]),
        describeTarget(place?.id ?? ''),
        ...dimensions
          .filter((dimension) => circumstances.has(dimension))
          .map((dimension) => describeValue(dimension, point[dimension], { ...context, ...tenancy })),
      ].join(' ');
  const why = near.length === 0 ? gapWords.noRule : near.map(nearWords).join('; ');
  return `${sentence}: ${why}`;
};
