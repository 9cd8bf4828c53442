import { signInChoices } from '../../facts/conditional-access/explain/sign-in-choices.ts';

const choice = <const Choices extends readonly string[]>(choices: Choices, describe: string) =>
  ({ choices, default: choices[0] as Choices[number], describe }) as const;

/** The sign-in that `beadle signin` is asked about. What is left out is the most ordinary value. */
export const signInOptions = {
  user: { type: 'string', demandOption: true, describe: 'Sign-in name or object id' },
  app: {
    type: 'string',
    default: 'outlook',
    describe: 'outlook, sharepoint, teams, azure, intune, admin-portals, an app id, or a user action',
  },
  client: choice(signInChoices.client, 'Kind of program'),
  platform: choice(signInChoices.platform, 'System of the device'),
  location: { type: 'string', default: '', describe: 'A named location, or "trusted"; default: elsewhere' },
  device: choice(signInChoices.device, 'What Microsoft knows of the device'),
  'protected-app': { type: 'boolean', default: false, describe: 'The app protects its data' },
  risk: choice(signInChoices.risk, 'Risk of the sign-in'),
  'user-risk': choice(signInChoices.userRisk, 'Risk of the account'),
  'insider-risk': choice(signInChoices.insiderRisk, 'Insider risk of the account'),
  flow: choice(signInChoices.flow, 'Way of handing the sign-in over'),
} as const;
