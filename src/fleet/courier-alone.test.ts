import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkFolder, publicFolder } from '../audit/run-files.ts';
import { courier } from './courier.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-courier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = join(folder, '2026-11-30T090000Z');
const never = new AbortController().signal;
beforeAll(() => {
  for (const part of [clerkFolder, publicFolder]) {
    mkdirSync(join(place, part), { recursive: true });
    writeFileSync(join(place, part, 'a file'), part);
  }
});

async function withoutProcesses<T>(work: () => Promise<T>): Promise<T> {
  const { execPath } = process;
  process.execPath = join(folder, 'no node');
  try {
    return await work();
  } finally {
    process.execPath = execPath;
  }
}

/** Every look at a file waits for ever, as on a share that is away. */
async function whileAway<T>(work: () => Promise<T>): Promise<T> {
  const { access } = files;
  files.access = () => new Promise(() => undefined);
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    files.access = access;
    syncBuiltinESMExports();
  }
}

/** Copies where only so many files may be open, and all are. */
const withoutRoom = `
import { closeSync, openSync } from 'node:fs';
import { courier } from ${JSON.stringify(new URL('./courier.ts', import.meta.url).href)};
const open = [];
try { for (;;) open.push(openSync('/dev/null')); } catch {}
const parcel = { place: ${JSON.stringify(place)}, deliverTo: ${JSON.stringify(join(folder, 'full'))} };
const said = await courier()(parcel, new AbortController().signal).catch((error) => error.message);
open.forEach((one) => closeSync(one));
console.log(said);`;

describe('where no other process can be started', () => {
  it('this one copies', async () => {
    const deliverTo = join(folder, 'by itself');
    const copied = await withoutProcesses(() => courier()({ place, deliverTo }, never));
    expect(existsSync(join(copied, clerkFolder, 'a file'))).toBe(true);
  });

  it('a folder that does not answer is left all the same', async () => {
    const carry = courier({ usual: 300 });
    const carried = whileAway(() => withoutProcesses(() => carry({ place, deliverTo: folder }, never)));
    await expect(carried).rejects.toThrow('did not answer');
  });

  it.skipIf(process.platform === 'win32')('for want of open files, that ends nothing else', () => {
    const limited = ['-c', 'ulimit -n 64; exec "$0" --input-type=module -e "$1"'];
    const said = execFileSync('sh', [...limited, process.execPath, withoutRoom], { encoding: 'utf8' });
    expect(said).toMatch(/EMFILE/u);
  });
});
