import { resolve } from 'node:path';
import { CouncilInputs } from '../../model/council.ts';
import type { CouncilConfiguration } from '../council/configuration.ts';
import { readYamlFile } from '../council/read-yaml-file.ts';
import type { RegisterKey, RegisterOf } from './columns.ts';
import { readRegister } from './read-register.ts';

type Provider = NonNullable<CouncilInputs['provider']>;

/** What only the council can tell: from `beadle.yaml`, and from the files that it names. @throws BeadleError CONFIG_INVALID */
export async function readCouncilInputs(
  configuration: CouncilConfiguration,
  folder: string,
): Promise<CouncilInputs> {
  const register = async <K extends RegisterKey>(key: K): Promise<RegisterOf<K> | undefined> => {
    const given = configuration[key];
    return typeof given === 'string'
      ? readRegister(key, folder, given)
      : (given as RegisterOf<K> | undefined);
  };
  const optional = async <K extends RegisterKey>(
    key: K,
  ): Promise<{ readonly [One in K]?: RegisterOf<K> }> => {
    const found = await register(key);
    return (found === undefined ? {} : { [key]: found }) as { readonly [One in K]?: RegisterOf<K> };
  };
  const { peopleComplete, expectedDomains, monitoringAssessment, provider } = configuration;
  const named: Provider | undefined =
    typeof provider === 'string'
      ? await readYamlFile(resolve(folder, provider), CouncilInputs.shape.provider.unwrap())
      : provider;
  return {
    ...(await optional('people')),
    ...(await optional('equipment')),
    ...(await optional('approvals')),
    ...(await optional('incidents')),
    ...(await optional('software')),
    ...(peopleComplete === undefined ? {} : { peopleComplete }),
    ...(expectedDomains === undefined ? {} : { expectedDomains }),
    ...(monitoringAssessment === undefined ? {} : { monitoringAssessment }),
    ...(named === undefined ? {} : { provider: named }),
    emergencyAccounts: (await register('emergencyAccounts')) ?? [],
    ownDomains: (await register('ownDomains')) ?? [],
  };
}
