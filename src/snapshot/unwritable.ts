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
    : 'Check that this account may read and write there. Where a service, a container or a security profile (AppArmor, SELinux, Landlock, "ReadWritePaths=" of systemd) surrounds Beadle, it has to let it too.';

const tooMany = 'Too many files are open on this computer. Close programs, or raise the limit ("ulimit -n").';

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, then run the same command again.',
  EDQUOT: 'Your share of the disk is full. Make room, then run the same command again.',
  EFBIG: 'The file is larger than this account may write. Raise its limit, then run the same command again.',
  EROFS:
    'The disk can only be read. Name a folder on another one, or copy this one there and run it on the copy.',
  EBUSY: held,
  EIO: 'The disk or the share fails. Check it, then run the same command again.',
  EMFILE: tooMany,
  ENFILE: tooMany,
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

const byProfile =
  'A firewall, a container or a security profile of this computer refuses. It has to let Node.js do this.';

/**
 * What the system of this computer refused, where no step knows more to say of it; undefined for any other error, such as a
 * file that is not there: to look for one that may be missing is a fault of ours.
 */
export function refusedBySystem(error: unknown): BeadleError | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const remedy = remedies[systemCode(error)];
  if (remedy === undefined) return undefined;
  const isOfFiles = !/^(?:connect|listen|bind|spawn)/u.test(String(error.syscall));
  return new BeadleError('SYSTEM_REFUSED', `This computer refused: ${error.message}.`, {
    hint: isOfFiles ? remedy : byProfile,
    cause: error,
  });
}
