import type { PlantedFault } from './planted-fault.ts';

const agents = ['src/facts/conditional-access/policy/agents.test.ts'];

export const faultsOfAccessMore: readonly PlantedFault[] = [
  {
    place: 'conditional access',
    kind: 'plans that were not read hold no Windows 365',
    file: 'src/facts/conditional-access/policy/cloud-desktops.ts',
    was: "ownsPlan(subscribedSkus.value, 'CLOUD_PC') : 'maybe';",
    becomes: "ownsPlan(subscribedSkus.value, 'CLOUD_PC') : 'no';",
    suites: ['src/facts/conditional-access/account-coverage-unread.test.ts'],
  },
  {
    place: 'conditional access',
    kind: 'a level of risk of agents that nobody knows is every level',
    file: 'src/facts/conditional-access/policy/agents.ts',
    was: "levels.every((one) => riskWords.includes(one)) ? 'no' : 'maybe';",
    becomes: "levels.every((one) => riskWords.includes(one)) ? 'no' : 'yes';",
    suites: agents,
  },
  {
    place: 'conditional access',
    kind: 'a risk of programs does not narrow a rule for agents',
    file: 'src/facts/conditional-access/policy/agents.ts',
    was: "isSet(conditions['servicePrincipalRiskLevels']) ? 'maybe' : 'yes',",
    becomes: "'yes',",
    suites: agents,
  },
  {
    place: 'judge',
    kind: 'one of whom nothing is known is left out of every clause',
    file: 'src/judge/bearing-scope.ts',
    was: 'if (subject === undefined) return yes;',
    becomes: 'if (subject === undefined) return no;',
    suites: ['src/judge/bearing-scope.test.ts'],
  },
];
