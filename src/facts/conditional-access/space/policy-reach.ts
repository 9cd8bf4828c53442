import { type PlaceDimension, placeDimensions } from './place-values.ts';
import type { NamedLocation } from './named-location.ts';
import type { Policy } from '../policy/policy.ts';
import type { Semantics } from '../policy/semantics.ts';
import { dimensions, type Dimension } from './space.ts';
import { all, any, type Three } from '../../../model/three.ts';

/** Of every dimension of places, a word for each of its values. */
export type PlaceReach = Readonly<Record<PlaceDimension, readonly Three[]>>;

/** For each value of each dimension whether the policy's condition matches it. */
export interface Reach {
  readonly targets: readonly Three[];
  /** The same where every app of which that is not known belongs to Office 365, and where none does. */
  readonly targetsByOffice: readonly [belonging: readonly Three[], apart: readonly Three[]];
  /** All must match; of places it is only said which are not left out. */
  readonly conditions: Readonly<Record<Dimension, readonly Three[]>>;
  /** One of the four must match: a place is included by its address, its country, its phone or its network. */
  readonly included: PlaceReach | undefined;
  /** It looks at risk, and the council owns nothing that measures it: whether it ever acts is not said. */
  readonly lacksPlan: boolean;
}

/** Whether the conditions match one sign-in, by each dimension that can fail; those of places together. */
export function matchesAt(
  { conditions, included }: Reach,
  point: Readonly<Record<Dimension, number>>,
): { readonly matches: Three; readonly failing: readonly Dimension[] } {
  const at = (values: Readonly<Record<string, readonly Three[]>>, dimension: Dimension): Three =>
    values[dimension]?.[point[dimension]] ?? 'no';
  const failing = dimensions.filter((dimension) => at(conditions, dimension) === 'no');
  const inside =
    included === undefined ? 'yes' : any(placeDimensions.map((dimension) => at(included, dimension)));
  return {
    matches: all([...dimensions.map((dimension) => at(conditions, dimension)), inside]),
    failing: inside === 'no' ? [...new Set<Dimension>([...failing, 'address'])] : failing,
  };
}

/** A policy that is or may be in force, with where its conditions match. */
export interface LivePolicy {
  readonly policy: Policy;
  readonly reach: Reach;
}

export interface ReachContext {
  readonly semantics: Semantics;
  readonly locations: ReadonlyMap<string, NamedLocation>;
  /** Whether the council owns what measures risk (Entra ID P2). */
  readonly measuresRisk: Three;
  /** Whether insider risk is measured: Adaptive Protection in Purview must be switched on, which cannot be read. */
  readonly measuresInsiderRisk: Three;
  /** User actions may be left out of all-resources policies by a setting that is not v1.0; see `targets`. */
  readonly settingsRead: boolean;
}
