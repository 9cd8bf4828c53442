import type { Missing } from '../../model/cause.ts';
import type { EvidenceId, EvidenceValue, Snapshot } from '../../sources/kinds.ts';
import type { SubjectEvidence } from '../../snapshot/evidence.ts';
import { unknown, type Known } from './known.ts';

/** What one item of a kind looks like. */
export type ItemOf<Id extends EvidenceId> = EvidenceValue<Id> extends readonly (infer Item)[] ? Item : never;
type ListId = { [Id in EvidenceId]: EvidenceValue<Id> extends readonly unknown[] ? Id : never }[EvidenceId];
type EachId = { [Id in EvidenceId]: ItemOf<Id> extends { readonly subject: string } ? Id : never }[ListId];
type OneOf<Id extends EachId> =
  Extract<ItemOf<Id>, { readonly status: 'collected' }> extends {
    readonly value: infer Value;
  }
    ? Value
    : never;

/** Why a kind of evidence is missing, or is true only as far as it goes; empty when it was read whole. */
export const missingOf = (snapshot: Snapshot, id: EvidenceId): readonly Missing[] => {
  const evidence = snapshot.evidence[id];
  if (evidence.status === 'unavailable')
    return [{ evidence: id, cause: evidence.cause, detail: evidence.detail }];
  return evidence.partial === undefined ? [] : [{ evidence: id, ...evidence.partial }];
};

/** Why whole kinds of evidence are missing; nothing for those that were read at least in part. */
export function absent(snapshot: Snapshot, ...ids: readonly EvidenceId[]): Missing[] {
  return ids.flatMap((id) => {
    const evidence = snapshot.evidence[id];
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

export const readList = <Id extends ListId>(snapshot: Snapshot, id: Id): Read<ItemOf<Id>> => {
  const evidence = snapshot.evidence[id];
  const items = evidence.status === 'collected' ? (evidence.value as readonly unknown[]) : [];
  return { items: items as readonly ItemOf<Id>[], missing: missingOf(snapshot, id) };
};

/** A single object; what is partly read counts as not read, as the part that is absent may be the one asked for. */
export const readOne = <Id extends EvidenceId>(snapshot: Snapshot, id: Id): Known<EvidenceValue<Id>> => {
  const evidence = snapshot.evidence[id];
  return evidence.status === 'collected'
    ? (evidence.value as EvidenceValue<Id>)
    : unknown({ evidence: id, cause: evidence.cause, detail: evidence.detail });
};

/** What was read of one subject of an `each` kind; `undefined` when everything was read and it is not among it. */
export const readEach = <Id extends EachId>(
  snapshot: Snapshot,
  id: Id,
): ((subject: string) => Known<OneOf<Id>> | undefined) => {
  const { items, missing } = readList(snapshot, id);
  const known = new Map<string, Known<OneOf<Id>>>(
    (items as readonly SubjectEvidence<OneOf<Id>>[]).map((one) => [
      one.subject,
      one.status === 'collected'
        ? one.value
        : unknown({ evidence: id, cause: one.cause, detail: one.detail }),
    ]),
  );
  const unlisted = missing.length === 0 ? undefined : unknown(...missing);
  return (subject) => known.get(subject) ?? unlisted;
};

/** A property that Microsoft left out or sent as null is not known: null is never false. */
export const answered = <T>(value: T | null | undefined, from: `${EvidenceId}.${string}`): Known<T> =>
  value ?? unknown(strange(from, 'Microsoft sent no value'));

/** An answer that we cannot read or that contradicts another. @param from `evidenceId.property` */
export const strange = (from: `${EvidenceId}.${string}`, what: string): Missing => ({
  evidence: from.slice(0, from.indexOf('.')),
  cause: 'error',
  detail: `${from}: ${what}.`,
});
