import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkFolder, providerFolder, publicFolder } from '../audit/run-files.ts';
import { courier } from './courier.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-courier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = join(folder, '2026-11-30T090000Z');
const never = new AbortController().signal;
beforeAll(() => {
  for (const part of [clerkFolder, publicFolder, providerFolder]) {
    mkdirSync(join(place, part), { recursive: true });
    writeFileSync(join(place, part, 'a file'), part);
  }
});

/** A program in place of the one that copies. */
function program(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
}

const tries = join(folder, 'tries');
/** As a share does that is away: a call into the file system that never returns. What it copies beside that is told at once. */
const hanging = program(
  'hanging',
  `import { appendFileSync, openSync } from 'node:fs';
process.on('message', ({ deliverTo }) => {
  appendFileSync(${JSON.stringify(tries)}, process.pid + '\\n');
  if (deliverTo.includes('away')) openSync(${JSON.stringify(join(folder, 'pipe'))});
  process.send({ delivered: deliverTo + ' ' + process.pid });
});
process.once('disconnect', () => process.exit());`,
);

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('copies for a council', () => {
  it('are made by another process: what the clerk and the public get, and nothing else', async () => {
    const deliverTo = join(folder, 'copies');
    const copied = await courier()({ place, deliverTo }, never);
    expect(copied).toBe(join(deliverTo, '2026-11-30T090000Z'));
    expect(readdirSync(copied).toSorted()).toEqual([clerkFolder, publicFolder]);
    expect(readdirSync(deliverTo)).toHaveLength(1);
  });

  it('say what failed first, though the draft cannot be deleted either', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    await expect(courier()({ place, deliverTo: join(file, 'below') }, never)).rejects.toThrow(
      /Cannot write .*ENOTDIR/u,
    );
  });
});

describe.skipIf(process.platform === 'win32')('a folder that does not answer', () => {
  beforeAll(() => void execFileSync('mkfifo', [join(folder, 'pipe')]));

  it('holds up nobody: it is told in time, and its process is killed', async () => {
    const carry = courier({ program: hanging, usual: 1500, little: 300 });
    const began = performance.now();
    const [first, beside] = await Promise.allSettled([
      carry({ place, deliverTo: '/away/a' }, never),
      carry({ place, deliverTo: '/well/b' }, never),
    ]);
    expect(first).toMatchObject({
      reason: { message: expect.stringContaining('did not answer within 2 seconds') as string },
    });
    expect(beside).toMatchObject({ value: expect.stringMatching(/^\/well\/b \d+$/u) as string });
    // The next beside it is not waited for as long; once one answers, all is as before.
    const again = performance.now();
    await expect(carry({ place, deliverTo: '/away/c' }, never)).rejects.toThrow('did not answer');
    expect(performance.now() - again).toBeLessThan(again - began);
    const answered = beside.status === 'fulfilled' ? Number(beside.value.split(' ')[1]) : 0;
    const pids = readFileSync(tries, 'utf8').trim().split('\n').map(Number);
    expect(pids).toHaveLength(3);
    for (const pid of pids.filter((one) => one !== answered))
      await expect.poll(() => runs(pid), { timeout: 5000 }).toBe(false);
    expect(runs(answered)).toBe(true);
  });

  it('is left when all is stopped, with the reason of that', async () => {
    const stop = new AbortController();
    const reason = new Error('Ctrl-C');
    const carried = courier({ program: hanging })({ place, deliverTo: '/away/d' }, stop.signal);
    stop.abort(reason);
    await expect(carried).rejects.toBe(reason);
  });

  it('is told where its process was ended from outside', async () => {
    const dying = program('dying', `process.on('message', () => process.kill(process.pid, 'SIGKILL'));`);
    const carry = courier({ program: dying });
    await expect(carry({ place, deliverTo: '/x/e' }, never)).rejects.toThrow('ended from outside');
  });
});
