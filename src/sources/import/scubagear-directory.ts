import { clientsLost, controlsLost } from './arrived.ts';
import { asList, isObject, type Content } from './export-file.ts';
import { joinedAt, toGraphCasing } from './graph-casing.ts';
import type { Parts } from './scubagear-part.ts';
import { groupSettingsIn, sharepointSettingsIn } from './scubagear-settings.ts';
import { privilegedUsersIn, roleAssignmentsIn } from './scubagear-roles.ts';
import { subscriptionsIn } from './scubagear-subscriptions.ts';
import { ValueLost } from './value-lost.ts';

const inGraphCasing = (section: string) => (settings: Content) =>
  asList(settings[section]).map((one) => toGraphCasing(one));

/** Whether an entry beside others is nothing: `[null]` alone is how PowerShell writes an empty list. */
const hasHole = (section: unknown): boolean =>
  Array.isArray(section) && section.some(isObject) && section.includes(null);

function accessPolicies(settings: Content): unknown[] {
  const section = settings['conditional_access_policies'];
  if (hasHole(section)) throw new ValueLost('', 'an entry did not arrive');
  return asList(section).map((one, position) => {
    const joined = joinedAt(one);
    if (joined !== undefined) throw new ValueLost(`${String(position)}.${joined}`, 'a list became one text');
    if (controlsLost(one))
      throw new ValueLost(`${String(position)}.GrantControls`, 'what the policy asks for did not arrive');
    if (clientsLost(one))
      throw new ValueLost(
        `${String(position)}.Conditions.ClientAppTypes`,
        'the programs that the policy looks at did not arrive',
      );
    return toGraphCasing(one);
  });
}

/** The beta form of the policy keeps the consent setting at the top (authorizationPolicy, read 2026-08). */
const authorization = (settings: Content): unknown[] =>
  asList(settings['authorization_policies'])
    .slice(0, 1)
    .map((one) => {
      const policy = toGraphCasing(one) as Content;
      const inner = policy['defaultUserRolePermissions'];
      return {
        ...policy,
        defaultUserRolePermissions: {
          ...(isObject(inner) ? inner : {}),
          permissionGrantPoliciesAssigned: policy['permissionGrantPolicyIdsAssignedToDefaultUserRole'],
        },
      };
    });

const methodsPolicy = (settings: Content): unknown[] =>
  asList(settings['authentication_method'])
    .slice(0, 1)
    .flatMap((one) => asList(one['authentication_method_policy']).map((policy) => ({ one, policy })))
    .map(({ one, policy }) => ({
      ...(toGraphCasing(policy) as Content),
      authenticationMethodConfigurations: asList(
        one['authentication_method_feature_settings'] ?? policy['AuthenticationMethodConfigurations'],
      ).map((method) => toGraphCasing(method)),
    }));

/** Where ScubaGear could not read what it says of a tenant, it writes that in the place of the value (ExportAADProvider, read 2026-11). */
export function told(value: unknown): unknown {
  return typeof value === 'string' && /^(?:Error retrieving|AAD: Domain Unretrievable)/u.test(value)
    ? undefined
    : value;
}

const organisation = (settings: Content): unknown[] =>
  asList(settings['tenant_details'])
    .slice(0, 1)
    .map((details) => {
      const [more] = asList(details['AADAdditionalData']);
      return {
        id: told(details['TenantId']) ?? settings['tenant_id'],
        displayName: told(details['DisplayName']),
        tenantType: more?.['TenantType'],
        onPremisesSyncEnabled: more?.['OnPremisesSyncEnabled'],
      };
    });

/** Names of permissions, of each interface: one, a list, or with commas between (ScubaGear 1.8, AADRiskyPermissionsHelper). */
const lowClassed = (settings: Content): unknown[] =>
  asList(settings['risky_delegated_permission_classifications']).map((one) => ({
    subject: one['AppId'],
    value: [one['RiskyPermClassifications']]
      .flat()
      .flatMap((names) => String(names ?? '').split(','))
      .map((name) => ({ permissionName: name.trim(), classification: 'low' })),
  }));

/** What an export holds of the directory and of SharePoint; ScubaGear 1.8, ExportAADProvider (read 2026-11). */
export const directoryParts: Parts = {
  organization: { sections: ['tenant_details'], commands: ['Get-MgBetaOrganization'], read: organisation },
  domains: {
    sections: ['domain_settings'],
    commands: ['Get-MgBetaDomain'],
    read: inGraphCasing('domain_settings'),
  },
  subscribedSkus: {
    sections: ['license_information', 'service_plans'],
    commands: ['Get-MgBetaSubscribedSku'],
    read: subscriptionsIn,
  },
  delegatedPermissionClassifications: {
    sections: ['risky_delegated_permission_classifications'],
    commands: ['Get-ServicePrincipalsWithRiskyDelegatedPermissionClassifications'],
    partial: 'The export names permissions classed as low only where ScubaGear thinks them risky.',
    read: lowClassed,
  },
  authorizationPolicy: {
    sections: ['authorization_policies'],
    commands: ['Get-MgBetaPolicyAuthorizationPolicy'],
    read: authorization,
  },
  users: {
    sections: ['privileged_users'],
    commands: ['Get-PrivilegedUser', 'Get-PrivilegedRole'],
    partial: 'ScubaGear lists holders of eight highly privileged roles only, and no other account.',
    neverEmpty: true,
    read: privilegedUsersIn,
  },
  roleAssignments: {
    sections: ['privileged_users'],
    commands: ['Get-PrivilegedUser', 'Get-PrivilegedRole'],
    partial:
      'ScubaGear lists eight highly privileged roles only, and does not tell eligible from active for every person.',
    neverEmpty: true,
    read: roleAssignmentsIn,
  },
  conditionalAccessPolicies: {
    sections: ['conditional_access_policies'],
    commands: ['Get-MgBetaIdentityConditionalAccessPolicy'],
    read: accessPolicies,
  },
  authenticationMethodsPolicy: {
    sections: ['authentication_method'],
    commands: ['Get-MgBetaPolicyAuthenticationMethodPolicy'],
    read: methodsPolicy,
  },
  groupSettings: {
    sections: ['directory_settings'],
    commands: ['Get-MgBetaDirectorySetting'],
    read: groupSettingsIn,
  },
  sharepointSettings: {
    sections: ['SPO_tenant'],
    commands: ['Get-SPOTenantRest', 'Get-SPOTenant', 'Get-PnPTenant'],
    read: sharepointSettingsIn,
  },
};
