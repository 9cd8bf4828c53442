interface RoleGroup {
  readonly Name?: string | null | undefined;
  readonly Members?: readonly string[] | null | undefined;
}

/**
 * Groups that Microsoft keeps for holders of roles of Entra, who are judged by these roles. They are members of other
 * groups, and no role is given to them themselves (Permissions in Exchange Online, read 2026-11). Nothing but the name
 * tells them: RoleGroupType says Standard of every group.
 */
const forRolesOfEntra =
  /^(TenantAdmins|ExchangeServiceAdmins|ComplianceAdmins|SecurityAdmins|SecurityReaders|HelpdeskAdmins|GlobalReaders)_-?\w+$/i;
/** Of a service of Microsoft's, which holds a role itself. */
const forService = /^RIM-MailboxAdmins\w*$/i;

const kindOf = (group: string): string | undefined => forRolesOfEntra.exec(group)?.[1]?.toLowerCase();

/** Microsoft keeps one of each kind in a tenant: of two, one was made by somebody, and nobody can tell which. */
function areDoubled(groups: Iterable<string>): ReadonlySet<string> {
  const kinds = [...groups].flatMap((group) => kindOf(group) ?? []);
  return new Set(kinds.filter((kind, place) => kinds.indexOf(kind) !== place));
}

/** `council.onmicrosoft.com/People/Ann Clerk` ends in the name. */
const nameIn = (member: string): string =>
  /^[^/]*\.[^/]*\//.test(member) ? member.slice(member.lastIndexOf('/') + 1) : member;

/** Who is in a role group, groups within groups resolved; null where that did not come. By name, in small letters. */
export type MembersOf = (group: string) => readonly string[] | null;

export async function membersIn(groups: AsyncIterable<RoleGroup>): Promise<MembersOf> {
  const byName = new Map<string, readonly string[] | null>();
  for await (const { Name, Members } of groups)
    if (Name != null && Name !== '')
      byName.set(Name.toLowerCase(), Members === undefined ? null : (Members ?? []).map(nameIn));
  const doubled = areDoubled(byName.keys());
  const isMicrosofts = (member: string): boolean => forService.test(member) || forRolesOfEntra.test(member);
  const resolved = (group: string, above: readonly string[]): readonly string[] | null => {
    const members = byName.get(group.toLowerCase()) ?? null;
    if (members === null || members.some((one) => doubled.has(kindOf(one) ?? ''))) return null;
    const parts = members
      .filter((one) => !isMicrosofts(one) && !above.includes(one.toLowerCase()))
      .map((one) => (byName.has(one.toLowerCase()) ? resolved(one, [...above, one.toLowerCase()]) : [one]));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
  return (group) => (forService.test(group) ? [] : resolved(group, [group.toLowerCase()]));
}
