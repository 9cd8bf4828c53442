// Plain JavaScript, for it is loaded before a measured process.
import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

/**
 * The most memory that this process had at any moment, in bytes. Where the system tells it, the high-water mark of the process
 * itself: `maxRSS` of a process counts on Linux what its parent held when it was started (`exec_mmap` in fs/exec.c keeps
 * the mark of the memory that it replaces; seen with Node 24.21: 482 MB told for 46).
 */
export function peakMemory() {
  const kilobytes = existsSync(status)
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
}
