import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtBeadle, builtProgram } from '../built-once.ts';
import type { Scene } from './scene.ts';

const ofSources = fileURLToPath(new URL('../../bin/beadle.js', import.meta.url));
const microsoft = pathToFileURL(builtProgram('test/cli/microsoft')).href;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard output holds the text. */
  readonly says: (text: string) => Promise<void>;
}

interface Start {
  readonly cwd: string;
  /** Without one there is no network at all. */
  readonly scene?: Scene;
  readonly env?: Readonly<Record<string, string>>;
  /** As in a checkout; else as in the published package, which starts in a third of the time. */
  readonly fromSources?: boolean;
}

/** Starts the command line as a process of its own, in a folder of its own. */
export const startBeadle = (
  args: readonly string[],
  { cwd, scene, env = {}, fromSources = false }: Start,
): Running => {
  const preload = scene === undefined ? [] : ['--import', microsoft];
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, [...preload, fromSources ? ofSources : builtBeadle, ...args], {
    cwd,
    env: {
      ...inherited,
      ...(scene === undefined ? {} : { BEADLE_TEST_SCENE: JSON.stringify(scene) }),
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  let heard = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      heard = () => {
        if (stdout.includes(text)) resolve();
      };
      heard();
      void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${stdout}\n${stderr}`)));
    });
  return { child, ended, says };
};

/** Runs a command to its end. */
export const beadle = (args: readonly string[], start: Start): Promise<Ended> =>
  startBeadle(args, start).ended;
