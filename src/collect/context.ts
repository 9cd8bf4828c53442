import type { z } from 'zod';
import { ReadFailure, type GraphReader } from '../graph/reader.ts';
import type { Cause } from '../model/cause.ts';
import type { CouncilInputs } from '../model/council.ts';
import type { evidenceKinds, EvidenceId, Unavailable } from '../snapshot/registry.ts';
import type { Addresses } from './minimise/address.ts';
import { isCutShort, withoutAnnotations } from './minimise/annotations.ts';
import {
  nameOf,
  toCmdletRequest,
  toGraphRequest,
  type CmdletRead,
  type GraphRead,
  type Read,
} from './reads.ts';

/** What the access token allows, as `doctor` and the run decode it. */
export interface Access {
  readonly kind: 'app-only' | 'delegated';
  /** `roles` (application permissions) or `scp` (scopes) of the tokens. */
  readonly permissions: readonly string[];
  /** Object id of the person signed in, for delegated access. */
  readonly userId?: string;
}

type Item<Id extends EvidenceId> = z.infer<(typeof evidenceKinds)[Id]['item']>;

/** What other collectors of this run found; lists are read back from the journal, never held in memory. */
export interface Findings {
  readonly status: (id: EvidenceId) => { readonly status: 'collected' } | Unavailable;
  /** Items of a collected `list` or `one`; nothing where it is unavailable. */
  readonly items: <Id extends EvidenceId>(id: Id) => AsyncIterable<Item<Id>>;
}

/** What a collector may use. It cannot send a request that it did not declare. */
export interface CollectContext extends Findings {
  readonly get: <T>(read: GraphRead<T>, ...ids: readonly string[]) => Promise<T>;
  readonly list: <T>(read: GraphRead<T>, ...ids: readonly string[]) => AsyncIterable<T>;
  readonly cmdlet: <T>(read: CmdletRead<T>) => AsyncIterable<T>;
  readonly addresses: Addresses;
  readonly inputs: CouncilInputs;
  readonly access: Access;
  readonly now: () => Date;
  /** Says that what is yielded is true as far as it goes, and why something may be absent from it. */
  readonly partly: (why: { readonly cause: Cause; readonly detail: string }) => void;
  /** Subjects that an interrupted run already has; not asked again. */
  readonly alreadyHave: ReadonlySet<string>;
}

/** @throws ReadFailure with the property at fault: an answer that is not as documented is not an answer. */
const understand = <T>(read: Read, item: z.ZodType<T>, raw: unknown): T => {
  if (isCutShort(raw))
    throw new ReadFailure('error', `${nameOf(read)} sent only the first part of a list inside an item.`);
  const parsed = item.safeParse(withoutAnnotations(raw));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.map(String).join('.') ?? '';
  throw new ReadFailure(
    'error',
    `${nameOf(read)} answered in a form that Beadle does not know, at "${where}": ${first?.message ?? ''}`,
  );
};

const assertDeclared = (requests: readonly Read[], read: Read): void => {
  if (!requests.includes(read))
    throw new TypeError(`${nameOf(read)} is not among the collector's declared requests`);
};

/** Intune's documentation wraps some single objects in `value`: both forms are accepted. */
const unwrapped = (raw: unknown): unknown =>
  typeof raw === 'object' &&
  raw !== null &&
  'value' in raw &&
  typeof raw.value === 'object' &&
  raw.value !== null
    ? raw.value
    : raw;

/** The three ways to read, bound to what one collector declared. */
export const boundReader = (
  reader: GraphReader,
  requests: readonly Read[],
): Pick<CollectContext, 'get' | 'list' | 'cmdlet'> => ({
  get: async (read, ...ids) => {
    assertDeclared(requests, read);
    return understand(read, read.item, unwrapped(await reader.get(toGraphRequest(read, ids))));
  },
  list: async function* (read, ...ids) {
    assertDeclared(requests, read);
    for await (const page of reader.pages(toGraphRequest(read, ids)))
      for (const raw of page) yield understand(read, read.item, raw);
  },
  cmdlet: async function* (read) {
    assertDeclared(requests, read);
    for await (const page of reader.cmdlet(toCmdletRequest(read)))
      for (const raw of page) yield understand(read, read.item, raw);
  },
});
