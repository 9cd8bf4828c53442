import type { PlantedFault } from './planted-fault.ts';

const view = ['src/facts/register-view.test.ts'];

export const faultsOfRegisters: readonly PlantedFault[] = [
  {
    place: 'facts',
    kind: 'whoever one of several words leaves out is left out of a clause about everybody',
    file: 'src/model/scope.ts',
    was: 'named.includes(undefined) ? undefined',
    becomes: 'named.every((one) => one === undefined) ? undefined',
    suites: ['src/model/scope.test.ts'],
  },
  {
    place: 'facts',
    kind: 'what Intune says of a phone is not heard',
    file: 'src/facts/register-view.ts',
    was: 'known ?? { roles: ofUser(mobile.get(own), gone)',
    becomes: '{ roles: ofUser(mobile.get(own), gone)',
    suites: view,
  },
  {
    place: 'facts',
    kind: 'a device that nobody is named for is of nobody',
    file: 'src/facts/register-view.ts',
    was: 'ofUser(ownerIds?.[0], nobodyNamed)',
    becomes: 'ofUser(ownerIds?.[0], [])',
    suites: view,
  },
  {
    place: 'facts',
    kind: 'a requirement of who left rests on no list',
    file: 'src/facts/register-view.ts',
    was: "mainUserHasLeft: { of: 'rule',",
    becomes: "mainUserHasLeft: { of: 'where',",
    suites: view,
  },
  {
    place: 'facts',
    kind: 'accounts that were not read are on the list',
    file: 'src/facts/register-view.ts',
    was: 'if (count === 0) return missing;',
    becomes: 'if (count === 0) return [];',
    suites: view,
  },
  {
    place: 'facts',
    kind: "an account that may sign in is nobody's",
    file: 'src/facts/people/register-scopes.ts',
    was: 'one.canSignIn !== false',
    becomes: 'one.canSignIn === true',
    suites: view,
  },
  {
    place: 'facts',
    kind: 'a council that nobody asked has no emergency account',
    file: 'src/facts/people/declared-emergency.ts',
    was: '    emergencyAccounts ??',
    becomes: '    (emergencyAccounts ?? []) ??',
    suites: ['src/facts/tenant/tenant-accounts.test.ts'],
  },
];
