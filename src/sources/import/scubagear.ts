import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
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
import { lostAt } from './arrived.ts';
import type { Part } from './scubagear-part.ts';
import { sections } from './scubagear-sections.ts';
import { stampOf } from './scubagear-time.ts';
import { ValueLost } from './value-lost.ts';

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

/** Before version 1.0 every backslash was taken out of the file: `\\u0027`, an apostrophe, became `u0027`. */
const escapes: Readonly<Record<string, string>> = { u0026: '&', u0027: "'", u003c: '<', u003e: '>' };

/** Texts as they were before PowerShell and ScubaGear wrote them. */
const restored = (value: unknown): unknown => {
  if (typeof value === 'string')
    return value.replaceAll(
      /\\?(u00(?:2[67]|3[ce]))/giu,
      (_, code: string) => escapes[code.toLowerCase()] ?? code,
    );
  if (Array.isArray(value)) return value.map(restored);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restored(inner)]));
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
  const absent = part.sections.filter((section) => !(section in settings));
  if (absent.length > 0)
    return { cause: 'not-in-import', detail: `This export has no section ${absent.join(', ')}.` };
  // ScubaGear writes an empty list for none; null and an empty text are what is left of a list that was lost.
  const lost = part.sections.filter((section) => settings[section] === null || settings[section] === '');
  return lost.length > 0
    ? { cause: 'error', detail: `The section ${lost.join(', ')} of this export came without a value.` }
    : undefined;
};

/** A section that cannot be read costs its own kind, and never the file. */
const otherForm = ({ file }: Reading, [section]: Part['sections'], where: string, what: string): Why => ({
  cause: 'error',
  detail: `${placeOf(file, section)}property ${[section, where].join('.').replace(/\.$/u, '')}: ${what}. Beadle knows the exports of ScubaGear 0.2 to 1.8. If yours is newer, update Beadle; otherwise run ScubaGear again.`,
});

/** One item of a kind, held to its form; of a kind about single subjects with the entry around it. */
const itemOf = ({ at }: Reading, id: EvidenceId, one: unknown): unknown => {
  const { shape, item } = evidenceKinds[id];
  if (shape !== 'each' || !isObject(one)) return item.parse(one);
  return { subject: one['subject'], status: 'collected', at, value: item.parse(one['value']) };
};

const valueOf = (reading: Reading, id: EvidenceId, part: Part): { value: unknown } | Why => {
  const { shape } = evidenceKinds[id];
  try {
    const values = part.read(reading.settings, reading.addresses).map((one) => itemOf(reading, id, one));
    const lost = lostAt(values);
    if (lost !== undefined)
      return otherForm(reading, part.sections, lost, 'the value did not survive the way into this file');
    return { value: shape === 'one' ? values[0] : values };
  } catch (error) {
    if (error instanceof ValueLost) return otherForm(reading, part.sections, error.path, error.message);
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    return otherForm(
      reading,
      part.sections,
      (issue?.path ?? []).map(String).join('.'),
      issue?.message ?? 'not as expected',
    );
  }
};

const evidenceOf = (reading: Reading, id: EvidenceId): unknown => {
  const part = sections[id];
  const absent = whyAbsent(reading, part);
  const { at } = reading;
  if (part === undefined || absent !== undefined) return { status: 'unavailable', at, ...absent };
  const found = valueOf(reading, id, part);
  if (!('value' in found)) return { status: 'unavailable', at, ...found };
  const { value } = found;
  if (value === undefined || (part.neverEmpty === true && Array.isArray(value) && value.length === 0))
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
  const settings = settingsIn(file, restored(parseExport(file, hint)));
  const at = stampOf(file, settings, hint);
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
