import { describe, expect, it } from 'vitest';
import { cannotListen } from './cannot-listen.ts';

const said = (code: string, port?: number): unknown =>
  cannotListen(Object.assign(new Error(`listen ${code}`), { code }), port);

describe('a port that cannot be opened', () => {
  it.each([
    {
      code: 'EADDRINUSE',
      port: 8080,
      kind: 'USAGE',
      message: 'another program has it',
      hint: 'Name another',
    },
    { code: 'EADDRNOTAVAIL', port: 0, kind: 'NETWORK', message: 'no address', hint: 'hosts file' },
    { code: 'EACCES', port: 80, kind: 'NETWORK', message: '(EACCES)', hint: 'below 1024' },
    { code: 'EACCES', port: 0, kind: 'NETWORK', message: '(EACCES)', hint: 'SELinux, Landlock' },
    { code: 'EPERM', kind: 'NETWORK', message: '(EPERM)', hint: 'SELinux, Landlock' },
  ])('is told for $code of port $port', ({ code, port, kind, message, hint }) => {
    expect(said(code, port)).toMatchObject({
      code: kind,
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });

  it('is thrown on where it is a fault of ours', () => {
    const bug = new TypeError('x is undefined');
    expect(cannotListen(bug)).toBe(bug);
  });
});
