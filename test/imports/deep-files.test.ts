import { expect, it } from 'vitest';
import { importOf } from './imported-facts.ts';

const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
const account = (last: number, more: string): string =>
  `{"id":"aaaaaaaa-0000-4000-8000-00000000000${String(last)}","displayName":"Person","userPrincipalName":"p@b.example","settings":${more}}`;
const domain = { id: 'b.example', authenticationType: 'Managed', isVerified: true };

it.each([1000, 3000, 20_000, 200_000])(
  'a file that is nested %i deep costs no other file its list',
  async (depth) => {
    const { evidence } = await importOf({
      'Domains/b.json': domain,
      'Users/ann.json': account(1, '1'),
      'Users/deep.json': account(2, nested(depth)),
      'Other/lists.json': `{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      'Other/shell.json': `{"Id":"x","UserPrincipalName":${nested(depth)}}`,
    });
    expect(evidence.domains.status).toBe('collected');
  },
);
