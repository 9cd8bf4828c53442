import type { EvidenceId, EvidenceValue } from '../../sources/kinds.ts';
import type { Evidence, SubjectEvidence } from '../../snapshot/evidence.ts';

type Item<V> = V extends readonly (infer One)[] ? One : V;
type Inner<V> = V extends SubjectEvidence<infer One> ? One : V;

/** The object of a kind that has properties: the one, a list item, or one subject's value (an item of it where it is a list). */
export type ObjectOf<Id extends EvidenceId> = Item<
  Item<EvidenceValue<Id>> extends { readonly subject: string }
    ? Inner<Extract<Item<EvidenceValue<Id>>, { readonly status: 'collected' }>>
    : Item<EvidenceValue<Id>>
>;

/** Name of a property of a kind; `*` where Microsoft's object is judged whole, whatever members it has. */
export type PropertyOf<Id extends EvidenceId> = Extract<keyof ObjectOf<Id>, string> | '*';

/** Evidence that a derivation declares: kinds, and of each the properties. It sees no others. */
export type Needs = { readonly [Id in EvidenceId]?: readonly PropertyOf<Id>[] };

type OwnId<One> = One extends { readonly id: string } ? 'id' : never;
type Cut<One, Names> = '*' extends Names ? One : Pick<One, (Names | OwnId<One>) & keyof One>;
type CutValue<V, Names> = V extends readonly (infer One)[] ? readonly Cut<One, Names>[] : Cut<V, Names>;
type CutSubject<V, Names> = V extends { readonly status: 'collected'; readonly value: infer Value }
  ? Omit<V, 'value'> & { readonly value: CutValue<Value, Names> }
  : V;
/** A kind's value with the declared properties only; `id` is always among them. */
export type Restricted<Id extends EvidenceId, Names> =
  EvidenceValue<Id> extends readonly (infer One)[]
    ? [One] extends [{ readonly subject: string }]
      ? readonly CutSubject<One, Names>[]
      : readonly Cut<One, Names>[]
    : Cut<EvidenceValue<Id>, Names>;

type NamesOf<N extends Needs, Id extends keyof N> = N[Id] extends readonly (infer Name)[] ? Name : never;

/** What a derivation with these needs sees of a snapshot. */
export interface View<N extends Needs> {
  readonly evidence: {
    readonly [Id in keyof N & EvidenceId]: Evidence<Restricted<Id, NamesOf<N, Id>>>;
  };
}

/** A whole snapshot is a view of everything. */
export type AnyView = { readonly evidence: { readonly [Id in EvidenceId]?: Evidence<unknown> } };

/** Value of one kind in a view, by its restricted type. */
export type ValueIn<V extends { readonly evidence: object }, Id extends keyof V['evidence']> =
  V['evidence'][Id] extends Evidence<infer Value> ? Value : never;
