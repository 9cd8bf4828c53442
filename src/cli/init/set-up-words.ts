import type { NeededPermission } from '../../audit/permissions-for.ts';
import type { Beginning } from './files.ts';

/** The ways to set up, of which one is enough. */
export interface SetUp {
  /** The commands of the scripts that were written, with the ids filled in. */
  readonly scripts: readonly string[];
  /** The same by hand, for who prefers the portal. */
  readonly portal: readonly string[];
  /** How it is proved, and how it is taken away again. */
  readonly after: readonly string[];
}

/** What Windows needs before it runs the scripts; learn.microsoft.com/powershell/microsoftgraph/installation (read 2026-11). */
export const powerShellOnce = `Once on this computer, in PowerShell:\nInstall-Module Microsoft.Graph.Authentication -Scope CurrentUser\nSet-ExecutionPolicy -Scope Process -ExecutionPolicy RemoteSigned`;

export function isExchange({ permission }: NeededPermission): boolean {
  return permission.startsWith('Exchange.');
}

export function tenantOf({ tenant }: Beginning): string {
  return tenant ?? 'COUNCIL-TENANT-ID';
}

export function clientOf({ clientId }: Beginning): string {
  return clientId ?? 'CLIENT-ID';
}

export function graphList(permissions: readonly NeededPermission[]): string {
  return permissions
    .filter((one) => !isExchange(one))
    .map(({ permission }) => permission)
    .join(', ');
}
