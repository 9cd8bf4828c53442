/** Where commands run, and how it is entered. */
export interface Shell {
  readonly name: string;
  readonly connect: string;
}

/**
 * Permissions of a Graph command, by what stands in it: the least, or for policies the one that reads all of them. A test
 * holds those that read against Microsoft's published lists.
 * @see https://learn.microsoft.com/graph/api/user-update (accountEnabled, passwordPolicies, passwordProfile; read 2026-11)
 * @see https://learn.microsoft.com/graph/api/user-revokesigninsessions (read 2026-11)
 * @see https://learn.microsoft.com/graph/api/authenticationmethodspolicy-get (read 2026-11)
 * @see https://learn.microsoft.com/graph/api/authentication-list-methods (read 2026-11)
 */
const graphScopes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Update-MgUser .*-AccountEnabled\b/u, ['User.EnableDisableAccount.All', 'User.Read.All']],
  [/^Update-MgUser .*-PasswordPolicies\b/u, ['User.ReadWrite.All']],
  [/^Update-MgUser .*-PasswordProfile\b/u, ['User-PasswordProfile.ReadWrite.All', 'User.Read.All']],
  [/^Revoke-MgUserSignInSession\b/u, ['User.RevokeSessions.All']],
  [/^Get-MgUser\b/u, ['User.Read.All']],
  [/^Invoke-MgGraphRequest .*\/authentication\/methods\b/u, ['UserAuthenticationMethod.Read.All']],
  [/^Invoke-MgGraphRequest .*\/users\b/u, ['User.Read.All']],
  [/^Invoke-MgGraphRequest .*\/(?:identity\/conditionalAccess|policies)\//u, ['Policy.Read.All']],
];

const isGraph = (command: string): boolean => /^[A-Z][a-z]+-Mg[A-Z]/u.test(command);
const isSharePoint = (command: string): boolean => /^[A-Z][a-z]+-SPO[A-Z]/u.test(command);
/** On the computer that is looked at, with what Windows brings. */
const isLocal = (command: string): boolean => /^[A-Z][a-z]+-LocalGroupMember\b/u.test(command);

/** The permissions that a Graph command asks for; empty for one that is not known, which a test forbids. */
export function scopesOf(command: string): readonly string[] {
  return graphScopes.find(([pattern]) => pattern.test(command))?.[1] ?? [];
}

/** A request of Graph as the command that makes it; a command as it is. */
export function runnable(read: string): string {
  return read.startsWith('GET /')
    ? `Invoke-MgGraphRequest -Method GET -Uri 'v1.0${read.slice('GET '.length)}'`
    : read;
}

/**
 * The shells that these commands need, each once and in a fixed order, with the command that signs in to it. Graph is told
 * its tenant; Exchange shows which one answered, as a session that is still open for another council would change that one.
 *
 * @see https://learn.microsoft.com/powershell/module/exchangepowershell/get-connectioninformation (TenantID; read 2026-11)
 * @param tenant an id that may stand in a command, or nothing
 */
export function shellsFor(commands: readonly string[], tenant: string | undefined): Shell[] {
  const graph = commands.filter(isGraph);
  const scopes = [...new Set(graph.flatMap(scopesOf))].toSorted();
  const own = commands.filter((one) => !isGraph(one) && !isSharePoint(one) && !isLocal(one));
  return [
    ...(own.length === 0
      ? []
      : [
          {
            name: `Exchange Online PowerShell (ExchangeOnlineManagement). Go on only where TenantID is ${tenant ?? 'the council’s'}: commands for the whole council name no tenant`,
            connect:
              'Connect-ExchangeOnline; Get-ConnectionInformation | Format-List UserPrincipalName,TenantID',
          },
        ]),
    ...(graph.length === 0
      ? []
      : [
          {
            name: 'Microsoft Graph PowerShell, for commands with -Mg',
            connect: `Connect-MgGraph -TenantId ${tenant ?? '<tenant id>'} -Scopes ${scopes.join(', ')}`,
          },
        ]),
    ...(commands.some(isSharePoint)
      ? [
          {
            name: 'SharePoint Online Management Shell, for commands with -SPO',
            connect: 'Connect-SPOService -Url https://<name of the tenant>-admin.sharepoint.com',
          },
        ]
      : []),
    ...(commands.some(isLocal)
      ? [{ name: 'Windows PowerShell on the computer itself, for commands with -Local', connect: '' }]
      : []),
  ];
}
