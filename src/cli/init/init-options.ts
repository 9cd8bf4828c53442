import { signInMethods } from '../../graph/sign-in-methods.ts';
import { config, policy } from '../common-options.ts';

/** What `beadle init` may be told; what is left out is asked for where a person sits. */
export const initOptions = {
  config,
  council: { type: 'string', describe: 'Its name' },
  nation: {
    choices: ['england', 'wales', 'scotland', 'northern-ireland'],
    describe: 'Which law and audit rules apply [default: england]',
  },
  policy,
  tenant: { type: 'string', describe: 'Directory (tenant) id, or a domain of it' },
  'client-id': { type: 'string', describe: 'Application (client) id' },
  method: {
    choices: signInMethods,
    describe: 'Way of signing in [default: that of fleet.yaml, else certificate]',
  },
  'partner-tenant': {
    type: 'string',
    describe: 'partner: directory (tenant) id of your own organisation, or a domain of it',
  },
  certificate: { type: 'string', describe: 'A certificate (PEM) that exists already' },
  fleet: {
    type: 'boolean',
    default: false,
    describe: 'As one of many: adds it to fleet.yaml, with one app and one certificate for all',
  },
  practice: { type: 'string', describe: 'A fictional council to practise on, with every command' },
  'all-checks': {
    type: 'boolean',
    default: false,
    describe: 'Ask for what checks outside the policy need, too',
  },
  doctor: { type: 'boolean', describe: 'End with "beadle doctor"' },
} as const;
