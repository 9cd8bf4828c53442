import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from '../model/shell-word.ts';

it.skipIf(process.platform === 'win32')('is one word of a shell, with nothing in it that acts', () => {
  for (const text of ["St Mary's", '$HOME `id` $(id)', 'a "b" \\ c', "'", '; echo x'])
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`]).toString()).toBe(text);
});
