import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import type { BeadleError } from '../../model/error.ts';
import { evidenceIds, evidenceKinds, type EvidenceId, type EvidenceMap } from '../kinds.ts';
import type { Snapshot } from '../kinds.ts';
import { addressesWith, type Addresses } from '../declare/minimise/address.ts';
import {
  asList,
  isObject,
  parseExport,
  placeOf,
  unreadable,
  type Content,
  type ImportFile,
} from './export-file.ts';
import { sections, type Part } from './scubagear-sections.ts';

export interface ImportOptions {
  /** Secret of this council; addresses are stored as digests under it. */
  readonly digestKey: string;
  /** Version of Beadle. */
  readonly beadle: string;
}

const hint =
  'Choose ProviderSettingsExport.json from the folder of a ScubaGear report, unchanged; run ScubaGear again if it is damaged.';

/** Newer versions of ScubaGear put the export into their results file, under `Raw`. */
const settingsIn = (file: ImportFile, content: unknown): Content => {
  const inner = isObject(content) && isObject(content['Raw']) ? content['Raw'] : content;
  if (isObject(inner) && 'module_version' in inner && ('tenant_details' in inner || 'tenant_id' in inner))
    return inner;
  throw unreadable(
    file,
    'this is not a settings export of ScubaGear: "module_version" or "tenant_details" is missing.',
    {
      hint,
    },
  );
};

const stampOf = (file: ImportFile, settings: Content): string => {
  const stamp = settings['timestamp_zulu'];
  const time = typeof stamp === 'string' ? Date.parse(stamp) : Number.NaN;
  if (Number.isNaN(time))
    throw unreadable(
      file,
      `${placeOf(file, 'timestamp_zulu')}"timestamp_zulu" is not a time; the age of the settings is unknown.`,
      {
        hint,
      },
    );
  return new Date(time).toISOString();
};

const failedCommands = (settings: Content): ReadonlySet<unknown> =>
  new Set(
    Object.entries(settings)
      .filter(([name]) => name.endsWith('_unsuccessful_commands'))
      .flatMap(([, commands]) => (Array.isArray(commands) ? (commands as unknown[]) : [commands])),
  );

interface Reading {
  readonly file: ImportFile;
  readonly settings: Content;
  readonly at: string;
  readonly addresses: Addresses;
}

type Why = Pick<Missing, 'cause' | 'detail'>;

const whyAbsent = ({ settings }: Reading, part: Part | undefined): Why | undefined => {
  if (part === undefined) return { cause: 'not-in-import', detail: 'A ScubaGear export does not hold it.' };
  const failed = failedCommands(settings);
  const command = part.commands.find((one) => failed.has(one));
  if (command !== undefined)
    return { cause: 'error', detail: `ScubaGear could not read it when the export was made (${command}).` };
  return part.sections.every((section) => section in settings)
    ? undefined
    : { cause: 'not-in-import', detail: `This export has no section ${part.sections.join(', ')}.` };
};

const otherForm = ({ file }: Reading, part: Part, error: z.ZodError): BeadleError => {
  const [issue] = error.issues;
  const [section] = part.sections;
  const where = [section, ...(issue?.path ?? []).map(String)].join('.');
  return unreadable(
    file,
    `${placeOf(file, section)}property ${where}: ${issue?.message ?? 'not as expected'}.`,
    {
      hint: 'Beadle knows the exports of ScubaGear 1.x. If yours is newer, update Beadle; otherwise run ScubaGear again.',
      cause: error,
    },
  );
};

const valueOf = (reading: Reading, id: EvidenceId, part: Part): unknown => {
  const { shape, item } = evidenceKinds[id];
  try {
    const values = part.read(reading.settings, reading.addresses).map((one): unknown => item.parse(one));
    return shape === 'one' ? values[0] : values;
  } catch (error) {
    throw error instanceof z.ZodError ? otherForm(reading, part, error) : error;
  }
};

const evidenceOf = (reading: Reading, id: EvidenceId): unknown => {
  const part = sections[id];
  const absent = whyAbsent(reading, part);
  const { at } = reading;
  if (part === undefined || absent !== undefined) return { status: 'unavailable', at, ...absent };
  const value = valueOf(reading, id, part);
  if (value === undefined)
    return {
      status: 'unavailable',
      at,
      cause: 'not-in-import',
      detail: 'The section of this export is empty.',
    };
  const partial =
    part.partial === undefined ? {} : { partial: { cause: 'not-in-import', detail: part.partial } };
  return { status: 'collected', at, ...partial, value };
};

const textAt = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Makes a snapshot of a ScubaGear settings export. What the export does not hold is unavailable with the cause
 * `not-in-import`; nothing is guessed.
 * @throws BeadleError IMPORT_UNREADABLE naming file, line, property and what to do
 */
export const importScubaGear = (text: string, filename: string, options: ImportOptions): Snapshot => {
  const file = { name: filename, text };
  const settings = settingsIn(file, parseExport(file, hint));
  const at = stampOf(file, settings);
  const reading = { file, settings, at, addresses: addressesWith(options.digestKey) };
  const [details] = asList(settings['tenant_details']);
  const evidence = Object.fromEntries(
    evidenceIds.map((id) => [id, evidenceOf(reading, id)]),
  ) as unknown as EvidenceMap;
  const { domains } = evidence;
  const initial =
    domains.status === 'collected' ? domains.value.find((one) => one.isInitial === true)?.id : undefined;
  return {
    format: 'beadle-snapshot',
    version: 1,
    beadle: options.beadle,
    source: 'import',
    tenant: {
      id: textAt(details?.['TenantId']) || textAt(settings['tenant_id']),
      displayName: textAt(details?.['DisplayName']),
      initialDomain: initial ?? textAt(details?.['DomainName']),
    },
    access: { kind: 'import', permissions: [] },
    startedAt: at,
    finishedAt: at,
    evidence,
  };
};
