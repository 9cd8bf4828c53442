import type { Point } from '../space/path.ts';
import type { Space } from '../space/space.ts';
import type { DeviceAtom } from '../space/device-atoms.ts';
import type { Aspect } from './aspects.ts';

const joins = { '': 'unregistered', Workplace: 'registered', AzureAD: 'joined', ServerAD: 'hybrid' } as const;

/** The state of a device in a word: how it is joined, and `compliant` where it meets the rules. */
export function deviceWord({ trust, compliant }: Pick<DeviceAtom, 'trust' | 'compliant'>): string {
  return compliant ? `${joins[trust]}-compliant` : joins[trust];
}

/** One aspect of a sign-in in a word: Microsoft's own where there is one. A place has none: its named places say where. */
export function valueOfAspect(aspect: Aspect, point: Point, space: Space): string {
  if (aspect === 'location') return '';
  if (aspect !== 'device') return space[aspect][point[aspect]] ?? '';
  const atom = space.device[point.device];
  return atom === undefined ? '' : deviceWord(atom);
}

/** What filters look for and the device has, where most devices do not; property in small letters. */
export function marksAt(point: Point, space: Space): { property: string; value: string }[] {
  const atom = space.device[point.device];
  return [...(atom?.marks ?? [])].map(([property, value]) => ({ property, value }));
}
