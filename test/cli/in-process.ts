import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Ended } from './beadle.ts';

/**
 * Runs a command in this process, for commands that touch neither the network nor the working folder: a process of its
 * own costs a second. One at a time: output and exit code belong to the whole process.
 */
export const inProcess = async (...args: readonly string[]): Promise<Ended> => {
  const said = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  const spies = [keep('stdout'), keep('stderr')];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await main(args);
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
};
