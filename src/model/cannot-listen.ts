import { BeadleError } from './error.ts';

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Ports below are the administrator's on most systems. */
const firstFree = 1024;

/**
 * Why no port of this computer could be opened. @param port 0: any
 * @returns the error itself where it is none of the system
 */
export function cannotListen(cause: unknown, port = 0): unknown {
  switch (systemCode(cause)) {
    case 'EADDRINUSE':
      return new BeadleError('USAGE', `Port ${String(port)} cannot be used: another program has it.`, {
        hint: 'Name another port, or none: a free one is found then.',
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new BeadleError('NETWORK', 'This computer has no address "localhost".', {
        hint: 'Check its hosts file.',
        cause,
      });
    case 'EACCES':
    case 'EPERM':
      return new BeadleError(
        'NETWORK',
        `This computer does not let Beadle open a port (${systemCode(cause)}).`,
        {
          hint:
            port > 0 && port < firstFree
              ? 'Ports below 1024 are for administrators. Name another, or none: a free one is found then.'
              : 'A firewall, a container or a security profile (AppArmor, SELinux, Landlock) of this computer refuses. Let Node.js accept connections on "localhost".',
          cause,
        },
      );
    default:
      return cause;
  }
}
