import { distinctMissing, type Missing } from '../../model/cause.ts';

const mark: unique symbol = Symbol('beadle.unknown');

/** A fact that the evidence does not settle, with every reason why. */
export interface Unknown {
  readonly [mark]: true;
  readonly missing: readonly Missing[];
}

/** What is unknown for the same reasons, in their order: thousands of subjects lack the same. */
interface Shared {
  readonly next: WeakMap<Missing, Shared>;
  value?: Unknown;
}

const newShared = (): Shared => ({ next: new WeakMap() });
const shared = newShared();
/** More reasons than these are rarely the same ones. */
const mostShared = 4;

function sharedBy(missing: readonly Missing[]): Shared {
  let place = shared;
  for (const one of missing) {
    const below = place.next.get(one) ?? newShared();
    place.next.set(one, below);
    place = below;
  }
  return place;
}

const unknownFor = (missing: readonly Missing[]): Unknown => ({
  [mark]: true,
  missing: distinctMissing(missing),
});

/**
 * The same reasons, as objects, give the same object.
 * @param missing at least one reason; a fact is never unknown for nothing.
 */
export const unknown = (...missing: readonly Missing[]): Unknown => {
  if (missing.length === 0) throw new TypeError('an unknown fact needs a reason');
  if (missing.length > mostShared) return unknownFor(missing);
  const place = sharedBy(missing);
  return (place.value ??= unknownFor(missing));
};

export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && mark in value;

export type Known<T> = T | Unknown;

/** A subject as facts deliver it: `id` and `name` are always known, every other field may be unknown. */
export type Facts<T extends { id: string; name: string }> = {
  readonly [K in keyof T]: K extends 'id' | 'name' ? T[K] : Known<T[K]>;
};

/**
 * The subjects of one kind. `missing` is empty when the list is complete. An incomplete list may still hold subjects:
 * one of them may fail a rule, but none of them can make it pass. `unlisted` says what is proved of all that may be
 * absent: each of them is like one of these, and where it is not given, nothing is proved.
 */
export interface SubjectList<T extends { id: string; name: string }> {
  readonly subjects: readonly Facts<T>[];
  readonly missing: readonly Missing[];
  readonly unlisted?: readonly Facts<T>[];
}

/** Applies a pure function to known values; any unknown among them makes the result unknown with all their reasons. */
export const whenKnown = <A extends readonly unknown[], R>(
  values: { readonly [K in keyof A]: Known<A[K]> },
  derive: (...known: A) => Known<R>,
): Known<R> => {
  const missing = values.filter(isUnknown).flatMap((value) => value.missing);
  return missing.length > 0 ? unknown(...missing) : derive(...(values as unknown as A));
};
