import type { Missing } from '../../model/cause.ts';
import { isObject, placeOf, type Content, type ImportFile } from './export-file.ts';
import type { Part } from './scubagear-part.ts';

/** Why a kind is not there. */
export type Why = Pick<Missing, 'cause' | 'detail'>;

/** The commands that an export lists under each product: `aad_unsuccessful_commands`, `exo_successful_commands`. */
function commandsOf(settings: Content, ending: string): ReadonlySet<unknown> {
  return new Set(
    Object.entries(settings)
      .filter(([name]) => name.endsWith(ending))
      .flatMap(([, commands]) => (Array.isArray(commands) ? (commands as unknown[]) : [commands])),
  );
}

/** A command that the tenant has no licence for is listed as both (ScubaGear 1.8, ExportSecuritySuiteProvider; read 2026-11). */
function whyFailed(settings: Content, commands: readonly string[]): Why | undefined {
  const failed = commandsOf(settings, '_unsuccessful_commands');
  const command = commands.find((one) => failed.has(one));
  if (command === undefined) return undefined;
  return commandsOf(settings, '_successful_commands').has(command)
    ? { cause: 'licence', detail: `ScubaGear found no licence for it when the export was made (${command}).` }
    : { cause: 'error', detail: `ScubaGear could not read it when the export was made (${command}).` };
}

/** An object that PowerShell cut off became a text: its list is short by it. */
function holdsText(section: unknown): boolean {
  return (Array.isArray(section) ? (section as unknown[]) : [section]).some(
    (one) => one !== null && one !== undefined && !isObject(one),
  );
}

/** Why an export does not answer for a part; undefined where it does. */
export function whyAbsent(
  settings: Content,
  { sections, commands }: Pick<Part, 'sections' | 'commands'>,
): Why | undefined {
  const failed = whyFailed(settings, commands);
  if (failed !== undefined) return failed;
  const absent = sections.filter((section) => !(section in settings));
  if (absent.length > 0)
    return { cause: 'not-in-import', detail: `This export has no section ${absent.join(', ')}.` };
  // ScubaGear writes an empty list for none; null and an empty text are what is left of a list that was lost.
  const lost = sections.filter((section) => settings[section] === null || settings[section] === '');
  if (lost.length > 0)
    return { cause: 'error', detail: `The section ${lost.join(', ')} of this export came without a value.` };
  const short = sections.filter((section) => holdsText(settings[section]));
  return short.length > 0
    ? {
        cause: 'error',
        detail: `The section ${short.join(', ')} of this export holds an entry that is no object. Run ScubaGear again.`,
      }
    : undefined;
}

/** Why a section that every tenant has something in is not there, where it is empty. */
export const empty: Why = { cause: 'not-in-import', detail: 'The section of this export is empty.' };

/** A section that cannot be read costs its own kind, and never the file. @param what where in it, and what is wrong */
export function otherForm(file: ImportFile, section: string, what: string): Why {
  return {
    cause: 'error',
    detail: `${placeOf(file, section)}${what.replace(/\.$/u, '')}. Beadle knows the exports of ScubaGear 0.2 to 1.8. If yours is newer, update Beadle; otherwise run ScubaGear again.`,
  };
}
