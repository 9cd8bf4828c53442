interface RoleGroup {
  readonly Name?: string | null | undefined;
  readonly Members?: readonly string[] | null | undefined;
  readonly Capabilities?: readonly string[] | null | undefined;
}

/**
 * Groups that Microsoft keeps for holders of roles of Entra, who are judged by these roles. They are members of other
 * groups, and no role is given to them themselves (Permissions in Exchange Online, read 2026-11).
 */
const forRolesOfEntra =
  /^(TenantAdmins|ExchangeServiceAdmins|ComplianceAdmins|SecurityAdmins|SecurityReaders|HelpdeskAdmins|GlobalReaders)_-?\d+$/i;
/** Of a service of Microsoft's, which holds a role itself: a word and an id. */
const forService = /^RIM-MailboxAdmins[\da-f]{32}$/i;

/**
 * What nobody in a tenant can set (`Capabilities` of Get-RoleGroup, seen in tenants in 2025 and 2026; RoleGroupType says
 * Standard of every group). A name alone proves nothing: anybody may be called so.
 */
const isKeptByMicrosoft = ({ Capabilities }: RoleGroup): boolean =>
  (Capabilities ?? []).some((one) => /^partner_managed$/i.test(one));

const kindOf = (group: string): string | undefined => forRolesOfEntra.exec(group)?.[1]?.toLowerCase();

/** `council.onmicrosoft.com/People/Ann Clerk` ends in the name. */
const nameIn = (member: string): string =>
  /^[^/]*\.[^/]*\//.test(member) ? member.slice(member.lastIndexOf('/') + 1) : member;

/** Who is in a role group, groups within groups resolved; null where that did not come. By name, in small letters. */
export type MembersOf = (group: string) => readonly string[] | null;

type ByName = ReadonlyMap<string, readonly RoleGroup[]>;

/**
 * Which groups are Microsoft's own. Every tenant has some, so where none is marked the mark was not sent, and the name
 * decides; of two of a kind one was made by somebody then, and nobody can tell which: undefined.
 */
function microsoftsIn(byName: ByName): (group: string) => boolean | undefined {
  const groups = [...byName.values()].flat();
  if (groups.some(isKeptByMicrosoft)) return (group) => byName.get(group)?.every(isKeptByMicrosoft) ?? false;
  const kinds = groups.flatMap(({ Name }) => kindOf(Name ?? '') ?? []);
  return (group) => {
    const kind = kindOf(group);
    if (kind === undefined || !byName.has(group)) return byName.has(group) && forService.test(group);
    return kinds.filter((one) => one === kind).length === 1 || undefined;
  };
}

export async function membersIn(groups: AsyncIterable<RoleGroup>): Promise<MembersOf> {
  const byName = Map.groupBy(
    (await Array.fromAsync(groups)).filter(({ Name }) => Boolean(Name)),
    ({ Name }) => (Name ?? '').toLowerCase(),
  );
  const isMicrosofts = microsoftsIn(byName);
  const resolved = (group: string, above: readonly string[]): readonly string[] | null => {
    // Two may have one name, of which one is Microsoft's: then what the other holds counts.
    const rows = byName.get(group) ?? [];
    if (rows.length === 0 || rows.some(({ Members }) => Members === undefined)) return null;
    const own = rows.filter((row) => !isKeptByMicrosoft(row));
    const parts = (own.length > 0 ? own : rows)
      .flatMap(({ Members }) => (Members ?? []).map(nameIn))
      .map((member): readonly string[] | null => {
        const name = member.toLowerCase();
        const isTheirs = isMicrosofts(name);
        if (isTheirs === undefined) return null;
        if (isTheirs || above.includes(name)) return [];
        return byName.has(name) ? resolved(name, [...above, name]) : [member];
      });
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  };
  return (group) => {
    const name = group.toLowerCase();
    const isService = forService.test(name) && (!byName.has(name) || isMicrosofts(name) === true);
    return isService ? [] : resolved(name, [name]);
  };
}
