import { ownedDomain } from './owned-domain.ts';
import { quantitiesOf } from './quantities.ts';

/** Notions that no list of words can hold: what a sentence counts. In kinds.yaml they are written with @ like others. */
export const amountNotions = [
  'rhythm',
  'span',
  'minutes',
  'characters',
  'tries',
  'people',
  'limit',
  'domain',
] as const;

type AmountNotion = (typeof amountNotions)[number];

/** What a text counts: how often (`rhythm`), how long (`span`), characters, tries, a limit without a unit, a domain. */
export function amountNotionsIn(text: string): Set<AmountNotion> {
  const found = quantitiesOf(text).map(({ unit, recurring }): AmountNotion | undefined => {
    if (unit === 'words' || unit === 'devices') return undefined;
    if (unit === 'other') return 'limit';
    if (unit === 'characters' || unit === 'tries' || unit === 'people') return unit;
    if (recurring) return 'rhythm';
    return unit === 'minutes' || unit === 'seconds' ? 'minutes' : 'span';
  });
  const domain = ownedDomain(text) === undefined ? [] : ['domain' as const];
  return new Set([...found.filter((one) => one !== undefined), ...domain]);
}
