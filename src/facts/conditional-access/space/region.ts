import type { PlaceValue } from './place-values.ts';
import type { Trait } from '../accounts/trait.ts';
import { isEmpty, mask, meet, wholeBox, type Box } from './box.ts';
import type { Where } from '../policy/requirement-table.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Space, Target } from './space.ts';
import { all, any, type Three } from '../../../model/three.ts';

/** The part of the space that a question is about: `all` of it, and what of it surely exists. */
export interface Region {
  readonly all: Box;
  readonly certain: Box;
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
    if (!device.registered || !trait.guest) return 'yes';
    return all([
      any([trait.compliantTrusted, trait.hybridTrusted]),
      device.compliant ? trait.compliantTrusted : 'yes',
      device.trust === 'ServerAD' ? trait.hybridTrusted : 'yes',
    ]);
  });

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
        ({ compliant, trust }, index) =>
          exists(devices[index] ?? 'no') &&
          !(where.device === 'unmanaged' && (compliant || trust === 'ServerAD')),
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
  return {
    all: whole,
    certain: box(true),
    targets: isEmpty(whole) ? [] : targetsOf(where, space, semantics),
  };
};
