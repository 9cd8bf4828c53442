import { resolve } from 'node:path';
import { CouncilInputs } from '../../model/council.ts';
import { allAtOnce } from '../../rulebook/all-at-once.ts';
import type { CouncilConfiguration } from '../council/configuration.ts';
import { readYamlFile } from '../council/read-yaml-file.ts';
import type { RegisterKey, RegisterOf } from './columns.ts';
import { readRegister } from './read-register.ts';

type Provider = NonNullable<CouncilInputs['provider']>;

const readProvider = async (
  given: CouncilConfiguration['provider'],
  folder: string,
): Promise<Provider | undefined> =>
  typeof given === 'string'
    ? readYamlFile(resolve(folder, given), CouncilInputs.shape.provider.unwrap())
    : given;

/** What only the council can tell: from `beadle.yaml`, and from the files that it names. @throws BeadleError CONFIG_INVALID with what is wrong in each of them */
export async function readCouncilInputs(
  configuration: Partial<CouncilConfiguration>,
  folder: string,
): Promise<CouncilInputs> {
  const register = async <K extends RegisterKey>(key: K): Promise<RegisterOf<K> | undefined> => {
    const given = configuration[key];
    return typeof given === 'string'
      ? readRegister(key, folder, given)
      : (given as RegisterOf<K> | undefined);
  };
  const { peopleComplete, expectedDomains, monitoringAssessment, provider } = configuration;
  const [people, equipment, approvals, incidents, software, emergencyAccounts, ownDomains, named] =
    await allAtOnce([
      register('people'),
      register('equipment'),
      register('approvals'),
      register('incidents'),
      register('software'),
      register('emergencyAccounts'),
      register('ownDomains'),
      readProvider(provider, folder),
    ]);
  return {
    ...(people === undefined ? {} : { people }),
    ...(equipment === undefined ? {} : { equipment }),
    ...(approvals === undefined ? {} : { approvals }),
    ...(incidents === undefined ? {} : { incidents }),
    ...(software === undefined ? {} : { software }),
    ...(peopleComplete === undefined ? {} : { peopleComplete }),
    ...(expectedDomains === undefined ? {} : { expectedDomains }),
    ...(monitoringAssessment === undefined ? {} : { monitoringAssessment }),
    ...(named === undefined ? {} : { provider: named }),
    ...(emergencyAccounts === undefined ? {} : { emergencyAccounts }),
    ownDomains: ownDomains ?? [],
  };
}
