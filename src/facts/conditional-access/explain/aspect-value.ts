import type { Point } from '../space/path.ts';
import type { Space } from '../space/space.ts';
import type { Aspect } from './aspects.ts';

/**
 * One aspect of a sign-in in a word: Microsoft's own where there is one. A device is `unregistered`, `plain`,
 * `compliant`, `hybrid` or `hybridCompliant`, with `+chosen` where a filter looks for it; a place has none, its named
 * places say where it is.
 */
export function valueOfAspect(aspect: Aspect, point: Point, space: Space): string {
  if (aspect === 'location') return '';
  if (aspect !== 'device') return space[aspect][point[aspect]] ?? '';
  const atom = space.device[point.device];
  if (atom === undefined) return '';
  if (!atom.registered) return 'unregistered';
  const hybrid = atom.trust === 'ServerAD';
  const state = atom.compliant ? (hybrid ? 'hybridCompliant' : 'compliant') : hybrid ? 'hybrid' : 'plain';
  return atom.chosen ? `${state}+chosen` : state;
}
