import type { z } from 'zod';
import type { Cause } from '../../model/cause.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { evidenceKinds, EvidenceId } from '../kinds.ts';
import type { SubjectEvidence, Unavailable } from '../../snapshot/evidence.ts';
import type { Addresses } from './minimise/address.ts';
import type { MailDns } from './mail-dns.ts';
import type { CmdletRead, GraphRead } from './reads.ts';

/** What the access token allows, as `doctor` and the run decode it. */
export interface Access {
  readonly kind: 'app-only' | 'delegated';
  /** `roles` (application permissions) or `scp` (scopes) of the tokens. */
  readonly permissions: readonly string[];
  /** Object id of the person signed in, for delegated access. */
  readonly userId?: string;
}

type Kinds = typeof evidenceKinds;
type Item<Id extends EvidenceId> = Kinds[Id]['shape'] extends 'each'
  ? SubjectEvidence<z.infer<Kinds[Id]['item']>>
  : z.infer<Kinds[Id]['item']>;

/** What other collectors of this run found; lists are read back from the journal, never held in memory. */
export interface Findings {
  readonly status: (id: EvidenceId) => { readonly status: 'collected' } | Unavailable;
  /** Items of a collected `list` or `one`, entries of an `each`; nothing where it is unavailable. */
  readonly items: <Id extends EvidenceId>(id: Id) => AsyncIterable<Item<Id>>;
}

/** What a collector may use. It cannot send a request that it did not declare. */
export interface CollectContext extends Findings {
  readonly get: <T>(read: GraphRead<T>, ...ids: readonly string[]) => Promise<T>;
  readonly list: <T>(read: GraphRead<T>, ...ids: readonly string[]) => AsyncIterable<T>;
  /** @param identity the object that is asked about, where the read is about one object at a time */
  readonly cmdlet: <T>(read: CmdletRead<T>, identity?: string) => AsyncIterable<T>;
  readonly addresses: Addresses;
  /** The public name servers; undefined where none is to be asked. */
  readonly dns: MailDns | undefined;
  readonly inputs: CouncilInputs;
  readonly access: Access;
  readonly now: () => Date;
  /** Says that what is yielded is true as far as it goes, and why something may be absent from it. */
  readonly partly: (why: { readonly cause: Cause; readonly detail: string }) => void;
  /** Subjects that an interrupted run already has; not asked again. */
  readonly alreadyHave: ReadonlySet<string>;
}
