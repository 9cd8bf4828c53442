import type { PlantedFault } from './planted-fault.ts';

const policies = ['test/policies', 'src/judge/shipped-rules.test.ts'];
const simulator = ['fixtures/simulator'];

export const faultsOfNumbers: readonly PlantedFault[] = [
  {
    place: 'policies',
    kind: 'a promise is held for less',
    file: 'rules/policies/wouldham.yaml',
    was: "        weight: breaks\n        appliesTo: [councillors, staff]\n        part: Whether all councillors and staff on the council's list have an account.",
    becomes:
      "        weight: review\n        appliesTo: [councillors, staff]\n        part: Whether all councillors and staff on the council's list have an account.",
    suites: policies,
  },
  {
    place: 'policies',
    kind: 'what may not be used counts for little',
    file: 'rules/policies/wouldham.yaml',
    was: '      - rule: people/no-copilot-plan\n        weight: breaks',
    becomes: '      - rule: people/no-copilot-plan\n        weight: review',
    suites: policies,
  },
  {
    place: 'rules',
    kind: 'a computer may stay open for an hour by default',
    file: 'rules/checks/devices/idle-lock.yaml',
    was: 'default: 15,',
    becomes: 'default: 60,',
    suites: ['src/judge/rule-defaults.test.ts'],
  },
  {
    place: 'simulator',
    kind: 'a permission is not asked for',
    file: 'fixtures/simulator/graph/rights.ts',
    was: 'return permissions.some((one) => held.has(one));',
    becomes: 'return permissions.length > 0 || held.size > 0;',
    suites: simulator,
  },
  {
    place: 'simulator',
    kind: 'a token for another service is taken',
    file: 'fixtures/simulator/graph/rights.ts',
    was: 'if (claims.aud !== audiences.graph)',
    becomes: "if (claims.aud === '')",
    suites: simulator,
  },
  {
    place: 'simulator',
    kind: 'a token that has ended is taken',
    file: 'fixtures/simulator/graph/rights.ts',
    was: 'if (claims.exp * 1000 <= now)',
    becomes: 'if (claims.exp * 1000 <= 0)',
    suites: simulator,
  },
  {
    place: 'simulator',
    kind: 'a page is as long as somebody asks',
    file: 'fixtures/simulator/graph/list.ts',
    was: 'return Math.min(asked ?? size, max, call.pageSize ?? max);',
    becomes: 'return Math.min(asked ?? size, call.pageSize ?? Number.MAX_SAFE_INTEGER);',
    suites: simulator,
  },
  {
    place: 'simulator',
    kind: 'a page that nobody asked for is the longest',
    file: 'fixtures/simulator/graph/list.ts',
    was: 'Math.min(asked ?? size, max,',
    becomes: 'Math.min(asked ?? max, max,',
    suites: simulator,
  },
];
