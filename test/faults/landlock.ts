import { spawnSync } from 'node:child_process';
import { builtBeadle } from '../built-once.ts';

/**
 * Restricts itself by Landlock and becomes the program named: files may be read and started everywhere, and written below the
 * folders named; where it is said, no connection may be made, or no port opened (docs.kernel.org/userspace-api/landlock.html,
 * numbers of calls: man 2 syscalls). Arguments: `write=FOLDER`, `no-connect`, `no-listen`, `--`, the program.
 */
const launcher = `
import ctypes, os, struct, sys
at = sys.argv.index('--')
asked, program = sys.argv[1:at], sys.argv[at + 1:]
libc = ctypes.CDLL(None, use_errno=True)
every, read, on_files = (1 << 15) - 1, 0b1101, 0b100000000000111
ports = (1 if 'no-listen' in asked else 0) | (2 if 'no-connect' in asked else 0)
rules = struct.pack('QQ', every, ports)
ruleset = libc.syscall(444, rules, len(rules), 0)
assert ruleset >= 0, 'no Landlock'
may = [('/', read), ('/dev/null', every)] + [(one[6:], every) for one in asked if one.startswith('write=')]
for path, rights in may:
    rule = struct.pack('=Qi', rights if os.path.isdir(path) else rights & on_files, os.open(path, os.O_PATH))
    assert libc.syscall(445, ruleset, 1, rule, 0) == 0
assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.syscall(446, ruleset, 0) == 0
os.execvp(program[0], program)
`;

/** The interpreter itself: `python3` is a script on some computers, which takes longer to find it than our launcher to run. */
const python =
  process.platform === 'linux'
    ? spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim()
    : undefined;

export type Restriction = 'no-connect' | 'no-listen' | `write=${string}`;

/** Runs the published program, or another start of it, under restrictions. */
export function underLandlock(
  restrictions: readonly Restriction[],
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): { readonly code: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync(
    python ?? 'python3',
    ['-c', launcher, ...restrictions, '--', process.execPath, builtBeadle, ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { code: status, stderr };
}

/** Whether this system has Landlock with rules for ports (Linux 6.7), and Python. */
export function hasLandlock(): boolean {
  const command = ['-c', launcher, 'no-connect', '--', process.execPath, '-v'];
  return python !== undefined && spawnSync(python, command).status === 0;
}
