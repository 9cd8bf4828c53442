import { fleetFileAbove } from '../../audit/council/fleet-above.ts';
import type { CopiesErased } from '../../audit/keeping/erase-copies.ts';
import type { KeptCouncil } from '../../audit/keeping/open-council.ts';
import { readFleetParts } from '../../fleet/fleet-file.ts';
import { printable } from '../../model/printable.ts';

export const noCopies: CopiesErased = { renewed: [], left: [] };

/** Where the fleet file that lists the council has copies delivered; undefined where it has none, or there is none. */
export async function deliveredTo({ file, folder }: KeptCouncil): Promise<string | undefined> {
  const fleet = await fleetFileAbove(folder);
  if (fleet === undefined) return undefined;
  const { councils } = await readFleetParts(fleet);
  return councils.find(({ config }) => config === file)?.deliverTo;
}

/** What an erasure did with delivered copies, in lines. */
export function copyLines({ renewed, left }: CopiesErased): string[] {
  const count = renewed.length;
  return [
    ...(count === 0
      ? []
      : [`${String(count)} delivered ${count === 1 ? 'copy was' : 'copies were'} cleaned.`]),
    ...(left.length === 0 ? [] : ['Delivered copies that may still name the person; look at them yourself:']),
    ...left.map(({ file, because }) => `  ${printable(file)}: ${printable(because)}`),
  ];
}
