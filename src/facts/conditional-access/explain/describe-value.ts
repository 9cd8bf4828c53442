import type { NamedLocation } from '../space/named-location.ts';
import { serviceTrustedAddresses } from '../space/location-atoms.ts';
import type { DeviceAtom } from '../space/device-atoms.ts';
import type { Dimension, Space } from '../space/space.ts';
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

const describeDevice = ({ registered, compliant, trust, leaves }: DeviceAtom): string => {
  if (!registered) return deviceWords.unregistered;
  const state =
    trust === 'ServerAD'
      ? compliant
        ? deviceWords.hybridCompliant
        : deviceWords.hybrid
      : compliant
        ? deviceWords.compliant
        : deviceWords.plain;
  return [...leaves.values()].includes(true) ? `${state}, ${deviceWords.chosen}` : state;
};

const describePlace = (
  inside: ReadonlySet<string>,
  locations: ReadonlyMap<string, NamedLocation>,
): string => {
  if (inside.size === 0) return placeWords.elsewhere;
  const names = [...inside].map((id) =>
    id === serviceTrustedAddresses ? placeWords.trustedService : `“${locations.get(id)?.name ?? id}”`,
  );
  return `${placeWords.from} ${names.join(` ${placeWords.and} `)}`;
};

/** One value of one dimension in words. */
export const describeValue = (
  dimension: Dimension,
  index: number,
  { space, locations }: { space: Space; locations: ReadonlyMap<string, NamedLocation> },
): string => {
  if (dimension === 'device') {
    const atom = space.device[index];
    return atom === undefined ? '' : describeDevice(atom);
  }
  if (dimension === 'location') {
    const atom = space.location[index];
    return atom === undefined ? '' : describePlace(atom.inside, locations);
  }
  const value = space[dimension][index] ?? '';
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    client: clientWords,
    flow: flowWords,
    app: appStateWords,
    platform: platformWords,
    ...riskWords,
  };
  return words[dimension]?.[value] ?? value;
};
