import { openLeaves } from '../policy/device-filter.ts';
import { fulfils } from '../policy/device-values.ts';
import type { Point } from '../space/path.ts';
import { placeDimensions, serviceTrustedAddresses } from '../space/place-values.ts';
import type { PlaceDimension, PlaceValue } from '../space/place-values.ts';
import type { Engine } from '../cover/engine.ts';
import { deviceWord } from './aspect-value.ts';
import type { SignInQuestion } from './explain-input.ts';

type PlacePoint = Pick<Point, PlaceDimension>;

/** Any trusted place. */
const anyTrusted = 'trusted';

const namesOf = (location: SignInQuestion['location']): string[] =>
  (typeof location === 'string' ? [location] : location).filter((one) => one !== '');

/**
 * In each respect the value that lies in the most of the wanted places, and then in the fewest others: anywhere else
 * where none is wanted.
 */
const placePoint = (
  { tenancy: { space }, locations }: Engine,
  location: SignInQuestion['location'],
): PlacePoint | undefined => {
  const wanted = namesOf(location).map((name) =>
    name === anyTrusted || name === serviceTrustedAddresses
      ? name
      : ([...locations.values()].find((place) => place.id === name || place.name === name)?.id ?? ''),
  );
  const fits = ({ inside, trusted }: PlaceValue): number =>
    wanted.filter((id) => (id === anyTrusted ? trusted : inside.has(id))).length;
  const found = placeDimensions.map((dimension) => {
    const best = space[dimension]
      .map((value, at) => ({ at, value, fits: fits(value) }))
      .toSorted(
        (a, b) => b.fits - a.fits || (a.fits === 0 ? a.at - b.at : a.value.inside.size - b.value.inside.size),
      )[0];
    return { dimension, at: best?.at ?? 0, fits: best?.fits ?? 0 };
  });
  const isThere = wanted.every(
    (id) =>
      id !== '' &&
      placeDimensions.some((dimension) =>
        space[dimension].some((value) => (id === anyTrusted ? value.trusted : value.inside.has(id))),
      ),
  );
  return isThere
    ? (Object.fromEntries(found.map(({ dimension, at }) => [dimension, at])) as unknown as PlacePoint)
    : undefined;
};

/** The device in this state whose properties come out, for every filter, as those that were given; the plainest of them. */
const devicePoint = (
  { tenancy: { space, live } }: Engine,
  state: string,
  marks: SignInQuestion['marks'],
): number => {
  const rules = live.flatMap(({ policy }) => policy.deviceFilter?.rule ?? []);
  const leaves = openLeaves([...new Set(rules)]);
  const alike = (property: string, a: string, b: string): boolean =>
    a === b || (leaves.get(property) ?? []).every((leaf) => fulfils(leaf, a) === fulfils(leaf, b));
  const inState = space.device
    .map((atom, at) => ({ atom, at }))
    .filter(({ atom }) => deviceWord(atom) === state);
  const isMeant = (values: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): boolean =>
    [...values].every(([property, value]) => {
      const given = marks.find((mark) => mark.property.toLowerCase() === property);
      return given === undefined ? !own.has(property) : alike(property, value, given.value.toLowerCase());
    });
  return (inState.find(({ atom }) => isMeant(atom.values, atom.marks)) ?? inState[0])?.at ?? 0;
};

/** The sign-in that is asked about, as a point of the space; undefined when there is no such place. */
export const pointOf = (engine: Engine, question: SignInQuestion): Point | undefined => {
  const place = placePoint(engine, question.location);
  if (place === undefined) return undefined;
  const { space } = engine.tenancy;
  // An older program shows no device and knows no other way to sign in (concept-conditional-access-conditions, 2026-06-02).
  const isOlder = question.client === 'other';
  return {
    client: space.client.indexOf(question.client),
    platform: space.platform.indexOf(question.platform),
    ...place,
    device: devicePoint(engine, isOlder ? 'unregistered' : question.device, question.marks),
    app: question.protectedApp ? 1 : 0,
    flow: space.flow.indexOf(isOlder ? 'none' : question.flow),
    signInRisk: space.signInRisk.indexOf(question.risk),
    userRisk: space.userRisk.indexOf(question.userRisk),
    insiderRisk: space.insiderRisk.indexOf(question.insiderRisk),
  };
};
