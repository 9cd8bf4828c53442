import type { NamedLocation } from '../space/named-location.ts';
import { serviceTrustedAddresses } from '../space/place-values.ts';
import type { DeviceAtom } from '../space/device-atoms.ts';
import { placesAt, type Aspect } from './aspects.ts';
import type { Point } from '../space/path.ts';
import type { Space } from '../space/space.ts';
import {
  appStateWords,
  appWords,
  clientWords,
  deviceWords,
  flowWords,
  placeWords,
  platformWords,
  riskWords,
} from './sign-in-words.ts';

export const describeTarget = (id: string): string => appWords[id] ?? `the app ${id}`;

const describeDevice = ({ registered, compliant, trust, chosen }: DeviceAtom): string => {
  if (!registered) return deviceWords.unregistered;
  const state =
    trust === 'ServerAD'
      ? compliant
        ? deviceWords.hybridCompliant
        : deviceWords.hybrid
      : compliant
        ? deviceWords.compliant
        : deviceWords.plain;
  return chosen ? `${state}, ${deviceWords.chosen}` : state;
};

const describePlace = (inside: readonly string[], locations: ReadonlyMap<string, NamedLocation>): string => {
  if (inside.length === 0) return placeWords.elsewhere;
  const names = inside.map((id) =>
    id === serviceTrustedAddresses ? placeWords.trustedService : `“${locations.get(id)?.name ?? id}”`,
  );
  return `${placeWords.from} ${names.join(` ${placeWords.and} `)}`;
};

/** One aspect of a sign-in in words. */
export const describeValue = (
  aspect: Aspect,
  point: Point,
  { space, locations }: { space: Space; locations: ReadonlyMap<string, NamedLocation> },
): string => {
  if (aspect === 'location') return describePlace(placesAt(space, point), locations);
  if (aspect === 'device') {
    const atom = space.device[point.device];
    return atom === undefined ? '' : describeDevice(atom);
  }
  const value = space[aspect][point[aspect]] ?? '';
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    client: clientWords,
    flow: flowWords,
    app: appStateWords,
    platform: platformWords,
    ...riskWords,
  };
  return words[aspect]?.[value] ?? value;
};
