/** Folders at the top of the repository that pages speak of. */
const top = 'src|test|scripts|fixtures|reports|rules|docs|powershell|recipes|bin|setup';
const path = new RegExp(`(?<![\\w./-])(?:${top})/[\\w./*<>{}-]*`, 'g');

/** The part of a path before its first placeholder: of `src/sources/<area>/kind.ts`, `src/sources`. */
function fixedPart(named: string): string {
  const segments = named.replace(/[./]+$/, '').split('/');
  const open = segments.findIndex((segment) => /[*<>{}]/.test(segment));
  return segments.slice(0, open < 0 ? undefined : open).join('/');
}

/** Every path of the repository that a page names, each once, with its line. Web addresses name none. */
export function namedPaths(page: string): readonly { readonly line: number; readonly path: string }[] {
  const seen = new Set<string>();
  return page.split('\n').flatMap((text, index) =>
    [...text.matchAll(path)]
      .map(([named]) => fixedPart(named))
      .filter((named) => !seen.has(named) && seen.add(named))
      .map((named) => ({ line: index + 1, path: named })),
  );
}

/** The rows of a table of rooms: the room, and what its last column names. */
export function roomsOf(page: string): Readonly<Record<string, readonly string[]>> {
  const rows = [...page.matchAll(/^\| `([\w/]+)`.*\| ([\w, ]+?) *\|$/gm)];
  return Object.fromEntries(
    rows.map(([, room = '', cell = '']) => [room, cell === 'nothing' ? [] : cell.split(', ').toSorted()]),
  );
}
