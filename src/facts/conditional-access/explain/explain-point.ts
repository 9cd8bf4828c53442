import type { Point } from '../space/path.ts';
import type { Engine } from '../cover/engine.ts';
import type { SignInQuestion } from './explain-input.ts';

const deviceIs: Readonly<Record<SignInQuestion['device'], { trust: string; compliant: boolean }>> = {
  unregistered: { trust: '', compliant: false },
  registered: { trust: 'AzureAD', compliant: false },
  compliant: { trust: 'AzureAD', compliant: true },
  hybrid: { trust: 'ServerAD', compliant: false },
  'hybrid-compliant': { trust: 'ServerAD', compliant: true },
};

/** Index of the place that is asked for: of those that it lies in, the one that lies in the fewest others. */
const placeIndex = ({ tenancy, locations }: Engine, wanted: string): number => {
  const named = [...locations.values()].find(({ id, name }) => id === wanted || name === wanted)?.id;
  const fits = tenancy.space.location
    .map((atom, index) => ({ atom, index }))
    .filter(({ atom }) =>
      wanted === ''
        ? !atom.trusted
        : wanted === 'trusted'
          ? atom.trusted
          : named !== undefined && atom.inside.has(named),
    )
    .toSorted((a, b) => a.atom.inside.size - b.atom.inside.size);
  return fits[0]?.index ?? -1;
};

/** The sign-in that is asked about, as a point of the space; `location` is -1 when there is no such place. */
export const pointOf = (engine: Engine, question: SignInQuestion): Point => {
  const { space } = engine.tenancy;
  const { trust, compliant } = deviceIs[question.device];
  return {
    client: space.client.indexOf(question.client),
    platform: space.platform.indexOf(question.platform),
    location: placeIndex(engine, question.location),
    device: space.device.findIndex((one) => one.trust === trust && one.compliant === compliant),
    app: question.protectedApp ? 1 : 0,
    flow: space.flow.indexOf(question.flow),
    signInRisk: space.signInRisk.indexOf(question.risk),
    userRisk: space.userRisk.indexOf(question.userRisk),
    insiderRisk: space.insiderRisk.indexOf(question.insiderRisk),
  };
};
