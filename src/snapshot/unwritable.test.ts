import { expect, it } from 'vitest';
import { unwritable } from './unwritable.ts';

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
