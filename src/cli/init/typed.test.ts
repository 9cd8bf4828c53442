import { describe, expect, it } from 'vitest';
import { findTenant } from '../../graph/find-tenant.ts';
import { askFor } from './ask-for.ts';
import { typedId, typedTenant } from './typed.ts';

const id = '11111111-AAAA-4111-8111-111111111111';

describe('ids that are typed', () => {
  it('are taken in any letters, and refused with where to find them', () => {
    expect(typedId('--client-id', ` ${id} `)).toBe(id.toLowerCase());
    for (const wrong of ['notaguid', '', '00000000-0000-0000-0000-000000000000', `${id}1`])
      expect(() => typedId('--tenant', wrong)).toThrow('--tenant');
  });

  it('of a tenant may be a domain, when Microsoft tells its id', async () => {
    expect(await typedTenant('council.example', () => Promise.resolve(id))).toBe(id.toLowerCase());
    await expect(typedTenant('council.example', () => Promise.resolve(undefined))).rejects.toMatchObject({
      code: 'USAGE',
    });
    const answer = (body: unknown, status = 200) =>
      findTenant('council.example', () => Promise.resolve(Response.json(body, { status })));
    expect(await answer({ issuer: `https://login.microsoftonline.com/${id}/v2.0` })).toBe(id);
    expect(await answer({ issuer: 'https://login.microsoftonline.com/' })).toBeUndefined();
    expect(await answer({ error: 'invalid_tenant' }, 400)).toBeUndefined();
    expect(await findTenant('x.example', () => Promise.reject(new Error('offline')))).toBeUndefined();
  });

  it('are asked for again until they are right, where a person sits', async () => {
    const typed = ['notaguid', id, ''];
    const told: string[] = [];
    const answers = await askFor(
      [
        { key: 'tenant', text: 'Tenant', proposal: '', check: (text) => typedTenant(text) },
        { key: 'clientId', text: 'App', proposal: '', check: (text) => typedId('--client-id', text) },
      ],
      () => Promise.resolve(typed.shift() ?? ''),
      (text) => void told.push(text),
    );
    expect(answers).toEqual({ tenant: id.toLowerCase() });
    expect(told).toEqual([
      expect.stringMatching(/^--tenant notaguid is not an id\. .*You find it at: Entra/),
    ]);
  });

  it('of a way of signing in decide what is asked next, and a name is asked for until there is one', async () => {
    const typed = ['', 'Ann Parish Council', 'partner', 'home'];
    const told: string[] = [];
    const keep = (text: string) => text;
    const answers = await askFor(
      [
        { key: 'council', text: 'Name', proposal: '', check: keep, needed: 'Write the name.' },
        { key: 'method', text: 'Method', proposal: '', check: keep },
        {
          key: 'clientId',
          text: 'App',
          proposal: '',
          check: keep,
          when: ({ method }) => method !== 'partner',
        },
        {
          key: 'partnerTenant',
          text: 'Own',
          proposal: '',
          check: keep,
          when: ({ method }) => method === 'partner',
        },
      ],
      () => Promise.resolve(typed.shift() ?? ''),
      (text) => void told.push(text),
    );
    expect(answers).toEqual({ council: 'Ann Parish Council', method: 'partner', partnerTenant: 'home' });
    expect(told).toEqual(['Write the name.']);
  });
});
