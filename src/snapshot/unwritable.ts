import { BeadleError } from '../model/error.ts';

/** The system's code of an error, such as `ENOENT`; empty where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the system refused something, and no code of ours failed. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

const general =
  'Check that the folder exists, that you may write to it, that the disk has room, and that no program has the file open.';

const held =
  'Close the program that has the file open (Word, Excel, a viewer), or check that you may write to it.';

/** Only Windows refuses for a file that is open; elsewhere the account, or a profile around the program, may not. */
const forbidden =
  process.platform === 'win32'
    ? `${held} "Controlled folder access" of Windows Security may refuse it too: allow node.exe there.`
    : 'Check that this account may write there. Where a service, a container or a security profile (AppArmor, SELinux, Landlock, "ReadWritePaths=" of systemd) surrounds Beadle, let it write there too.';

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, then run the same command again.',
  EDQUOT: 'Your share of the disk is full. Make room, then run the same command again.',
  EFBIG: 'The file is larger than this account may write. Raise its limit, then run the same command again.',
  EROFS:
    'The disk can only be read. Name a folder on another one, or copy this one there and run it on the copy.',
  EBUSY: held,
  EPERM: forbidden,
  EACCES: forbidden,
};

/** The error for a file that cannot be written, whatever the reason. */
export function unwritable(path: string, cause: unknown): BeadleError {
  return new BeadleError(
    'OUTPUT_UNWRITABLE',
    `Cannot write ${path}: ${systemCode(cause) || String(cause)}.`,
    { hint: remedies[systemCode(cause)] ?? general, cause },
  );
}
