import { BeadleError } from '../model/error.ts';
import { nearest } from '../rulebook/nearest.ts';
import type { Fleet, FleetCouncil } from './fleet-file.ts';

interface Choice {
  readonly only: readonly string[];
  readonly groups: readonly string[];
}

/** A list of hundreds says less than where to look. */
const namedInstead = (known: readonly string[]): string =>
  known.length <= 20
    ? `Name one of: ${known.join(', ')}.`
    : 'Name it as the fleet file does; "beadle fleet status" shows all councils.';

function refuse(what: string, name: string, known: readonly string[]): BeadleError {
  const near = nearest(name, known);
  return new BeadleError('USAGE', `There is no ${what} "${name}" in the fleet file.`, {
    hint: near === undefined ? namedInstead(known) : `Did you mean "${near}"?`,
  });
}

function assertKnown(what: string, names: readonly string[], known: readonly string[]): void {
  for (const name of names) if (!known.includes(name)) throw refuse(what, name, known);
}

/** Names as they were given, or several in one with commas between them, as many programs take them. */
function apart(names: readonly string[], known: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (known.includes(name)) return [name];
    const parts = name
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return parts.length === 0 ? [name] : parts;
  });
}

/** The councils that were asked for, in the order of the file; all without a choice. @throws BeadleError USAGE */
export function chooseCouncils({ councils }: Fleet, asked: Choice): readonly FleetCouncil[] {
  const ids = councils.map(({ id }) => id);
  const known = [...new Set(councils.flatMap((council) => council.groups))].toSorted();
  const [only, groups] = [apart(asked.only, ids), apart(asked.groups, known)];
  assertKnown('council', only, ids);
  assertKnown('group', groups, known);
  if (only.length === 0 && groups.length === 0) return councils;
  return councils.filter(
    (council) => only.includes(council.id) || council.groups.some((name) => groups.includes(name)),
  );
}
