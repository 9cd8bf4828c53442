import type { AgreedSoftware } from '../../model/agreed-software.ts';
import type { CouncilInputs } from '../../model/council.ts';
import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';

/** Without a list nobody can say what is on it. */
export function agreedList({ software }: Pick<CouncilInputs, 'software'>): Known<readonly AgreedSoftware[]> {
  return (
    software ??
    unknown({
      evidence: 'input:software',
      cause: 'no-input',
      detail: 'The council has given no list of the software that it agreed to.',
    })
  );
}

/** Who made a program: by its name alone it may be somebody else's than the one on a list. */
export const makerless = unknown(strange('detectedApps.publisher', 'nothing came that says who made it'));
