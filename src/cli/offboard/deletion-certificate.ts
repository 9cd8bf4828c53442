import type { Erased } from '../../audit/keeping/erase-council.ts';
import { longMoment } from '../../documents/text/dates.ts';
import { printable } from '../../model/printable.ts';
import { atTheProvider } from './access-to-remove.ts';

/** A list under its title, with a line in front; nothing where it is empty. */
export const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${printable(line)}`)];

/** What was deleted of a council, when and on whose word, for its files. */
export function certificateText(council: string, erased: Erased, confirmedBy: string, now: Date): string {
  return [
    'Certificate of deletion',
    '',
    `Council        ${printable(council)}`,
    `Deleted at     ${longMoment(now.toISOString())} (London)`,
    `Hand-over      confirmed by ${printable(confirmedBy)}`,
    ...list(
      'Runs deleted, by when their settings were read, with the SHA-256 of their manifests',
      erased.runs.map(({ readAt, manifest }) => `${readAt}  ${manifest ?? 'no manifest'}`),
    ),
    ...list('Files and folders deleted', erased.files),
    ...list('Left in the folder, not made by Beadle', erased.left),
    ...list('Not reached by this deletion', atTheProvider),
    '',
  ].join('\n');
}
