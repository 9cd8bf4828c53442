import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutgoingRequest } from '../message.ts';
import { allowedCmdlets } from './cmdlets.ts';
import { makeTransport } from './chain.ts';
import { microsoftHosts } from './hosts.ts';
import { assertReadOnly, NotReadOnly } from './read-only.ts';
import { makeVirtualTime } from '../virtual-time.ts';

const graph = (more: Partial<OutgoingRequest>): OutgoingRequest => ({
  audience: 'graph',
  method: 'GET',
  url: 'https://graph.microsoft.com/v1.0/users',
  headers: {},
  ...more,
});
const batch = (requests: unknown) =>
  graph({
    method: 'POST',
    url: 'https://graph.microsoft.com/v1.0/$batch',
    body: JSON.stringify({ requests }),
  });
const cmdlet = (name: unknown, url = 'https://outlook.office365.com/adminapi/beta/t/InvokeCommand') =>
  graph({
    audience: 'exchange',
    method: 'POST',
    url,
    body: JSON.stringify({ CmdletInput: { CmdletName: name, Parameters: {} } }),
  });
const get = { id: '1', method: 'GET', url: '/users' };
const exchange = 'https://outlook.office365.com/adminapi/beta/t';
const cmdlets = (...requests: unknown[]) =>
  graph({
    audience: 'exchange',
    method: 'POST',
    url: `${exchange}/$batch`,
    body: JSON.stringify({ requests }),
  });
const asked = (CmdletName: unknown) => ({ CmdletInput: { CmdletName, Parameters: {} } });
const part = {
  id: '1',
  method: 'POST',
  url: `${exchange}/InvokeCommand?$select=User`,
  body: asked('Get-Mailbox'),
};

describe('the read-only guard', () => {
  it('lets GET, batches of GETs, the allowed cmdlets and batches of these pass', () => {
    const names = [...allowedCmdlets];
    const passing = [
      graph({}),
      batch([get, get]),
      ...names.map((name) => cmdlet(name)),
      cmdlets(...names.map((name) => ({ ...part, body: asked(name) }))),
    ];
    for (const request of passing) expect(() => assertReadOnly(request)).not.toThrow();
  });

  it.each([
    ['a write', graph({ method: 'PATCH' as never })],
    ['a GET with a body', graph({ body: '{}' })],
    ['a POST to the directory', graph({ method: 'POST', body: '{}' })],
    ['an empty batch', batch([])],
    ['a batch with a write in it', batch([get, { ...get, method: 'DELETE' }])],
    ['a batch with a body in it', batch([{ ...get, body: {} }])],
    ['a batch to another host', batch([{ ...get, url: '//elsewhere.example/users' }])],
    ['a batch with a whole address', batch([{ ...get, url: 'https://elsewhere.example' }])],
    ['a batch that is not JSON', { ...batch([get]), body: 'requests' }],
    ['a cmdlet that changes', cmdlet('Set-Mailbox')],
    ['a cmdlet that is not allowed', cmdlet('Get-MessageTrace')],
    ['two cmdlets in one text', cmdlet('Get-Mailbox;Set-Mailbox')],
    ['an empty batch of cmdlets', cmdlets()],
    ['a batch of cmdlets with one that changes', cmdlets(part, { ...part, body: asked('Set-Mailbox') })],
    [
      'a batch of cmdlets with one that is not allowed',
      cmdlets({ ...part, body: asked('Get-MessageTrace') }),
    ],
    ['a batch of cmdlets without a cmdlet', cmdlets({ ...part, body: undefined })],
    ['a batch of cmdlets with a DELETE', cmdlets({ ...part, method: 'DELETE' })],
    ['a batch of cmdlets with a GET', cmdlets({ ...part, method: 'GET' })],
    ['a batch of cmdlets to another path', cmdlets({ ...part, url: `${exchange}/Mailbox` })],
    [
      'a batch of cmdlets to another host',
      cmdlets({ ...part, url: 'https://elsewhere.example/adminapi/beta/t/InvokeCommand' }),
    ],
    ['a batch of cmdlets with a relative address', cmdlets({ ...part, url: '/InvokeCommand' })],
    ['a batch of cmdlets sent to Graph', { ...cmdlets(part), audience: 'graph' as const }],
    [
      'a cmdlet at another path',
      cmdlet('Get-Mailbox', 'https://outlook.office365.com/adminapi/beta/t/Mailbox'),
    ],
  ])('stops %s', (_what, request) => {
    expect(() => assertReadOnly(request)).toThrow(NotReadOnly);
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'get', '', undefined])(
    'stops %s anywhere inside a batch',
    (method) => {
      for (const at of [0, 7, 19]) {
        const requests = Array.from({ length: 20 }, (_, index) => (index === at ? { ...get, method } : get));
        expect(() => assertReadOnly(batch(requests))).toThrow(NotReadOnly);
      }
    },
  );

  it('stops every method but GET and POST', () => {
    fc.assert(
      fc.property(fc.string(), (method) => {
        fc.pre(method !== 'GET' && method !== 'POST');
        expect(() => assertReadOnly(graph({ method: method as never }))).toThrow(NotReadOnly);
      }),
    );
  });

  it('stops them at a place where reading goes by POST, too', () => {
    for (const method of ['PATCH', 'PUT', 'DELETE'] as const) {
      expect(() => assertReadOnly({ ...batch([get]), method: method as never })).toThrow(NotReadOnly);
      expect(() => assertReadOnly({ ...cmdlet('Get-Mailbox'), method: method as never })).toThrow(
        NotReadOnly,
      );
    }
  });

  it('stands before the network itself: what would change something never leaves', async () => {
    const sent: string[] = [];
    const time = makeVirtualTime();
    const transport = makeTransport({
      tokens: () => Promise.resolve('a-token'),
      hosts: microsoftHosts,
      fetch: (url) => {
        sent.push(url);
        return Promise.resolve(Response.json({}));
      },
      time,
    });
    for (const request of [
      graph({ method: 'POST', body: '{}' }),
      graph({ method: 'PATCH' as never, body: '{}' }),
    ])
      await expect(time.run(transport(request, new AbortController().signal))).rejects.toThrow(NotReadOnly);
    expect(sent).toEqual([]);
  });
});
