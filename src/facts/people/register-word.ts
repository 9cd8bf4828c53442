import type { Missing } from '../../model/cause.ts';
import type { CouncilInputs } from '../../model/council.ts';
import { londonDay, monthsLater } from '../../model/london-day.ts';

/** People come and go; so long does a word about all of them hold, in months. */
const holds = 3;

const missing = (detail: string): Missing => ({ evidence: 'input:people', cause: 'no-input', detail });

/**
 * Why the people register cannot be taken for the whole council: there is none, or nobody said lately that it is
 * complete. Empty while the clerk's word holds.
 *
 * @param asOf when the settings were read
 */
export function registerDoubts({ people, peopleComplete }: CouncilInputs, asOf: Date): readonly Missing[] {
  if (people === undefined) return [missing('The council has given no people register.')];
  const today = londonDay(asOf);
  if (peopleComplete === undefined)
    return [
      missing(
        'Nobody has said that the people register is complete, leavers included; write `peopleComplete` in beadle.yaml.',
      ),
    ];
  const { by, on } = peopleComplete;
  if (on > today) return [missing(`The word of ${by} that the people register is complete is dated ${on}.`)];
  return today <= monthsLater(on, holds)
    ? []
    : [
        missing(
          `${by} called the people register complete on ${on}; that word holds for ${String(holds)} months.`,
        ),
      ];
}
