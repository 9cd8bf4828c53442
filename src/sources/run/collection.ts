import type { Cause } from '../../model/cause.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import type { Finished } from '../../snapshot/journal-ends.ts';
import type { Journal } from '../../snapshot/journal.ts';
import { parseSnapshot, snapshotText } from '../snapshot-file.ts';
import { evidenceIds, type EvidenceId } from '../kinds.ts';
import type { Snapshot } from '../kinds.ts';
import type { Header, Stored } from '../../snapshot/snapshot-text.ts';

/** How one evidence kind ended. */
export interface Read {
  readonly evidence: EvidenceId;
  readonly status: 'collected' | 'unavailable';
  readonly items: number;
  /** Subjects that could not be read, of an `each` kind. */
  readonly unavailableItems: number;
  readonly cause?: Cause;
  readonly detail?: string;
}

/** A finished collection, still on disk. Write or load it; then discard it. */
export interface Collection {
  readonly header: Header;
  readonly reads: readonly Read[];
  /** Streams the snapshot file: a tenant of any size passes through without being held. */
  readonly writeTo: (path: string) => Promise<void>;
  /** The text of the snapshot file. */
  readonly text: () => string;
  /** The whole snapshot in memory. */
  readonly load: () => Snapshot;
  /** Deletes the journal. */
  readonly discard: () => Promise<void>;
}

const readOf = (evidence: EvidenceId, how: Finished): Read =>
  how.status === 'collected'
    ? { evidence, status: 'collected', items: how.items, unavailableItems: how.unavailable }
    : {
        evidence,
        status: 'unavailable',
        items: 0,
        unavailableItems: 0,
        cause: how.cause,
        detail: how.detail,
      };

/** Name and first domain come from the evidence; empty where they could not be read. */
const tenantOf = (journal: Journal, done: ReadonlyMap<EvidenceId, Finished>, id: string) => {
  const first = (kind: EvidenceId, pick: (line: Readonly<Record<string, unknown>>) => unknown) => {
    if (done.get(kind)?.status !== 'collected') return '';
    for (const line of journal.lines(kind)) {
      const found = pick(line as Readonly<Record<string, unknown>>);
      if (typeof found === 'string') return found;
    }
    return '';
  };
  return {
    id,
    displayName: first('organization', (line) => line['displayName']),
    initialDomain: first('domains', (line) => (line['isInitial'] === true ? line['id'] : undefined)),
  };
};

export function assemble(
  journal: Journal,
  done: ReadonlyMap<EvidenceId, Finished>,
  given: Header,
): Collection {
  const how = (id: EvidenceId): Finished => {
    const found = done.get(id);
    if (found === undefined) throw new TypeError(`${id} was never read`);
    return found;
  };
  const header = { ...given, tenant: tenantOf(journal, done, given.tenant.id) };
  const stored = (id: EvidenceId): Stored => {
    const ended = how(id);
    return ended.status === 'unavailable'
      ? ended
      : {
          status: 'collected',
          at: ended.at,
          ...(ended.partial === undefined ? {} : { partial: ended.partial }),
          items: journal.allLines(id, ended.items),
        };
  };
  const text = (): string => [...snapshotText(header, stored)].join('');
  return {
    header,
    reads: evidenceIds.map((id) => readOf(id, how(id))),
    writeTo: async (path) => void (await writeFileAtomic(path, snapshotText(header, stored))),
    text,
    load: () => parseSnapshot(text(), 'snapshot'),
    discard: () => journal.remove(),
  };
}
