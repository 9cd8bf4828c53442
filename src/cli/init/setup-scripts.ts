import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NeededPermission } from '../../audit/permissions-for.ts';
import { shipped } from '../../audit/places.ts';
import type { SignInMethod } from '../../graph/sign-in.ts';

/** Application ids of the two services; learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in (read 2026-08). */
const graph = '00000003-0000-0000-c000-000000000000';
const exchange = '00000002-0000-0ff1-ce00-000000000000';

const serviceOf = (permission: string): string => (permission.startsWith('Exchange.') ? exchange : graph);

/** Windows PowerShell 5.1 reads a script without a byte order mark as ANSI: nothing but ASCII goes in. */
const ascii = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '-');

const because = ({ whys }: NeededPermission): string => ascii(whys.slice(0, 2).join(' '));

function inPowerShell(permissions: readonly NeededPermission[]): string {
  return [graph, exchange]
    .flatMap((service) => {
      const own = permissions.filter(({ permission }) => serviceOf(permission) === service);
      if (own.length === 0) return [];
      return [`  '${service}' = @(`, ...own.map((one) => `    '${one.permission}' # ${because(one)}`), '  )'];
    })
    .join('\n');
}

/** What a way of signing in is allowed to read, by the names that are granted: nothing is, for the Azure CLI's own sign-in. */
export function askedFor(method: SignInMethod, permissions: readonly NeededPermission[]): NeededPermission[] {
  if (method === 'azure-cli') return [];
  return scriptNames(method).includes('Set-BeadlePeople.ps1') ? delegated(permissions) : [...permissions];
}

/** The same as a person signs in: Exchange has one name for what the person's own role allows. */
function delegated(permissions: readonly NeededPermission[]): NeededPermission[] {
  return permissions.map((one) =>
    serviceOf(one.permission) === exchange ? { ...one, permission: 'Exchange.Manage' } : one,
  );
}

function inBash(permissions: readonly NeededPermission[]): string {
  const sorted = [graph, exchange].flatMap((service) =>
    permissions.filter(({ permission }) => serviceOf(permission) === service),
  );
  return [
    ...sorted.map((one) => `  # ${one.permission}: ${because(one)}`),
    `  cat <<'LIST'`,
    ...sorted.map(({ permission }) => `${serviceOf(permission)} ${permission}`),
    'LIST',
  ].join('\n');
}

/** A person needs no application permission, and an Azure machine's identity no registration. */
function scriptNames(method: SignInMethod): readonly string[] {
  switch (method) {
    case 'azure-cli':
      return [];
    case 'browser':
    case 'device-code':
    case 'partner':
      return ['Set-BeadlePeople.ps1'];
    case 'managed-identity':
      return ['Set-BeadleCouncil.ps1'];
    default:
      return ['New-BeadleApp.ps1', 'Set-BeadleCouncil.ps1', 'beadle-azure-cli.sh'];
  }
}

/** What every PowerShell script begins with, without the line that says so. */
async function sharedPowerShell(): Promise<string> {
  return (await readFile(join(shipped.setup, 'Invoke-Graph.ps1'), 'utf8')).trimEnd();
}

/** Line ends as the shell that runs it wants them. */
const ended = (name: string, text: string): string =>
  name.endsWith('.ps1') ? text.replaceAll(/\r?\n/g, '\r\n') : text.replaceAll('\r\n', '\n');

/**
 * The scripts that register the app, grant, test and remove it, for exactly these permissions. They are the same for
 * every council with the same permissions; ids are given when they are run. A person's sign-in needs another script, and
 * that of the Azure CLI none.
 */
export async function setupScripts(
  permissions: readonly NeededPermission[],
  method: SignInMethod = 'certificate',
): Promise<ReadonlyMap<string, string>> {
  const shared = await sharedPowerShell();
  const filled = await Promise.all(
    scriptNames(method).map(async (name): Promise<[string, string]> => {
      const template = await readFile(join(shipped.setup, name), 'utf8');
      const text = template
        .replace('@@POWERSHELL_SHARED@@', () => shared)
        .replace('@@POWERSHELL_PERMISSIONS@@', () => inPowerShell(permissions))
        .replace('@@POWERSHELL_DELEGATED@@', () => inPowerShell(delegated(permissions)))
        .replace('@@BASH_PERMISSIONS@@', () => inBash(permissions));
      return [name, ended(name, text)];
    }),
  );
  return new Map(filled);
}
