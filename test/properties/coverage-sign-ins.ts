import { ownApp } from '../../src/facts/conditional-access/testing.ts';
import fc from 'fast-check';
import type { Point } from '../../src/facts/conditional-access/space/path.ts';
import { placeDimensions } from '../../src/facts/conditional-access/space/place-values.ts';
import type { Space } from '../../src/facts/conditional-access/space/space.ts';
import type { SignIn } from './coverage-oracle-input.ts';

const exchange = '00000002-0000-0ff1-ce00-000000000000';
const apps = [
  exchange,
  '00000003-0000-0ff1-ce00-000000000000',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  '497effe9-df71-4043-a8bb-14cf78c4b63b',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  '00000002-0000-0000-c000-000000000000',
  ownApp,
  'some office app',
  'some other app',
];
const targets: readonly SignIn['target'][] = [
  ...apps.map((id) => ({ kind: 'app' as const, id })),
  { kind: 'directory', id: 'directory' },
  { kind: 'action', id: 'urn:user:registersecurityinfo' },
  { kind: 'action', id: 'urn:user:registerdevice' },
];
const devices: readonly SignIn['device'][] = [
  { trust: '', compliant: false, name: '', model: '', mark: '' },
  ...['Workplace', 'AzureAD', 'ServerAD'].flatMap((trust) =>
    [false, true].flatMap((compliant) => [
      ...['LAPTOP', 'KIOSK-1'].flatMap((name) =>
        ['', 'A', 'B'].map((model) => ({ trust, compliant, name, model, mark: '' })),
      ),
      { trust, compliant, name: 'LAPTOP', model: '', mark: 'x' },
    ]),
  ),
];
const spots = [
  ...[[], ['hq'], ['hq', 'lab']].map((places) => ({ places, trusted: places.includes('hq') })),
  // A trusted address of the MFA service may be anywhere, in a named place too.
  ...[[], ['hq', 'lab']].map((places) => ({
    places: [...places, '00000000-0000-0000-0000-000000000000'],
    trusted: true,
  })),
];
// An address in no country is in "world", which takes in what cannot be placed. A phone may be somewhere else.
const lands = [['uk', 'world'], ['world'], []].flatMap((land) => [
  land,
  [...land, 'phone'],
  [...land, 'net'],
  [...land, 'phone', 'net'],
]);

/** Every value of each part of a sign-in, the ordinary one first. */
export const values = {
  target: targets,
  client: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'],
  flow: ['none', 'deviceCodeFlow', 'authenticationTransfer'],
  device: devices,
  protectedApp: [false, true],
  platform: ['windows', 'android', 'iOS', 'macOS', 'linux', 'unknown'],
  signInRisk: ['none', 'low', 'medium', 'high'],
  userRisk: ['none', 'low', 'medium', 'high'],
  insiderRisk: ['none', 'minor', 'moderate', 'elevated'],
  place: spots.flatMap(({ places, trusted }) =>
    lands.map((land) => ({ places: [...places, ...land], trusted })),
  ),
};

interface Drawn extends Omit<SignIn, 'places' | 'trustedPlace'> {
  readonly place: { readonly places: readonly string[]; readonly trusted: boolean };
}

export const toSignIn = ({ place, ...rest }: Drawn): SignIn => ({
  ...rest,
  places: place.places,
  trustedPlace: place.trusted,
});

export const signIn: fc.Arbitrary<SignIn> = fc
  .record(
    Object.fromEntries(
      Object.entries(values).map(([key, list]) => [key, fc.constantFrom(...(list as unknown[]))]),
    ),
  )
  .map((drawn) => toSignIn(drawn as unknown as Drawn));

/** A point of the engine's space as a sign-in of the oracle. */
export const fromPoint = (space: Space, target: number, point: Point): SignIn => {
  const { id = '', kind } = space.targets[target] ?? {};
  const device = space.device[point.device];
  const places = placeDimensions.map((dimension) => space[dimension][point[dimension]]);
  return {
    target:
      kind === 'action' || kind === 'context' || kind === 'directory'
        ? { kind, id }
        : {
            kind: 'app',
            id: kind === 'any-office-app' ? 'some office app' : kind === 'any-app' ? 'some other app' : id,
          },
    client: space.client[point.client] ?? '',
    flow: space.flow[point.flow] ?? '',
    device: {
      trust: device?.trust ?? '',
      compliant: device?.compliant ?? false,
      name: device?.values.get('displayname')?.startsWith('kiosk') === true ? 'KIOSK-1' : 'LAPTOP',
      model: (device?.values.get('model') ?? '').toUpperCase(),
      mark: device?.values.get('extensionattribute1') === 'x' ? 'x' : '',
    },
    protectedApp: space.app[point.app] === 'protected',
    platform: space.platform[point.platform] ?? '',
    places: places.flatMap((place) => [...(place?.inside ?? [])]),
    trustedPlace: places.some((place) => place?.trusted === true),
    signInRisk: space.signInRisk[point.signInRisk] ?? '',
    userRisk: space.userRisk[point.userRisk] ?? '',
    insiderRisk: space.insiderRisk[point.insiderRisk] ?? '',
  };
};
