const none = { passwordCredentials: [], keyCredentials: [] };

/** A service principal of the tenant without passwords and certificates. */
export const servicePrincipal = (changes: object) => ({
  id: 'app',
  appId: 'client',
  displayName: 'Planner Sync',
  appOwnerOrganizationId: 't',
  accountEnabled: true,
  ...none,
  ...changes,
});

/** One app of the tenant, and its registration where it has one here. */
export const principal = (changes: object = {}, own: object | undefined = undefined) => ({
  servicePrincipals: [servicePrincipal(changes)],
  applications:
    own === undefined
      ? []
      : [{ id: 'object', appId: 'client', displayName: 'Planner Sync', ...none, ...own }],
});

/** Tenant of whoever made an app that is registered elsewhere. */
const provider = '9188040d-6c67-4c5b-b112-36a304b66dad';
export const outside = { appOwnerOrganizationId: provider };
