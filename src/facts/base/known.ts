import type { SubjectName } from '../../model/subject-name.ts';
import { distinctMissing, type Missing } from '../../model/cause.ts';
import { once } from './once.ts';
import { Unread } from './unread.ts';

const mark: unique symbol = Symbol('beadle.unknown');

/** A fact that the evidence does not settle, with every reason why. */
export interface Unknown {
  readonly [mark]: true;
  readonly missing: readonly Missing[];
}

/** A class, because whether an object is one of it is told faster than whether it has a member. */
class UnknownFact implements Unknown {
  readonly [mark] = true;
  readonly missing: readonly Missing[];
  constructor(missing: readonly Missing[]) {
    this.missing = distinctMissing(missing);
  }
}

/** Its reasons are worked out when somebody reads them. The getter is one for all, so that V8 needs one shape for them. */
class LaterUnknownFact extends UnknownFact {
  static readonly #missing: PropertyDescriptor & ThisType<LaterUnknownFact> = {
    enumerable: true,
    get() {
      return this.#reasons();
    },
  };
  readonly #reasons: () => readonly Missing[];
  constructor(reasons: () => readonly Missing[]) {
    super([]);
    this.#reasons = once(reasons);
    Object.defineProperty(this, 'missing', LaterUnknownFact.#missing);
  }
}

/** What is unknown for the same reasons, in their order: thousands of subjects lack the same. */
interface Shared {
  /** Most reasons are followed by no other. */
  next: WeakMap<Missing, Shared> | undefined;
  value: Unknown | undefined;
}

const newShared = (): Shared => ({ next: undefined, value: undefined });
const shared = newShared();
/** More reasons than these are rarely the same ones. */
const mostShared = 4;

function sharedBy(missing: readonly Missing[]): Shared {
  let place = shared;
  for (const one of missing) {
    place.next ??= new WeakMap();
    let below = place.next.get(one);
    if (below === undefined) place.next.set(one, (below = newShared()));
    place = below;
  }
  return place;
}

/**
 * The same reasons, as objects, give the same object.
 * @param missing at least one reason; a fact is never unknown for nothing.
 */
export const unknown = (...missing: readonly Missing[]): Unknown => {
  if (missing.length === 0) throw new TypeError('an unknown fact needs a reason');
  if (missing.length > mostShared) return new UnknownFact(missing);
  const place = sharedBy(missing);
  return (place.value ??= new UnknownFact(missing));
};

/**
 * A fact that is unknown for reasons which are worked out when somebody reads them, and once: most are read of few facts.
 * @param reasons at least one; the same whenever it is called
 */
export function unknownFor(reasons: () => readonly Missing[]): Unknown {
  return new LaterUnknownFact(reasons);
}

export const isUnknown = (value: unknown): value is Unknown => value instanceof UnknownFact;

export type Known<T> = T | Unknown;

/** A subject as facts deliver it: `id` and `name` are always known, every other field may be unknown. */
export type Facts<T extends { id: string; name: SubjectName }> = {
  readonly [K in keyof T]: K extends 'id' | 'name' ? T[K] : Known<T[K]>;
};

/**
 * The subjects of one kind. `missing` is empty when the list is complete. An incomplete list may still hold subjects:
 * one of them may fail a rule, but none of them can make it pass. `unlisted` says what is proved of all that may be
 * absent, and of whoever is listed: each is like one of these, and where it is not given, or is empty, nothing is proved.
 */
export interface SubjectList<T extends { id: string; name: SubjectName }> {
  readonly subjects: readonly Facts<T>[];
  readonly missing: readonly Missing[];
  readonly unlisted?: () => readonly Facts<T>[];
}

/** What is made, or why it is not known. @throws any other error */
export function unlessUnread<T>(make: () => T): T | Unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unread) return unknown(...error.missing);
    throw error;
  }
}

/**
 * Applies a pure function to known values; any unknown among them makes the result unknown with all their reasons, and so
 * does a property that the function reads and that did not come.
 */
export const whenKnown = <A extends readonly unknown[], R>(
  values: { readonly [K in keyof A]: Known<A[K]> },
  derive: (...known: A) => Known<R>,
): Known<R> => {
  for (const value of values)
    if (isUnknown(value)) return unknown(...values.filter(isUnknown).flatMap(({ missing }) => missing));
  return unlessUnread(() => derive(...(values as unknown as A)));
};
