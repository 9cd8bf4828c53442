/** Microsoft Entra roles by template id, which is the same in every tenant. */
interface AdministratorRole {
  readonly name: string;
  /**
   * `privileged`: Microsoft labels it so. `security-defaults`: Microsoft asks its holders for a second step at every
   * sign-in. `both`: it does both. `read-only` roles are labelled privileged, but can change nothing.
   */
  readonly because: 'privileged' | 'security-defaults' | 'both' | 'read-only';
}

const role = (name: string, because: AdministratorRole['because'] = 'privileged'): AdministratorRole => ({
  name,
  because,
});

/**
 * Roles whose holders we call administrators. Sources: Microsoft Entra built-in roles, "Privileged" label, 2026-01-20
 * (https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference); security defaults,
 * "Require administrators to do multifactor authentication", read 2026-08
 * (https://learn.microsoft.com/entra/fundamentals/security-defaults).
 */
export const administratorRoles: Readonly<Record<string, AdministratorRole>> = {
  '62e90394-69f5-4237-9190-012177145e10': role('Global Administrator', 'both'),
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3': role('Application Administrator', 'both'),
  'c4e39bd9-1100-46d3-8c65-fb160da0071f': role('Authentication Administrator', 'both'),
  'b0f54661-2d74-4c50-afa3-1ec803f12efe': role('Billing Administrator', 'security-defaults'),
  '158c047a-c907-4556-b7ef-446551a6b5f7': role('Cloud Application Administrator', 'both'),
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9': role('Conditional Access Administrator', 'both'),
  '29232cdf-9323-42fd-ade2-1d097af3e4de': role('Exchange Administrator', 'security-defaults'),
  '729827e3-9c14-49f7-bb1b-9608f156bbb8': role('Helpdesk Administrator', 'both'),
  '966707d0-3269-4727-9be2-8c3a10f19b9d': role('Password Administrator', 'both'),
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13': role('Privileged Authentication Administrator', 'both'),
  'e8611ab8-c189-46e8-94e1-60213ab1f814': role('Privileged Role Administrator', 'both'),
  '194ae4cb-b126-40b2-bd5b-6091b380977d': role('Security Administrator', 'both'),
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c': role('SharePoint Administrator', 'security-defaults'),
  'fe930be7-5e62-47db-91af-98c3a49a38b1': role('User Administrator', 'both'),
  '0526716b-113d-4c15-b2c8-68e3c22b9f80': role('Authentication Policy Administrator', 'security-defaults'),
  '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e': role('Identity Governance Administrator', 'security-defaults'),
  'db506228-d27e-4b7d-95e5-295956d6615f': role('Agent ID Administrator'),
  'cf1c38e5-3621-4004-a7cb-879624dced7c': role('Application Developer'),
  'ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe': role('Attribute Provisioning Administrator'),
  '422218e4-db15-4ef9-bbe0-8afb41546d79': role('Attribute Provisioning Reader', 'read-only'),
  '25a516ed-2fa0-40ea-a2d0-12923a21473a': role('Authentication Extensibility Administrator'),
  'aaf43236-0c0d-4d5f-883a-6955382ac081': role('B2C IEF Keyset Administrator'),
  '7698a772-787b-4ac8-901f-60d6b08affd2': role('Cloud Device Administrator'),
  '9360feb5-f418-4baa-8175-e2a00bac4301': role('Directory Writers'),
  '8329153b-31d0-4727-b945-745eb3bc5f31': role('Domain Name Administrator'),
  'be2f45a1-457d-42af-a067-6ec1fa63bc45': role('External Identity Provider Administrator'),
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': role('Global Reader', 'read-only'),
  '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2': role('Hybrid Identity Administrator'),
  '3a2c62db-5318-420d-8d74-23affee5d9d5': role('Intune Administrator'),
  '59d46f88-662b-457b-bceb-5c3809e5908f': role('Lifecycle Workflows Administrator'),
  '4ba39ca4-527c-499a-b93d-d9b492c50246': role('Partner Tier1 Support'),
  'e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8': role('Partner Tier2 Support'),
  '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f': role('Security Operator'),
  '5d6b6bb7-de71-4623-b4af-96380a352509': role('Security Reader', 'read-only'),
};

export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

/**
 * The roles of the directory synchronisation: "Directory Synchronization Accounts" and "On Premises Directory Sync
 * Account" (https://learn.microsoft.com/entra/identity/authentication/concept-mandatory-multifactor-authentication,
 * 2026-04-03). People are not meant to hold them, so they make nobody an administrator.
 */
export const synchronisationRoles: ReadonlySet<string> = new Set([
  'd29b2b05-8046-44ba-8758-1e26182fcf32',
  'a92aed5d-d78a-4d16-b381-09adb37eb3b0',
]);
