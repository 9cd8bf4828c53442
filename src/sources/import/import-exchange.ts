import { BeadleError } from '../../model/error.ts';
import { evidenceIds, type EvidenceId, type EvidenceMap } from '../kinds.ts';
import type { Evidence } from '../../snapshot/evidence.ts';
import type { Snapshot } from '../kinds.ts';
import { collectors } from '../generated/collector-registry.ts';
import { collectedImport, type ImportOptions } from './collected-import.ts';
import { exportReader, readExchangeExport, type ExchangeExport } from './exchange-export.ts';
import type { ImportFile } from './export-file.ts';

export interface ExchangeImport extends ImportOptions {
  /** The snapshot whose Exchange evidence is missing; without it a partial snapshot is made. */
  readonly into?: Snapshot;
}

/** Evidence that comes from cmdlets and from nothing else. */
const fromExchange: readonly EvidenceId[] = evidenceIds.filter((id) =>
  collectors[id].requests.every(({ service }) => service === 'exchange'),
);

const checkTenant = (file: ImportFile, content: ExchangeExport, into: Snapshot): void => {
  if (into.tenant.id.toLowerCase() === content.tenantId.toLowerCase()) return;
  throw new BeadleError(
    'TENANT_WRONG',
    `${file.name} is from tenant ${content.tenantId}, but the snapshot is from ${into.tenant.id}.`,
    { hint: "Run the script signed in to the council's own tenant, or name the other snapshot." },
  );
};

const valueOf = <T>(evidence: Evidence<T>): T | undefined =>
  evidence.status === 'collected' ? evidence.value : undefined;

/**
 * Addresses are compared by digests under one key. Under another key every forward to a colleague would look like one
 * to a stranger, so a file that shares no address with the snapshot's accounts is refused.
 */
const checkKey = (file: ImportFile, into: EvidenceMap, made: EvidenceMap): void => {
  const digests = new Map((valueOf(into.users) ?? []).map((user) => [user.id, user.addressDigests]));
  const joined = (valueOf(made.recipients) ?? []).filter(
    (one) => digests.get(one.userId ?? '') !== undefined,
  );
  const shared = joined.some(({ userId, identityDigests = [], primary }) =>
    [...identityDigests, primary?.digest ?? ''].some((one) => digests.get(userId ?? '')?.includes(one)),
  );
  if (joined.length === 0 || shared) return;
  throw new BeadleError(
    'IMPORT_UNREADABLE',
    `${file.name}: no address in it fits the snapshot, although the accounts are the same.`,
    {
      hint: 'Import with the same beadle.yaml, and so the same digest key, with which the snapshot was collected.',
    },
  );
};

/**
 * Makes Exchange evidence of the file that the shipped script wrote, minimised exactly as a live answer is. Evidence
 * that the snapshot already has is kept; each kind says by its time when it was read.
 * @throws BeadleError IMPORT_UNREADABLE, SNAPSHOT_NEWER or TENANT_WRONG
 */
export const importExchange = async (
  text: string,
  filename: string,
  options: ExchangeImport,
): Promise<Snapshot> => {
  const file = { name: filename, text };
  const content = readExchangeExport(file);
  const { into } = options;
  if (into !== undefined) checkTenant(file, content, into);
  const taken = { tenantId: content.tenantId, at: new Date(content.takenAt) };
  const made = await collectedImport(exportReader(content), taken, options);
  if (into === undefined) return made;
  checkKey(file, into.evidence, made.evidence);
  const missing = fromExchange.filter((id) => into.evidence[id].status === 'unavailable');
  const found = missing.filter((id) => made.evidence[id].status === 'collected');
  return {
    ...into,
    evidence: { ...into.evidence, ...Object.fromEntries(found.map((id) => [id, made.evidence[id]])) },
  };
};
