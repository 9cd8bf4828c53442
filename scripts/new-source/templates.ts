/** How a source is asked: `list` and `object` once, `each` once for every account, `cmdlet` through Exchange. */
export const shapes = ['list', 'object', 'each', 'cmdlet'] as const;
export type SourceShape = (typeof shapes)[number];

export interface NewSource {
  readonly shape: SourceShape;
  /** Folder of `src/sources`: `mail`, `people`. A new one is made where it does not exist. */
  readonly area: string;
  /** Id of the evidence kind, a noun in Microsoft's words: `groupSettings`. */
  readonly id: string;
  /** Path template as Microsoft's published contract writes it, or a `Get-` cmdlet. */
  readonly where: string;
}

const stored = { list: 'list', object: 'one', each: 'each', cmdlet: 'list' } as const;
const keys = {
  list: "  key: 'id',\n  about: 'policy',\n",
  cmdlet: "  key: 'id',\n  about: 'policy',\n  names: { id: 'Guid' },\n",
  each: "  key: 'subject',\n  about: 'account',\n",
  object: '',
} as const;
const endpoint = ({ shape, where }: NewSource): string =>
  shape === 'cmdlet' ? where : `GET ${where.replaceAll(/\{[^}]*\}/g, '{id}')}`;

/** `kind.ts`: what is stored. */
export function kindText(source: NewSource): string {
  const { id, shape } = source;
  return `import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** Say in one line what this is, with what Microsoft documents about it and when you read that. */
export const ${id} = evidenceKind({
  id: '${id}',
  endpoint: '${endpoint(source)}',
  shape: '${stored[shape]}',
${keys[shape]}  item: z.object({ id: z.string() }),
});
`;
}

const graphRead = (
  where: string,
  family: string,
): string => `import { graphRead } from '../../declare/reads.ts';

/** Put Microsoft's type in place of Entity: then a property that it does not have is refused by the compiler. */
const read = graphRead<Entity>()({ path: '${where}', family: '${family}' }, { id: z.string() });
`;

const entity = "import type { Entity } from '@microsoft/microsoft-graph-types';\nimport { z } from 'zod';\n";
const permission = (name: string): string =>
  `[${name}('Say in one sentence why a council should allow it.')]`;

const graphCollector = ({ shape, id, where }: NewSource): string => {
  const each = shape === 'each';
  const collect = {
    list: '  collect: (context) => context.list(read),',
    object: '  collect: async function* (context) {\n    yield await context.get(read);\n  },',
    each: `  needs: ['users'],
  collect: (context) =>
    eachSubject(context, idsOf(context.items('users')), (account) => context.get(read, account)),`,
    cmdlet: '',
  }[shape];
  return `${entity}import { collector } from '../../declare/collector.ts';
${each ? "import { eachSubject, idsOf } from '../../declare/each.ts';\n" : ''}import { policies } from '../../declare/permissions-of.ts';
${graphRead(where, each ? 'identity' : 'policies')}
export const ${id} = collector({
  id: '${id}',
  requests: [read],
  permissions: ${permission('policies')},
${collect}
});
`;
};

const cmdletCollector = ({
  id,
  where,
}: NewSource): string => `import { collector } from '../../declare/collector.ts';
import { identityOf } from '../../declare/exchange-values.ts';
import { exchangeOnline } from '../../declare/needed-licences.ts';
import { exchange } from '../../declare/permissions-of.ts';
import { cmdletRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';

/** Name the properties as the cmdlet's page does; \`exchange-values.ts\` has readers for booleans, numbers and lists. */
const read = cmdletRead({ cmdlet: '${where}' }, { Guid: text });

export const ${id} = collector({
  id: '${id}',
  requests: [read],
  permissions: ${permission('exchange')},
  licence: exchangeOnline,
  collect: async function* (context) {
    for await (const one of context.cmdlet(read)) yield { id: identityOf(read.cmdlet, one.Guid) };
  },
});
`;

/** `collector.ts`: what is asked, with which right. */
export function collectorText(source: NewSource): string {
  return source.shape === 'cmdlet' ? cmdletCollector(source) : graphCollector(source);
}

const person = 'aaaaaaaa-0000-4000-8000-000000000001';

/** `collector.test.ts`: fails until somebody says what is kept. */
export function testText({ shape, id, where }: NewSource): string {
  const path = where.replaceAll(/\{[^}]*\}/g, person);
  const answer = {
    list: `{ '${path}': [answered] }`,
    cmdlet: `{ '${path}': [answered] }`,
    object: `{ '${path}': answered }`,
    each: `{ '/users': [{ id: '${person}' }], '${path}': answered }`,
  }[shape];
  const value = {
    list: '[kept]',
    cmdlet: '[kept]',
    object: 'kept',
    each: `[{ subject: '${person}', status: 'collected', value: kept }]`,
  }[shape];
  return `import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

/** One answer of Microsoft's (fictional), and what of it a fact needs. Nothing else may be stored. */
const answered = { ${shape === 'cmdlet' ? 'Guid' : 'id'}: '1' };
const kept = { id: '1', why: 'name the property that a fact will read, here and in the evidence kind' };

describe('${id}', () => {
  it('keeps what a fact needs, and nothing else', async () => {
    const { evidence } = await collected(collectOptions(${answer}));
    expect(evidence.${id}).toMatchObject({ status: 'collected', value: ${value} });
  });
});
`;
}
