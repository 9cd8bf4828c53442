import { evidenceIds, type EvidenceMap, type Snapshot } from '../kinds.ts';
import { collectedImport, type ImportOptions } from './collected-import.ts';
import { asList } from './export-file.ts';
import { told } from './scubagear-directory.ts';
import { partEvidence } from './scubagear-evidence.ts';
import { exchangeEvidence, exchangeReader, isOfExchange } from './scubagear-exchange.ts';
import { hint, settingsIn } from './scubagear-file.ts';
import { sections } from './scubagear-sections.ts';
import { stampOf } from './scubagear-time.ts';

function textAt(value: unknown): string {
  const known = told(value);
  return typeof known === 'string' ? known : '';
}

/**
 * Makes a snapshot of a ScubaGear settings export. What the export does not hold is unavailable with the cause
 * `not-in-import`; nothing is guessed.
 * @throws BeadleError IMPORT_UNREADABLE naming file, line, property and what to do
 */
export async function importScubaGear(
  text: string,
  filename: string,
  options: ImportOptions,
): Promise<Snapshot> {
  const file = { name: filename, text };
  const settings = settingsIn(file);
  const at = stampOf(file, settings, hint);
  const reading = { file, settings, at };
  const [details] = asList(settings['tenant_details']);
  const tenantId = textAt(details?.['TenantId']) || textAt(settings['tenant_id']);
  const made = await collectedImport(exchangeReader(settings), { tenantId, at: new Date(at) }, options);
  const evidence = Object.fromEntries(
    evidenceIds.map((id) => {
      const part = sections[id];
      if (part !== undefined) return [id, partEvidence(reading, id, part)];
      if (isOfExchange(id)) return [id, exchangeEvidence(file, settings, id, made.evidence)];
      const detail = 'A ScubaGear export does not hold it.';
      return [id, { status: 'unavailable', at, cause: 'not-in-import', detail }];
    }),
  ) as unknown as EvidenceMap;
  const { domains } = evidence;
  const initial =
    domains.status === 'collected' ? domains.value.find((one) => one.isInitial === true)?.id : undefined;
  return {
    ...made,
    tenant: {
      id: tenantId,
      displayName: textAt(details?.['DisplayName']),
      initialDomain: initial ?? textAt(details?.['DomainName']),
    },
    evidence,
  };
}
