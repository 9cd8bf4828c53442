import { expect, it } from 'vitest';
import { refusedBySystem, unwritable } from './unwritable.ts';

it.each([
  ['ENOSPC', 'The disk is full.'],
  ['EBUSY', 'Close the program that has the file open'],
  ['EROFS', 'The disk can only be read.'],
  ['EACCES', process.platform === 'win32' ? 'Controlled folder access' : 'AppArmor, SELinux, Landlock'],
  ['EPERM', process.platform === 'win32' ? 'Controlled folder access' : 'AppArmor, SELinux, Landlock'],
  ['ENOENT', 'Check that the folder exists'],
])('says for %s what to do', (code, hint) => {
  const error = unwritable('/srv/report.html', Object.assign(new Error('no'), { code }));
  expect(error.message).toBe(`Cannot write /srv/report.html: ${code}.`);
  expect(error.hint).toContain(hint);
});

it.each([
  ['EACCES', 'open', process.platform === 'win32' ? 'Windows Security' : 'this account may read and write'],
  ['EPERM', 'spawn node', 'let Node.js do this'],
  ['EACCES', 'listen', 'let Node.js do this'],
  ['EMFILE', 'open', 'Too many files are open'],
  ['EIO', 'read', 'The disk or the share fails'],
])('says for %s by %s that the computer refused', (code, syscall, hint) => {
  const refusal = refusedBySystem(
    Object.assign(new Error(`${code}: no, ${syscall} '/srv/x'`), { code, syscall }),
  );
  expect(refusal?.code).toBe('SYSTEM_REFUSED');
  expect(refusal?.message).toContain('/srv/x');
  expect(refusal?.hint).toContain(hint);
});

it('leaves an error that is a fault of ours as it is', () => {
  for (const more of [{}, { code: 'ENOENT', syscall: 'open' }, { code: 'EACCES' }])
    expect(refusedBySystem(Object.assign(new Error('no'), more))).toBeUndefined();
});
