import { createHash, createHmac } from 'node:crypto';
import { managersOn } from '../../model/agreed-software.ts';
import type { Finished } from '../../snapshot/journal-ends.ts';
import type { Journal } from '../../snapshot/journal.ts';
import type { JournalIdentity } from '../../snapshot/journal-start.ts';
import { evidenceKinds, type EvidenceId } from '../kinds.ts';
import type { CollectOptions } from './collect-options.ts';

/**
 * Of the people and the password managers that the council named: what is asked of Microsoft rests on both. Keyed, for it
 * tells of people.
 */
export const registerCheckOf = ({
  digestKey,
  inputs,
}: Pick<CollectOptions, 'digestKey' | 'inputs'>): string =>
  createHmac('sha256', digestKey)
    .update(JSON.stringify([inputs.people ?? null, managersOn(inputs.software)]))
    .digest('hex')
    .slice(0, 16);

/** What an interrupted run must have in common with the one that goes on. */
export const identityOf = ({ access, beadle, digestKey, inputs }: CollectOptions): JournalIdentity => ({
  tenant: access.tenantId,
  beadle,
  permissions: [access.kind, access.userId ?? '', ...[...access.permissions].sort()],
  keyCheck: createHash('sha256').update(`beadle journal ${digestKey}`).digest('hex').slice(0, 16),
  registerCheck: registerCheckOf({ digestKey, inputs }),
});

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Transient failures are asked again when a run is resumed; every other answer is kept, refusals included. */
const isTransient = ({ cause }: Fields): boolean => cause === 'throttled' || cause === 'error';

/**
 * Whether what an interrupted run found needs no more asking. What was switched off is decided anew by the configuration
 * of today; a list of subjects with failures among them is opened again for those alone, and what was read in part is read
 * again.
 */
export const isFinal = (how: Finished | undefined): how is Finished => {
  if (how === undefined) return false;
  if (how.status === 'collected') return how.unavailable === 0 && how.partial === undefined;
  return !isTransient(how) && how.cause !== 'switched-off';
};

export interface Kept {
  /** Subjects that are not asked again. */
  readonly subjects: ReadonlySet<string>;
  /** Those among them whose answer was a refusal. */
  readonly unavailable: number;
}

const nothing: Kept = { subjects: new Set(), unavailable: 0 };

/** What an interrupted run already has of an `each` kind; half-read lists restart at page one. */
export const keptOf = async (journal: Journal, id: EvidenceId): Promise<Kept> => {
  if (evidenceKinds[id].shape !== 'each' || journal.resumedAt.length === 0) return nothing;
  await journal.sift(
    id,
    (line) => isFields(line) && typeof line['subject'] === 'string' && !isTransient(line),
  );
  const subjects = new Set<string>();
  let unavailable = 0;
  for (const line of journal.lines(id)) {
    if (!isFields(line)) continue;
    subjects.add(String(line['subject']));
    if (line['status'] === 'unavailable') unavailable += 1;
  }
  return { subjects, unavailable };
};
