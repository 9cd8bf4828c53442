import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePackage } from './write-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'beadle-less-room-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const starts = join(folder, 'starts.jsonl');
const listening = join(folder, 'listening.mjs');
let built = '';
beforeAll(async () => {
  built = await writePackage(join(folder, 'package'));
  writeFileSync(
    listening,
    `import fs, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { pid, execArgv, argv, env } = process;
if (process.env.CONFINED_BY) {
  const read = fs.readFileSync;
  fs.readFileSync = (path, how) => path === '/proc/self/attr/current' ? process.env.CONFINED_BY : read(path, how);
  syncBuiltinESMExports();
}
if (process.env.NODE_IS_AT) process.execPath = process.env.NODE_IS_AT;
appendFileSync(${JSON.stringify(starts)}, JSON.stringify({ pid, execArgv, args: argv.slice(2), arenas: env.MALLOC_ARENA_MAX }) + '\\n');\n`,
  );
});

interface Start {
  readonly pid: number;
  readonly execArgv: readonly string[];
  readonly args: readonly string[];
  /** How many arenas the C library may have; absent where nobody says. */
  readonly arenas?: string;
}

/**
 * Starts a program with a filter of system calls that refuses `execve`, and lets `execveat` through, by which it starts the
 * program itself (man 2 seccomp; numbers of calls: man 2 syscalls).
 */
const refusing = `
import ctypes, os, struct, sys
call = {'x86_64': 59, 'aarch64': 221}[os.uname().machine]
steps = [(0x20, 0, 0, 0), (0x15, 0, 1, call), (0x06, 0, 0, 0x00050001), (0x06, 0, 0, 0x7fff0000)]
code = ctypes.create_string_buffer(b''.join(struct.pack('HBBI', *step) for step in steps))
class Program(ctypes.Structure): _fields_ = [('length', ctypes.c_ushort), ('steps', ctypes.c_void_p)]
program = Program(len(steps), ctypes.cast(code, ctypes.c_void_p))
libc = ctypes.CDLL(None)
assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, ctypes.byref(program)) == 0
os.execve(os.open(sys.argv[1], os.O_RDONLY), sys.argv[1:], os.environ)
`;
const hasFilter =
  process.platform === 'linux' && spawnSync('python3', ['-c', refusing, process.execPath, '-v']).status === 0;

/** Whether these tests run under such a filter themselves, as in a container. */
const isFiltered =
  process.platform === 'linux' && !/^Seccomp:\s*0$/mu.test(readFileSync('/proc/self/status', 'utf8'));

/** How often a command starts, with what, and how it ends. */
function startsOf(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  before: readonly string[] = [],
) {
  writeFileSync(starts, '');
  const options = ['--import', pathToFileURL(listening).href];
  const [program = '', ...all] = [...before, process.execPath, ...options, built, ...args];
  const { status, stderr } = spawnSync(program, all, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ...env },
  });
  const lines = readFileSync(starts, 'utf8').trim().split('\n');
  return { starts: lines.map((line) => JSON.parse(line) as Start), options, status, stderr };
}

const audit = ['audit', '--snapshot', 'an absent file.json'];

it.skipIf(process.platform === 'win32')(
  'starts an audit again as the same process, with what it was given',
  () => {
    const { starts: found, options, status, stderr } = startsOf(audit);
    const [first, again] = found;
    expect(found).toHaveLength(2);
    expect(again).toEqual({
      pid: first?.pid,
      args: audit,
      execArgv: [...options, '--max-semi-space-size=8'],
      arenas: '1',
    });
    // The second process tells of what is wrong and nobody of an experiment of Node's.
    expect(status).toBe(2);
    expect(stderr).not.toContain('Warning');
  },
);
it('goes on as it is where Node is not where it was', () => {
  const { starts: found, status, stderr } = startsOf(audit, { NODE_IS_AT: join(folder, 'absent') });
  expect(found).toHaveLength(1);
  expect([status, stderr]).toEqual([2, expect.stringContaining('What to do')]);
});

it.skipIf(!hasFilter)('goes on as it is where the system may refuse a second start', () => {
  const { starts: found, status, stderr } = startsOf(audit, {}, ['python3', '-c', refusing]);
  expect(found).toHaveLength(1);
  expect([status, stderr]).toEqual([2, expect.stringContaining('What to do')]);
});

it.skipIf(process.platform === 'win32' || isFiltered).each([
  ['system_u:system_r:httpd_t:s0', 1],
  ['beadle (enforce)\n', 1],
  ['unconfined\n', 2],
  ['unconfined_u:unconfined_r:unconfined_t:s0-s0:c0.c1023\n', 2],
])('under the security context %j starts %i times', (context, times) => {
  const { starts: found, status, stderr } = startsOf(audit, { CONFINED_BY: context });
  expect(found).toHaveLength(times);
  expect([status, stderr]).toEqual([2, expect.stringContaining('What to do')]);
});

it('leaves the room alone that somebody chose, and other commands', () => {
  const { starts: chosen } = startsOf(audit, { MALLOC_ARENA_MAX: '3' });
  expect(chosen.map(({ arenas }) => arenas)).toEqual(chosen.map(() => '3'));
  expect(startsOf(audit, { NODE_OPTIONS: '--max_semi_space_size=32' }).starts).toHaveLength(1);
  expect(startsOf(['--version']).starts).toHaveLength(1);
});
