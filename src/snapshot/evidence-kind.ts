import type { z } from 'zod';

/**
 * How an evidence kind is stored. `one`: a single object. `list`: an array that was read to its last page.
 * `each`: one entry for every subject (user id, mailbox id, ...), collected or unavailable by itself.
 */
export type Shape = 'one' | 'list' | 'each';

export interface EvidenceKind<Id extends string, S extends Shape, Item extends z.ZodType> {
  readonly id: Id;
  /** As findings name it: `GET /users`, `beta GET /…`, `Get-Mailbox`. */
  readonly endpoint: string;
  readonly shape: S;
  /** Schema of the object, of one list item, or of one subject's value. */
  readonly item: Item;
}

/** Declares an evidence kind; the registry in `registry.ts` is the list of all of them. */
export const evidenceKind = <Id extends string, S extends Shape, Item extends z.ZodType>(
  kind: EvidenceKind<Id, S, Item>,
): EvidenceKind<Id, S, Item> => kind;
