/** Resource units of a request to the directory (learn.microsoft.com/graph/throttling-limits; read 2026-08). */
const costs: readonly (readonly [RegExp, number])[] = [
  [/^\/groups\/[^/]+\/transitiveMembers\b/, 5],
  [/^\/groups\/[^/]+\/members\b/, 3],
  [/^\/subscribedSkus\b/, 3],
  [/^\/users\/[^/]+\/(memberOf|transitiveMemberOf|licenseDetails|ownedObjects)\b/, 2],
  [/^\/users(\/[^/]+)?$/, 2],
  [/^\/applications\b/, 2],
  [/^\/oauth2PermissionGrants\b/, 2],
  [/^\/servicePrincipals\/[^/]+\/appRoleAssign/, 2],
];

/** @param path without version; a nextLink costs what its first page cost. */
export const resourceUnits = (path: string, query: Readonly<Record<string, string>> = {}): number => {
  const base = costs.find(([pattern]) => pattern.test(path))?.[1] ?? 1;
  const top = query['$top'];
  return Math.max(
    1,
    base +
      (query['$expand'] === undefined ? 0 : 1) -
      (query['$select'] === undefined ? 0 : 1) -
      (top !== undefined && Number(top) < 20 ? 1 : 0),
  );
};
