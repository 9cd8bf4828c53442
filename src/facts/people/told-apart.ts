/** An account or a mailbox with what may tell it from another of the same name. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName?: string | null | undefined;
}

const key = (name: string): string => name.trim().toLowerCase();

/**
 * "ann.lee@council.example". The sign-in name of somebody who was invited holds their address elsewhere, which stands
 * before `#EXT#` (https://learn.microsoft.com/entra/external-id/user-properties, read 2026-11).
 */
const signInName = ({ id, userPrincipalName }: Named): string =>
  userPrincipalName ? userPrincipalName.replace(/#ext#@.*$/iu, '') : id;

/**
 * What each is called, by id: its name, and where another bears the same name its sign-in name, too. A directory takes
 * any number of accounts of one name, and a councillor is often a guest beside their own account.
 */
export function toldApart(all: readonly Named[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of all) times.set(key(name), (times.get(key(name)) ?? 0) + 1);
  return new Map(
    all.map((one) => [
      one.id,
      (times.get(key(one.name)) ?? 0) > 1 ? `${one.name} (${signInName(one)})` : one.name,
    ]),
  );
}

interface Account {
  readonly id: string;
  readonly displayName?: string | null | undefined;
  readonly userPrincipalName?: string | null | undefined;
}

/** What accounts are called, by id: by the sign-in name or the id where the directory has no name. */
export function accountNames(users: readonly Account[]): ReadonlyMap<string, string> {
  return toldApart(
    users.map(({ id, displayName, userPrincipalName }) => ({
      id,
      name: displayName || userPrincipalName || id,
      userPrincipalName,
    })),
  );
}
