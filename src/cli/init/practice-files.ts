import { join } from 'node:path';
import { stringify } from 'yaml';
import { councilIds, councils, type CouncilId } from '../../../fixtures/councils/index.ts';
import { systemClock } from '../../model/clock.ts';

/** The fictional councils on which every command can be practised. */
export const practiceIds: readonly CouncilId[] = councilIds;

const answersFile = 'attestations.yaml';

/** The files of a fictional council, as its provider would have written them; by their paths. */
export function practiceFiles(id: CouncilId, folder: string): ReadonlyMap<string, string> {
  const { title, settings, inputs, answers } = councils[id](systemClock());
  const configuration = {
    council: title,
    nation: 'england',
    policy: settings.policy,
    tenant: settings.tenantId,
    practice: id,
    signIn: { method: 'client-secret', clientId: settings.clientId },
    output: 'reports/out',
    ...inputs,
    attestations: answersFile,
  };
  const head =
    '# A fictional council to practise on. "practice:" lets a simulator on this computer answer in place of Microsoft.\n';
  return new Map([
    [join(folder, 'beadle.yaml'), `${head}${stringify(configuration)}`],
    [
      join(folder, '.env'),
      `# The password of a fictional app.\nBEADLE_CLIENT_SECRET=${settings.clientSecret}\n`,
    ],
    [join(folder, answersFile), answers.length === 0 ? '[]\n' : stringify(answers)],
  ]);
}

/** A fleet file over all fictional councils, with their folders below it. */
export function practiceFleetFiles(folder: string): ReadonlyMap<string, string> {
  const fleet = {
    deliverTo: 'for the councils',
    councils: practiceIds.map((id, index) => ({
      folder: `councils/${id}`,
      groups: [index % 2 === 0 ? 'north' : 'south'],
    })),
  };
  const files = practiceIds.map((id) => practiceFiles(id, join(folder, 'councils', id)));
  return new Map([
    [join(folder, 'fleet.yaml'), `# Fictional councils to practise on.\n${stringify(fleet)}`],
    ...files.flatMap((one) => [...one]),
  ]);
}
