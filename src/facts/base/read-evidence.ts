import type { Missing } from '../../model/cause.ts';
import type { Evidence, SubjectEvidence } from '../../snapshot/evidence.ts';
import type { EvidenceId, EvidenceValue } from '../../sources/kinds.ts';
import { unknown, type Known } from './known.ts';
import type { AnyView, ValueIn } from './needs.ts';
import { once } from './once.ts';
import { Unread } from './unread.ts';

/** What one item of a kind looks like. */
export type ItemOf<Id extends EvidenceId> = EvidenceValue<Id> extends readonly (infer Item)[] ? Item : never;

type IdIn<V extends AnyView> = keyof V['evidence'] & EvidenceId;
type ItemIn<V extends AnyView, Id extends IdIn<V>> =
  ValueIn<V, Id> extends readonly (infer Item)[] ? Item : never;
type OneIn<V extends AnyView, Id extends IdIn<V>> =
  Extract<ItemIn<V, Id>, { readonly status: 'collected' }> extends { readonly value: infer Value }
    ? Value
    : never;

const evidenceIn = <V extends AnyView, Id extends IdIn<V>>(view: V, id: Id): Evidence<ValueIn<V, Id>> =>
  (view.evidence as Readonly<Record<string, unknown>>)[id] as Evidence<ValueIn<V, Id>>;

/** Why a kind of evidence is missing, or is true only as far as it goes; empty when it was read whole. */
export const missingOf = <V extends AnyView>(view: V, ...ids: readonly IdIn<V>[]): readonly Missing[] =>
  ids.flatMap((id): readonly Missing[] => {
    const evidence = evidenceIn(view, id);
    if (evidence.status === 'unavailable')
      return [{ evidence: id, cause: evidence.cause, detail: evidence.detail }];
    return evidence.partial === undefined ? [] : [{ evidence: id, ...evidence.partial }];
  });

/** Why whole kinds of evidence are missing; nothing for those that were read at least in part. */
export function absent<V extends AnyView>(view: V, ...ids: readonly IdIn<V>[]): Missing[] {
  return ids.flatMap((id) => {
    const evidence = evidenceIn(view, id);
    return evidence.status === 'unavailable'
      ? [{ evidence: id, cause: evidence.cause, detail: evidence.detail }]
      : [];
  });
}

/** The items that were read, and why others may be absent. Without `missing`, what is not listed does not exist. */
export interface Read<T> {
  readonly items: readonly T[];
  readonly missing: readonly Missing[];
}

/** The value of evidence that was read, whole or in part, or undefined: an empty list is an answer, no list is none. */
export const valueOf = <V extends AnyView, Id extends IdIn<V>>(
  view: V,
  id: Id,
): ValueIn<V, Id> | undefined => {
  const evidence = evidenceIn(view, id);
  return evidence.status === 'collected' ? evidence.value : undefined;
};

export const readList = <V extends AnyView, Id extends IdIn<V>>(view: V, id: Id): Read<ItemIn<V, Id>> => {
  const evidence = evidenceIn(view, id);
  const items = evidence.status === 'collected' ? (evidence.value as readonly unknown[]) : [];
  return { items: items as readonly ItemIn<V, Id>[], missing: missingOf(view, id) };
};

/** A single object; what is partly read counts as not read, as the part that is absent may be the one asked for. */
export const readOne = <V extends AnyView, Id extends IdIn<V>>(view: V, id: Id): Known<ValueIn<V, Id>> => {
  const evidence = evidenceIn(view, id);
  return evidence.status === 'collected' && evidence.partial === undefined
    ? evidence.value
    : unknown(...missingOf(view, id));
};

const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The index of a list by id: many steps look into the same list of thousands. */
function indexed<T>(
  list: readonly unknown[],
  entries: () => readonly (readonly [string, T])[],
): ReadonlyMap<string, T> {
  const known = indexes.get(list) ?? new Map(entries());
  indexes.set(list, known);
  return known as ReadonlyMap<string, T>;
}

/** What was read of one subject of an `each` kind; `undefined` when everything was read and it is not among it. */
export const readEach = <V extends AnyView, Id extends IdIn<V>>(
  view: V,
  id: Id,
): ((subject: string) => Known<OneIn<V, Id>> | undefined) => {
  const { items, missing } = readList(view, id);
  const known = indexed(items, () =>
    (items as unknown as readonly SubjectEvidence<OneIn<V, Id>>[]).map(
      (one): [string, Known<OneIn<V, Id>>] => [
        one.subject,
        one.status === 'collected'
          ? one.value
          : unknown({ evidence: id, cause: one.cause, detail: one.detail }),
      ],
    ),
  );
  const unlisted = missing.length === 0 ? undefined : unknown(...missing);
  return (subject) => known.get(subject) ?? unlisted;
};

/** A property that Microsoft left out or sent as null is not known: null is never false. */
export const answered = <T>(value: T | null | undefined, from: `${EvidenceId}.${string}`): Known<T> =>
  value ?? unknown(strange(from, 'no value came'));

/** An answer that we cannot read or that contradicts another. @param from `evidenceId.property` */
export const strange = (from: `${EvidenceId}.${string}`, what: string): Missing => ({
  evidence: from.slice(0, from.indexOf('.')),
  cause: 'error',
  detail: `${from}: ${what}.`,
});

/**
 * Finds an item of a list by its id, for derivations whose subjects are the items of that very list.
 * @throws Unread for an item that came without a property which the derivation needs: its facts are unknown then;
 *   TypeError for an id that is not listed, which is a bug of the caller
 */
export function rowsOf<V extends AnyView, Id extends IdIn<V>>(
  view: V,
  id: Id,
): (key: string) => ItemIn<V, Id> {
  const { items, missing } = readList(view, id);
  const rows = indexed(items, () => items.map((item) => [(item as { readonly id: string }).id, item]));
  const unread = once(() => new Unread(missing));
  return (key) => {
    const row = rows.get(key);
    if (row !== undefined) return row;
    if (missing.length > 0) throw unread();
    throw new TypeError(`${id} has no item "${key}"`);
  };
}
