interface RoleGroup {
  readonly Name?: string | null | undefined;
  readonly Members?: readonly string[] | null | undefined;
}

/** Groups that Microsoft keeps for holders of roles of Entra, who are judged by these roles, and for a service of its own. */
const keptByMicrosoft =
  /^((TenantAdmins|ExchangeServiceAdmins|ComplianceAdmins|SecurityAdmins|SecurityReaders|HelpdeskAdmins|GlobalReaders)_-?\w+|RIM-MailboxAdmins\w*)$/i;

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
  const resolved = (group: string, above: readonly string[]): readonly string[] | null => {
    const members = byName.get(group.toLowerCase()) ?? null;
    if (members === null) return null;
    const parts = members
      .filter((one) => !keptByMicrosoft.test(one) && !above.includes(one.toLowerCase()))
      .map((one) => (byName.has(one.toLowerCase()) ? resolved(one, [...above, one.toLowerCase()]) : [one]));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
  return (group) => (keptByMicrosoft.test(group) ? [] : resolved(group, [group.toLowerCase()]));
}
