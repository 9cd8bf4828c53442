import type { PlantedFault } from './planted-fault.ts';

const sources = ['src/sources', 'test/end-to-end', 'test/contract'];

export const faultsOfSources: readonly PlantedFault[] = [
  {
    place: 'sources',
    kind: 'a refused group is a deleted one',
    file: 'src/sources/sign-in/groups/collector.ts',
    was: 'if (error instanceof ReadFailure && error.status === 404) return',
    becomes: 'if (error instanceof ReadFailure && (error.status === 404 || error.status === 403)) return',
    suites: sources,
  },
  {
    place: 'sources',
    kind: 'hidden members are no members',
    file: 'src/sources/sign-in/groups/collector.ts',
    was: "if (visibility?.toLowerCase() !== 'hiddenmembership' ||",
    becomes: "if (visibility !== 'never' ||",
    suites: [...sources, 'test/cases', 'test/faults'],
  },
  {
    place: 'sources',
    kind: 'an attempt is a sign-in',
    file: 'src/sources/people/sign-in-activity/collector.ts',
    was: 'return attemptsOnly ? null : true;',
    becomes: 'return true;',
    suites: [...sources, 'test/cases'],
  },
  {
    place: 'sources',
    kind: 'a time that is none is never',
    file: 'src/sources/people/sign-in-activity/collector.ts',
    was: "if (given.some(Number.isNaN)) return 'unreadable';",
    becomes: '',
    suites: sources,
  },
  {
    place: 'sources',
    kind: 'a phone number is kept',
    file: 'src/sources/people/authentication-methods/collector.ts',
    was: "for await (const { '@odata.type': type, phoneType } of context.list(read, id))",
    becomes:
      'for await (const { type, phoneType } of (async function* () { for await (const one of context.list(read, id)) yield { ...one, type: JSON.stringify(one) }; })())',
    suites: ['src/sources/run'],
  },
  {
    place: 'sources',
    kind: 'an address is kept',
    file: 'src/sources/declare/minimise/address.ts',
    was: "createHmac('sha256', key).update(normal(text)).digest('base64url').slice(0, 22);",
    becomes: 'normal(text);',
    suites: sources,
  },
  {
    place: 'sources',
    kind: 'an address is hashed without the key',
    file: 'src/sources/declare/minimise/address.ts',
    was: "createHmac('sha256', key)",
    becomes: "createHmac('sha256', 'one key for all')",
    suites: sources,
  },
  {
    place: 'sources',
    kind: 'a first page is the list',
    file: 'src/sources/import/folder-reader.ts',
    was: 'if (held.short !== undefined)',
    becomes: 'if (held.short === null)',
    suites: ['src/sources/import'],
  },
  {
    place: 'sources',
    kind: 'controls that became null are none',
    file: 'src/sources/import/arrived.ts',
    was: "if (isEmpty(memberOf(grant, 'Operator'))) return false;",
    becomes: 'return false;',
    suites: ['src/sources/import', 'test/cases'],
  },
  {
    place: 'sources',
    kind: 'a flattened object is a value',
    file: 'src/sources/import/arrived.ts',
    was: 'return flat.test(value) ? path : undefined;',
    becomes: 'return undefined;',
    suites: ['src/sources/import'],
  },
];
