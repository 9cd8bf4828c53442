import type { AnyAsk } from '../policy/asks.ts';
import { isUnbindable } from '../policy/cloud-desktops.ts';
import type { PlaceValue } from './place-values.ts';
import type { Trait } from '../accounts/trait.ts';
import { crossMeet, isEmpty, largest, mask, meet, wholeBox, type Box } from './box.ts';
import type { Where } from '../policy/sign-in-requirement.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Space, Target } from './space.ts';
import { all, any, three, type Three } from '../../../model/three.ts';

/** The part of the space that a question is about: `all` of it, and what of it surely exists. */
export interface Region {
  readonly all: Box;
  readonly certain: Box;
  /** What is in `all` and cannot be: an older program shows no device, and knows no other way to sign in. */
  readonly absent: readonly Box[];
  /** What is in `certain` and may not be: whether ActiveSync shows a device is not said. */
  readonly doubtful: readonly Box[];
  /** Indices of targets. */
  readonly targets: readonly number[];
}

const wordTargets = (word: string, target: Target, semantics: Semantics): boolean => {
  if (word === 'Office365') {
    return target.kind === 'any-office-app' || semantics.officeApps.includes(target.id);
  }
  return word === 'MicrosoftAdminPortals'
    ? semantics.adminPortalApps.includes(target.id)
    : target.id === word;
};

const appKinds = ['app', 'any-office-app', 'any-app', 'directory'];
const targetsOf = (where: Where, space: Space, semantics: Semantics): number[] =>
  space.targets.flatMap((target, index) => {
    const belongs =
      where.target === undefined
        ? appKinds.includes(target.kind)
        : where.target.some((word) => wordTargets(word, target, semantics));
    return belongs ? [index] : [];
  });

/** A guest's device is seen only as far as their own directory is believed; else it counts as unregistered. */
const seenDevices = (space: Space, trait: Trait): Three[] =>
  space.device.map((device) => {
    const surely = device.certain ? 'yes' : 'maybe';
    if (!device.registered || !trait.guest) return surely;
    return all([
      surely,
      any([trait.compliantTrusted, trait.hybridTrusted]),
      device.compliant ? trait.compliantTrusted : 'yes',
      device.trust === 'ServerAD' ? trait.hybridTrusted : 'yes',
    ]);
  });

/** Sign-ins of older programs that cannot be, or may not be (concept-conditional-access-conditions, 2026-06-02). */
const withoutDevice = (space: Space, semantics: Semantics): Pick<Region, 'absent' | 'doubtful'> => {
  const whole = wholeBox(space);
  const shows = (client: string): Three =>
    client === 'exchangeActiveSync' ? semantics.activeSyncShowsDevice : three(semantics.legacyShowsDevice);
  const legacy = semantics.legacyClients;
  const onDevice = (wanted: Three): Box => ({
    ...whole,
    client: mask(space.client, (client) => legacy.includes(client) && shows(client) === wanted),
    device: mask(space.device, ({ registered }) => registered),
  });
  const inFlow: Box = {
    ...whole,
    client: mask(space.client, (client) => legacy.includes(client)),
    flow: mask(space.flow, (flow) => flow !== 'none' && !semantics.legacyKnowsFlows),
  };
  return { absent: largest([onDevice('no'), inFlow]), doubtful: largest([onDevice('maybe')]) };
};

/** The part of the space that a requirement is about, for an account of this kind. */
export const regionOf = (
  where: Where,
  { space, trait, semantics }: { space: Space; trait: Trait; semantics: Semantics },
): Region => {
  const among = (values: readonly string[], wanted: readonly string[] | undefined): Uint8Array =>
    mask(values, (value) => wanted === undefined || wanted.includes(value));
  const devices = seenDevices(space, trait);
  const box = (certain: boolean): Box => {
    const exists = (value: Three): boolean => value === 'yes' || (!certain && value === 'maybe');
    const places = (values: readonly PlaceValue[]): Uint8Array =>
      mask(
        values,
        ({ certain: isCertain, trusted }) =>
          exists(isCertain ? 'yes' : 'maybe') && !(where.location === 'untrusted' && trusted),
      );
    return {
      client: among(space.client, where.client),
      flow: among(space.flow, where.flow),
      device: mask(
        space.device,
        ({ compliant, trust, values }, index) =>
          exists(devices[index] ?? 'no') &&
          !(where.device === 'unmanaged' && (compliant || trust === 'ServerAD')) &&
          !(where.onBindingDevices === true && isUnbindable({ trust, values })),
      ),
      app: among(space.app, undefined),
      platform: among(space.platform, where.platform),
      address: places(space.address),
      country: places(space.country),
      phoneCountry: places(space.phoneCountry),
      network: places(space.network),
      signInRisk: among(space.signInRisk, where.signInRisk),
      userRisk: among(space.userRisk, where.userRisk),
      insiderRisk: among(space.insiderRisk, where.insiderRisk),
    };
  };
  const whole = meet(wholeBox(space), box(false));
  const { absent, doubtful } = withoutDevice(space, semantics);
  return {
    all: whole,
    certain: box(true),
    absent: crossMeet([whole], absent),
    doubtful: crossMeet([whole], doubtful),
    targets: isEmpty(whole) ? [] : targetsOf(where, space, semantics),
  };
};

/**
 * Where a sign-in is what is asked by itself: from a device that is compliant or hybrid-joined already. A guest's is seen
 * only where it is believed, and a program that shows none has none.
 */
export function metByItself(ask: AnyAsk, space: Space, semantics: Semantics): Box[] {
  if (ask.kind !== 'grant' || !semantics.managedDeviceMeetsByItself) return [];
  const { anyOf } = ask;
  const devices = mask(
    space.device,
    ({ compliant, trust }) =>
      (anyOf.includes('compliantDevice') && compliant) ||
      (anyOf.includes('domainJoinedDevice') && trust === 'ServerAD'),
  );
  return largest([{ ...wholeBox(space), device: devices }]);
}
