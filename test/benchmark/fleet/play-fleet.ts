import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writePackage } from '../../package/write-package.ts';
import type { CouncilEnded, FleetOrders } from './fleet-process.ts';

const here = (name: string): string => join(import.meta.dirname, name);

interface Microsoft {
  readonly microsoft: FleetOrders['microsoft'];
  readonly stop: () => void;
}

/** Starts Microsoft for a fleet of that size. */
export async function playMicrosoft(councils: number): Promise<Microsoft> {
  const child = spawn(process.execPath, [here('simulator-process.ts'), String(councils)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout))
    return { microsoft: JSON.parse(line) as FleetOrders['microsoft'], stop: () => child.stdin.end() };
  throw new Error('the simulator did not start');
}

interface Started {
  readonly child: ChildProcess;
  /** The worker waits for a word. */
  readonly ready: Promise<void>;
  readonly ended: Promise<readonly CouncilEnded[]>;
}

/** Bundles the process of a fleet as the published package is, so that its product is measured. @returns its start */
export async function writeFleetProgram(folder: string): Promise<string> {
  const name = 'src/cli/fleet-process';
  await writePackage(folder, { [name]: 'test/benchmark/fleet/fleet-process.ts' });
  return join(folder, `dist/${name}.js`);
}

/** Starts a process of the fleet. */
export function startFleetProcess(program: string, orders: FleetOrders): Started {
  const child = spawn(process.execPath, ['--expose-gc', program, JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: orders.databaseUrl ?? '' },
  });
  const all: CouncilEnded[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'ready') resolve();
    else all.push(JSON.parse(line) as CouncilEnded);
  });
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`a process of the fleet ended with ${String(code)}`);
    return all;
  });
  return { child, ready, ended };
}
