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

/** The councils that were asked for, in the order of the file; all without a choice. @throws BeadleError USAGE */
export function chooseCouncils({ councils }: Fleet, { only, groups }: Choice): readonly FleetCouncil[] {
  assertKnown(
    'council',
    only,
    councils.map(({ id }) => id),
  );
  assertKnown('group', groups, [...new Set(councils.flatMap((council) => council.groups))].toSorted());
  if (only.length === 0 && groups.length === 0) return councils;
  return councils.filter(
    (council) => only.includes(council.id) || council.groups.some((name) => groups.includes(name)),
  );
}
