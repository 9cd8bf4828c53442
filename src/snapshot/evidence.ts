import type { z } from 'zod';
import type { Cause } from '../model/cause.ts';
import type { EvidenceKind, KindRegistry } from './evidence-kind.ts';

/** What a missing answer looks like: for a whole kind, or for one subject of it. */
export interface Unavailable {
  readonly status: 'unavailable';
  /** When the read was tried (UTC). */
  readonly at: string;
  readonly cause: Cause;
  /** For the technician: endpoint, status, Microsoft's code, request id, and the step that mends it. */
  readonly detail: string;
}

export interface Collected<T> {
  readonly status: 'collected';
  readonly at: string;
  readonly value: T;
  /** True as far as it goes, but not the whole: what it does not list may still exist. */
  readonly partial?: { readonly cause: Cause; readonly detail: string };
}

export type Evidence<T> = Collected<T> | Unavailable;
/** One subject of an `each` kind. */
export type SubjectEvidence<T> = { readonly subject: string } & Evidence<T>;

/** The stored value of an evidence kind, by its shape. */
export type ValueOfKind<Kind extends EvidenceKind> = Kind['shape'] extends 'one'
  ? z.infer<Kind['item']>
  : Kind['shape'] extends 'list'
    ? readonly z.infer<Kind['item']>[]
    : readonly SubjectEvidence<z.infer<Kind['item']>>[];

/** Evidence of every kind of a registry. */
export type EvidenceOf<Kinds extends KindRegistry> = {
  readonly [Id in keyof Kinds]: Evidence<ValueOfKind<Kinds[Id]>>;
};
