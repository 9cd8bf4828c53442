import type { z } from 'zod';

/**
 * How an evidence kind is stored. `one`: a single object. `list`: an array that was read to its last page.
 * `each`: one entry for every subject (user id, mailbox id, ...), collected or unavailable by itself.
 */
export type Shape = 'one' | 'list' | 'each';

/** What an id in evidence is the id of: two kinds about the same can be joined by their keys. */
export type About =
  | 'account'
  | 'app'
  | 'authenticationStrength'
  | 'device'
  | 'domain'
  | 'group'
  | 'location'
  | 'mailFlowRule'
  | 'phone'
  | 'policy'
  | 'program'
  | 'registered-device'
  | 'recipient'
  | 'remoteDomain'
  | 'sku'
  | 'team'
  | 'tenant';

type Property<Item extends z.ZodType> = Extract<keyof z.infer<Item>, string>;
/** Members of one item, or of one entry of a list that one item is. */
type PropertyOf<Item extends z.ZodType> =
  z.infer<Item> extends readonly (infer Entry)[] ? Extract<keyof Entry, string> : Property<Item>;

export interface EvidenceKind<
  Id extends string = string,
  S extends Shape = Shape,
  Item extends z.ZodType = z.ZodType,
> {
  readonly id: Id;
  /** As findings name it: `GET /users`, `beta GET /…`, `Get-Mailbox`. */
  readonly endpoint: string;
  readonly shape: S;
  /** Schema of the object, of one list item, or of one subject's value. */
  readonly item: Item;
  /** The property of an item that holds the id of the object it is about; `subject` for `each`; absent for `one`. */
  readonly key?: string;
  /** What that id is the id of. A `one` is about the tenant. */
  readonly about: About;
  /** Microsoft's name of a stored property, where ours differs: evidence is printed under Microsoft's. */
  readonly names: Readonly<Record<string, string>>;
  /** Stored properties that are made of several of Microsoft's: what did not come where one of these did not. */
  readonly madeOf: Readonly<Record<string, string>>;
  /** Stored properties whose absence says something, or nothing that a fact rests on, each with the reason. */
  readonly mayBeAbsent: Readonly<Record<string, string>>;
}

/** Every evidence kind that a program knows, by id, in the order of the file. */
export type KindRegistry = Readonly<Record<string, EvidenceKind>>;

type Key<S extends Shape, Item extends z.ZodType> = S extends 'list'
  ? { readonly key: Property<Item>; readonly about: About }
  : S extends 'each'
    ? { readonly key: 'subject'; readonly about: About }
    : { readonly key?: never; readonly about?: 'tenant' };

/**
 * Declares an evidence kind. The registry of all of them is generated from the folders below `src/sources`.
 * A list names the property that its items are known by; a key or a name of a property that no item has is refused
 * by the compiler.
 */
export function evidenceKind<Id extends string, S extends Shape, Item extends z.ZodType>(
  kind: {
    readonly id: Id;
    readonly endpoint: string;
    readonly shape: S;
    readonly item: Item;
    readonly names?: { readonly [Name in PropertyOf<Item>]?: string };
    readonly madeOf?: { readonly [Name in PropertyOf<Item>]?: string };
    readonly mayBeAbsent?: { readonly [Name in PropertyOf<Item>]?: string };
  } & Key<S, Item>,
): EvidenceKind<Id, S, Item> {
  const { key, about = 'tenant', names = {}, madeOf = {}, mayBeAbsent = {}, ...rest } = kind;
  return {
    ...rest,
    ...(key === undefined ? {} : { key }),
    about,
    names: names as Record<string, string>,
    madeOf: madeOf as Record<string, string>,
    mayBeAbsent: mayBeAbsent as Record<string, string>,
  };
}
