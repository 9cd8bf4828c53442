import { z } from 'zod';
import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import { BeadleError } from '../../model/error.ts';
import { parseExport, placeOf, unreadable, type ImportFile } from './export-file.ts';

const item = z.record(z.string(), z.unknown());
/** PowerShell writes a list of one as the one, and an empty list in some versions as null. */
const items = z
  .union([z.array(item), item, z.null()])
  .transform((value) => (value === null ? [] : Array.isArray(value) ? value : [value]));

export const ExchangeExport = z.object({
  format: z.literal('beadle-exchange-export'),
  version: z.literal(1),
  /** When the script ran (UTC). */
  takenAt: z.iso.datetime(),
  tenantId: z.guid(),
  module: z.string(),
  cmdlets: z.record(
    z.string(),
    z.union([z.object({ error: z.string() }), z.object({ items, warnings: z.array(z.string()).nullish() })]),
  ),
});
export type ExchangeExport = z.infer<typeof ExchangeExport>;

const hint =
  'Run powershell/Export-ExchangeSettings.ps1, which ships with Beadle, and import the file that it writes, unchanged.';

/** @throws BeadleError IMPORT_UNREADABLE naming file, line and property; SNAPSHOT_NEWER for a newer script's file */
export const readExchangeExport = (file: ImportFile): ExchangeExport => {
  const content = parseExport(file, hint);
  const parsed = ExchangeExport.safeParse(content);
  if (parsed.success) return parsed.data;
  const version = z.object({ version: z.int().min(2) }).safeParse(content);
  if (version.success)
    throw new BeadleError(
      'SNAPSHOT_NEWER',
      `${file.name}: it was written by a newer script (version ${String(version.data.version)}).`,
      { hint: 'Update Beadle, then import it again.' },
    );
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  const at = placeOf(file, path.findLast((part) => !/^\d+$/.test(part)) ?? 'format');
  throw unreadable(
    file,
    `${at}property ${path.join('.') || 'format'}: ${issue?.message ?? 'not as expected'}.`,
    { hint, cause: parsed.error },
  );
};

/** Said when a cmdlet stopped before its last result. */
const truncated = /more results|results? (are|were) (available|not (returned|displayed|shown))|truncat/i;
/** PowerShell names the person who signed in, and the mailbox, in its errors. */
const withoutPeople = (error: string): string =>
  error
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll(/\S+@\S+/g, '(address)')
    .slice(0, 100);
const notHere = (what: string): ReadFailure =>
  new ReadFailure('not-in-import', `${what} is not in the file that was imported.`);

/** Answers cmdlets from the file, so that the collectors minimise them as they do a live answer. */
export const exportReader = ({ cmdlets }: ExchangeExport): GraphReader => ({
  get: ({ path }) => Promise.reject(notHere(path)),
  pages: async function* ({ path }) {
    yield await Promise.reject<never>(notHere(path));
  },
  cmdlet: async function* ({ cmdlet, parameters }) {
    // The script asks each cmdlet once, for all objects; what it wrote is no answer to another question.
    const found = Object.keys(parameters ?? {}).every((name) => name === 'ResultSize')
      ? cmdlets[cmdlet]
      : undefined;
    if (found === undefined) throw notHere(cmdlet);
    if ('error' in found)
      throw new ReadFailure(
        'error',
        `${cmdlet} could not be read when the file was made (${withoutPeople(found.error)}). Sign in with the role Global Reader and run the script again.`,
      );
    if (found.warnings?.some((text) => truncated.test(text)) === true)
      throw new ReadFailure('error', `${cmdlet} gave only a part of its results. Run the script again.`);
    yield found.items;
  },
});
