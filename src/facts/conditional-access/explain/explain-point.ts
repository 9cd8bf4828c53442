import type { Point } from '../space/path.ts';
import { placeDimensions, type PlaceDimension, type PlaceValue } from '../space/place-values.ts';
import type { Engine } from '../cover/engine.ts';
import type { SignInQuestion } from './explain-input.ts';

const deviceIs: Readonly<Record<SignInQuestion['device'], { trust: string; compliant: boolean }>> = {
  unregistered: { trust: '', compliant: false },
  registered: { trust: 'AzureAD', compliant: false },
  compliant: { trust: 'AzureAD', compliant: true },
  hybrid: { trust: 'ServerAD', compliant: false },
  'hybrid-compliant': { trust: 'ServerAD', compliant: true },
};

type PlacePoint = Pick<Point, PlaceDimension>;

/** Of the places that are asked for the one that lies in the fewest others, anywhere else in every other respect. */
const placePoint = ({ tenancy: { space }, locations }: Engine, wanted: string): PlacePoint | undefined => {
  const named = [...locations.values()].find(({ id, name }) => id === wanted || name === wanted)?.id;
  const index = (dimension: PlaceDimension, fits: (value: PlaceValue) => boolean): number =>
    space[dimension]
      .map((value, at) => ({ at, value }))
      .filter(({ value }) => fits(value))
      .toSorted((a, b) => a.value.inside.size - b.value.inside.size)[0]?.at ?? -1;
  const elsewhere = Object.fromEntries(
    placeDimensions.map((dimension) => [
      dimension,
      Math.max(
        0,
        index(dimension, ({ trusted }) => !trusted),
      ),
    ]),
  ) as unknown as PlacePoint;
  if (wanted === '') return elsewhere;
  const fits = ({ trusted, inside }: PlaceValue): boolean =>
    wanted === 'trusted' ? trusted : named !== undefined && inside.has(named);
  const found = placeDimensions.find((dimension) => index(dimension, fits) >= 0);
  return found === undefined ? undefined : { ...elsewhere, [found]: index(found, fits) };
};

/** The sign-in that is asked about, as a point of the space; undefined when there is no such place. */
export const pointOf = (engine: Engine, question: SignInQuestion): Point | undefined => {
  const place = placePoint(engine, question.location);
  if (place === undefined) return undefined;
  const { space } = engine.tenancy;
  // An older program shows no device and knows no other way to sign in (concept-conditional-access-conditions, 2026-06-02).
  const isOlder = question.client === 'other';
  const { trust, compliant } = deviceIs[isOlder ? 'unregistered' : question.device];
  return {
    client: space.client.indexOf(question.client),
    platform: space.platform.indexOf(question.platform),
    ...place,
    device: space.device.findIndex((one) => one.trust === trust && one.compliant === compliant),
    app: question.protectedApp ? 1 : 0,
    flow: space.flow.indexOf(isOlder ? 'none' : question.flow),
    signInRisk: space.signInRisk.indexOf(question.risk),
    userRisk: space.userRisk.indexOf(question.userRisk),
    insiderRisk: space.insiderRisk.indexOf(question.insiderRisk),
  };
};
