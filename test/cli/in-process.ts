import { setupServer } from 'msw/node';
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Ended } from './beadle.ts';
import { playScene } from './play-scene.ts';
import type { Scene } from './scene.ts';

interface Place {
  readonly cwd: string;
  /** Without one, every request to Microsoft fails. A practice council has the services that the program plays itself. */
  readonly scene?: Scene | 'practice';
}

/**
 * Runs a command in this process: one of its own costs two seconds, most of them for loading modules again.
 * One at a time: output, exit code, network and working folder belong to the whole process.
 * What Ctrl-C, a cut pipe and the start of the program do is for `beadle` of beadle.ts, in a process of its own.
 */
export async function inProcess(...args: readonly string[]): Promise<Ended> {
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
}

/** The same in a working folder, with Microsoft as a scene has it. */
export async function inProcessAt({ cwd, scene }: Place, ...args: readonly string[]): Promise<Ended> {
  const before = process.cwd();
  const microsoft = scene === 'practice' ? undefined : scene === undefined ? setupServer() : playScene(scene);
  process.chdir(cwd);
  microsoft?.listen({ onUnhandledFrame: 'error' });
  try {
    return await inProcess(...args);
  } finally {
    microsoft?.close();
    process.chdir(before);
  }
}
