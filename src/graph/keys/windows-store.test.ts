import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PowerShellTooSlow, powerShellOf, windowsStoreKey, type RunPowerShell } from './windows-store.ts';

const thumbprint = '0123456789ABCDEF0123456789ABCDEF01234567';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

it('gives the public part, and signs what it is given by the thumbprint alone', async () => {
  const asked: { script: string; input: string; env: Readonly<Record<string, string>> }[] = [];
  const run: RunPowerShell = async (script, { env, input }) => {
    asked.push({ script, input, env });
    return { code: 0, out: `${base64(input === '' ? 'certificate' : 'signature')}\r\n` };
  };
  const key = await windowsStoreKey(thumbprint, run);
  expect(Buffer.from(key.certificate).toString()).toBe('certificate');
  expect(Buffer.from(await key.sign(Buffer.from('text'))).toString()).toBe('signature');
  expect(asked.map(({ input }) => input)).toEqual(['', base64('text')]);
  for (const { script, env } of asked) {
    expect(env).toEqual({ BEADLE_THUMBPRINT: thumbprint });
    expect(script).not.toContain(thumbprint);
    expect(script).not.toMatch(/Export/u);
  }
});

it.each([
  [3, /has no certificate/],
  [4, /may not use the key/],
  [1, /did not sign/],
])('exit code %i of the script says what to do', async (code, message) => {
  const refused = windowsStoreKey(thumbprint, async () => ({ code, out: '' }));
  await expect(refused).rejects.toMatchObject({
    code: 'CREDENTIAL_MISSING',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(/\w/),
  });
});

it.skipIf(process.platform === 'win32')('is a thing of Windows, and says so elsewhere', async () => {
  await expect(windowsStoreKey(thumbprint)).rejects.toMatchObject({
    hint: expect.stringContaining('Windows only'),
  });
});

it('tells a PowerShell that does not end, and one that may not be started, from another system', async () => {
  const failing = (cause: Error) => windowsStoreKey(thumbprint, () => Promise.reject(cause));
  await expect(failing(new PowerShellTooSlow('no end'))).rejects.toMatchObject({
    message: expect.stringContaining('did not answer in time'),
    hint: expect.not.stringContaining('Windows only'),
  });
  await expect(failing(Object.assign(new Error('no'), { code: 'EACCES' }))).rejects.toMatchObject({
    message: expect.stringContaining('could not be started'),
    hint: expect.not.stringContaining('Windows only'),
  });
});

it.skipIf(process.platform === 'win32')(
  'gives its line to the program, and minds neither one that ends unread nor one that reads too late',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beadle-powershell-'));
    const program = join(folder, 'powershell');
    const run = async (lines: string, input: string) => {
      await writeFile(program, `#!/bin/sh\n${lines}\n`);
      await chmod(program, 0o700);
      return powerShellOf(program, 20)('', { env: { BEADLE_THUMBPRINT: thumbprint }, input });
    };
    try {
      const echoed = await run('read -r line; echo "$BEADLE_THUMBPRINT $line"', 'QUJD');
      expect(echoed).toEqual({ code: 0, out: `${thumbprint} QUJD\n` });
      // More than a pipe holds: the write fails when the other end is gone, and that is no fault of its own.
      const unread = await run('exec <&-; exit 3', 'A'.repeat(400_000));
      expect(unread).toEqual({ code: 3, out: '' });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

it.skipIf(process.platform === 'win32')('stops a program that does not end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beadle-powershell-'));
  const program = join(folder, 'powershell');
  await writeFile(program, '#!/bin/sh\nexec sleep 30\n');
  await chmod(program, 0o700);
  try {
    await expect(powerShellOf(program, 0.05)('', { env: {}, input: '' })).rejects.toBeInstanceOf(
      PowerShellTooSlow,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
