import { describe, expect, it } from 'vitest';
import { cannotListen } from './cannot-listen.ts';

const said = (code: string, port?: number): unknown =>
  cannotListen(Object.assign(new Error(`listen ${code}`), { code }), port);

describe('a port that cannot be opened', () => {
  it.each([
    ['EADDRINUSE', 8080, 'USAGE', 'another program has it', 'Name another port'],
    ['EADDRNOTAVAIL', 0, 'NETWORK', 'no address "localhost"', 'hosts file'],
    ['EACCES', 80, 'NETWORK', '(EACCES)', 'below 1024'],
    ['EACCES', 0, 'NETWORK', '(EACCES)', 'AppArmor, SELinux, Landlock'],
    ['EPERM', undefined, 'NETWORK', '(EPERM)', 'AppArmor, SELinux, Landlock'],
  ])('is told for %s of port %s', (code, port, kind, message, hint) => {
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
