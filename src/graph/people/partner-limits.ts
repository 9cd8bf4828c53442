/** Said wherever Exchange refuses a partner: nothing that the partner could grant changes it for certain. */
export const partnerExchange =
  "Microsoft supports a partner's reading of Exchange through its own PowerShell module alone. Run the shipped Export-ExchangeSettings.ps1 with -DelegatedOrganization and the council's domain, then `beadle import exchange FILE`; or let the app sign in by itself.";

/**
 * What Microsoft does not show to a partner (GDAP), although scope and role are there: a refusal of these is
 * *not supported*, and not a permission that somebody forgot.
 * @see https://learn.microsoft.com/partner-center/customers/gdap-supported-workloads (known issues; read 2026-11)
 */
const limits: readonly {
  /** Of `GET /path`, as the endpoint is called in messages. */
  readonly endpoint: RegExp;
  /** With one of these the scope is there, and the refusal is Microsoft's limit. */
  readonly scopes: readonly string[];
  readonly remedy: string;
}[] = [
  {
    endpoint: /GET \/(?:roleManagement\/directory|directoryRoles)\b/,
    scopes: ['RoleManagement.Read.Directory', 'RoleManagement.Read.All', 'Directory.Read.All'],
    remedy:
      'The answer does not say which of two it is. The person who signs in holds neither Global Reader nor Security Reader in this tenant: then ask the partner for one. Or the tenant has Privileged Identity Management, where Microsoft does not show the roles to a partner with either: then let the app sign in by itself.',
  },
];

/** Why a refusal is a limit of the partner's access, and what to do; undefined where it is an ordinary one. */
export function partnerLimit(
  status: number,
  endpoint: string,
  scopes: readonly string[],
): string | undefined {
  if (status !== 403) return undefined;
  return limits.find(
    (limit) => limit.endpoint.test(endpoint) && limit.scopes.some((scope) => scopes.includes(scope)),
  )?.remedy;
}
