// Plain JavaScript, beside `beadle.js`: an audit with less room for new objects.
import { accessSync, constants, readFileSync } from 'node:fs';

const room = '--max-semi-space-size=8';

/**
 * One arena for what lies outside the heap of V8. glibc gives each thread its own and hands little of them back, and an audit
 * has a dozen threads: twenty megabytes (https://man7.org/linux/man-pages/man3/mallopt.3.html, `M_ARENA_MAX`, read 2026-11-30).
 */
const oneArena = { MALLOC_ARENA_MAX: '1' };

/** Whether whoever started this process chose the room; and whether it was started again already. */
const isChosen = () =>
  [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((one) => /semi[-_]space[-_]size/.test(one));

/**
 * Whether the system may refuse to start it again: Node then ends without a sentence, and nothing can be caught. Containers and
 * hardened services filter system calls, and what a filter lets through cannot be asked. Linux says that there is one
 * (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html, `Seccomp`; read 2026-11-30); other systems have no such file.
 */
function mayBeFiltered() {
  try {
    return !/^Seccomp:\s*0$/m.test(readFileSync('/proc/self/status', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Whether a security module confines it, and may have let another program start it and not itself: SELinux and AppArmor tell the
 * context or profile, with "unconfined" in its name where there is none to speak of
 * (https://man.archlinux.org/man/proc_pid_attr.5.en, read 2026-11-30; tried with such words alone, for want of either). Where no
 * module tells, there is no such file or it cannot be read. Landlock tells nothing, and lets be started again what it let start.
 */
function isConfined() {
  try {
    return !readFileSync('/proc/self/attr/current', 'utf8').includes('unconfined');
  } catch {
    return false;
  }
}

/**
 * Starts the process of an audit again, with 8 MB for new objects instead of the 64 that V8 takes step by step. Memory that is
 * touched for the first time is dear, and most audits end before they touch these again. V8 asks for this when it starts and
 * not later, so the process becomes another one, of the same number and with the same input and output
 * (https://nodejs.org/api/process.html#processexecvefile-args-env, read 2026-11-30). Windows has no such thing, and a parent
 * that talks with its child over a channel of Node's would lose it: these go on as they are. Node ends at once where it cannot
 * be started again, so it is looked for first: it may have been replaced or taken away since, or the system may forbid it.
 */
export function startWithLessRoom() {
  const { argv, argv0, execArgv, execPath, platform } = process;
  if (argv[2] !== 'audit' || platform === 'win32' || process.send !== undefined || isChosen()) return;
  try {
    accessSync(execPath, constants.X_OK);
  } catch {
    return;
  }
  if (mayBeFiltered() || isConfined()) return;
  process.execve?.(execPath, [argv0, ...execArgv, room, ...argv.slice(1)], { ...oneArena, ...process.env });
}
