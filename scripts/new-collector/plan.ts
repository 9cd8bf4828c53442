/** Folders of `src/collect`, each with the file of `src/snapshot/evidence` that declares its kinds. */
export const areas = {
  people: 'people',
  'sign-in': 'sign-in-policies',
  mail: 'mail',
  devices: 'devices',
  tenant: 'tenant',
} as const;
export type Area = keyof typeof areas;

export interface NewCollector {
  readonly area: Area;
  /** Id of the evidence kind, a noun in Microsoft's words: `groupSettings`. */
  readonly id: string;
  /** Path template as Microsoft's published contract writes it: `/groupSettings`. */
  readonly path: `/${string}`;
}

/** Reads a file of the repository; `undefined` where there is none. */
export type ReadFile = (path: string) => string | undefined;

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const kindText = ({ id, path }: NewCollector): string => `
/** Say in one line what this is, with what Microsoft documents about it and when you read that. */
export const ${id} = evidenceKind({
  id: '${id}',
  endpoint: 'GET ${path}',
  shape: 'list',
  item: z.object({ id: z.string() }),
});
`;

const collectorText = ({
  id,
  path,
}: NewCollector): string => `import type { Entity } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { collector } from '../collector.ts';
import { policies } from '../permissions-of.ts';
import { graphRead } from '../reads.ts';

/** Put Microsoft's type in place of Entity: then a property that it does not have is refused by the compiler. */
const read = graphRead<Entity>()({ path: '${path}', family: 'policies' }, { id: z.string() });

export const ${id} = collector({
  id: '${id}',
  requests: [read],
  permissions: [policies('Say in one sentence why a council should allow it.')],
  collect: (context) => context.list(read),
});
`;

const testText = ({ id, path }: NewCollector): string => `import { describe, expect, it } from 'vitest';
import { collectSnapshot } from '../run.ts';
import { collectOptions } from '../testing.ts';

/** One item as Microsoft answers it (fictional), and what of it a fact needs. Nothing else may be stored. */
const answered = { id: '1' };
const kept = { id: '1', why: 'name the property that a fact will read, here and in the evidence kind' };

describe('${id}', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    const collection = await collectSnapshot(collectOptions({ '${path}': [answered] }));
    const { evidence } = await collection.load();
    await collection.discard();
    expect(evidence.${id}).toMatchObject({ status: 'collected', value: [kept] });
  });
});
`;

/** Puts a line before the end of the list that `opening` begins. */
const inList = (text: string, opening: RegExp, line: string): string => {
  const start = text.search(opening);
  const end = text.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new Error(`the list ${String(opening)} was not found`);
  return `${text.slice(0, end)}\n  ${line},${text.slice(end)}`;
};

const importLine = (text: string, line: string): string => {
  const last = text.lastIndexOf('\nimport ');
  const end = text.indexOf('\n', text.indexOf(' from ', last));
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
};

const alias = (area: Area): string => (area === 'sign-in' ? 'signInPolicies' : area);

/**
 * Everything that a new source of evidence needs, as texts by path: the kind, the collector, both registries, and a
 * test that fails until somebody says what is kept.
 * @throws Error when the kind exists already
 */
export const planCollector = (wanted: NewCollector, read: ReadFile): ReadonlyMap<string, string> => {
  const { area, id } = wanted;
  const kinds = `src/snapshot/evidence/${areas[area]}.ts`;
  const registries = ['src/snapshot/registry.ts', 'src/collect/registry.ts'] as const;
  const [kindRegistry = '', collectorRegistry = ''] = registries.map((path) => read(path));
  const target = `src/collect/${area}/${kebab(id)}.ts`;
  if (read(target) !== undefined || new RegExp(`^  ${id}\\b`, 'm').test(kindRegistry))
    throw new Error(`there is evidence called ${id} already`);
  return new Map([
    [kinds, `${read(kinds) ?? ''}${kindText(wanted)}`],
    [target, collectorText(wanted)],
    [target.replace(/\.ts$/, '.test.ts'), testText(wanted)],
    [registries[0], inList(kindRegistry, /export const evidenceKinds = \{/, `${id}: ${alias(area)}.${id}`)],
    [
      registries[1],
      importLine(
        inList(collectorRegistry, /export const collectors: /, id),
        `import { ${id} } from './${area}/${kebab(id)}.ts';`,
      ),
    ],
  ]);
};
