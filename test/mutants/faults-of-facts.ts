import type { PlantedFault } from './planted-fault.ts';

const mail = ['src/facts/mail', 'test/end-to-end/built-checks.test.ts'];
const people = [
  'src/facts/people',
  'src/facts/register-view.test.ts',
  'test/end-to-end/built-checks.test.ts',
];

export const faultsOfFacts: readonly PlantedFault[] = [
  {
    place: 'facts',
    kind: 'an external relay domain is taken for inside',
    file: 'src/facts/mail/domains.ts',
    was: "if (type === 'authoritative') return { place: 'inside' };",
    becomes: "if (type === 'authoritative' || type === 'externalrelay') return { place: 'inside' };",
    suites: mail,
  },
  {
    place: 'facts',
    kind: 'a domain of no known type is inside',
    file: 'src/facts/mail/domains.ts',
    was: "if (type === 'authoritative') return { place: 'inside' };",
    becomes: "if (type === 'authoritative' || type === '') return { place: 'inside' };",
    suites: mail,
  },
  {
    place: 'facts',
    kind: 'domains not read: everything is outside',
    file: 'src/facts/mail/domains.ts',
    was: "if (notAccepted.length === 0) return { place: 'outside', destination };",
    becomes: "return { place: 'outside', destination };",
    suites: mail,
  },
  {
    place: 'facts',
    kind: 'maybe counts as no',
    file: 'src/model/three.ts',
    was: "values.includes('yes') ? 'yes' : values.includes('maybe') ? 'maybe' : 'no';",
    becomes: "values.includes('yes') ? 'yes' : 'no';",
    suites: ['src/model', 'src/facts', 'test/properties'],
  },
  {
    place: 'facts',
    kind: 'maybe counts as yes',
    file: 'src/model/three.ts',
    was: "values.includes('no') ? 'no' : values.includes('maybe') ? 'maybe' : 'yes';",
    becomes: "values.includes('no') ? 'no' : 'yes';",
    suites: ['src/model', 'src/facts', 'test/properties'],
  },
  {
    place: 'facts',
    kind: 'a day of London is a day of UTC',
    file: 'src/model/london-day.ts',
    was: "timeZone: 'Europe/London',",
    becomes: "timeZone: 'UTC',",
    suites: ['src/model', 'src/sources/people', 'src/facts/people'],
  },
  {
    place: 'facts',
    kind: 'an unread register is a whole one',
    file: 'src/facts/people/register-word.ts',
    was: "if (people === undefined) return [missing('The council has given no people register.')];",
    becomes: 'if (people === undefined) return [];',
    suites: people,
  },
  {
    place: 'facts',
    kind: 'a word of any age holds',
    file: 'src/facts/people/register-word.ts',
    was: 'return today <= monthsLater(on, holds)',
    becomes: "return today <= monthsLater(on, holds) || on !== ''",
    suites: people,
  },
  {
    place: 'facts',
    kind: 'settings are judged as of now',
    file: 'src/audit/judge-snapshot.ts',
    was: 'new Date(finishedAt)',
    becomes: 'now',
    suites: ['src/audit', 'test/cli/audit.test.ts'],
  },
];
