import { isObject, type Content } from './export-file.ts';

const intune = '/deviceManagement';
const policies = '/policies';
const conditional = '/identity/conditionalAccess';
const eligibilities = '/roleManagement/directory/roleEligibilityScheduleInstances';
const registrations = '/reports/authenticationMethods/userRegistrationDetails';

/** Where an object of a type lives (`@odata.type`; Microsoft Graph's published metadata, read 2026-11). */
const byType: Readonly<Record<string, string>> = {
  conditionalAccessPolicy: `${conditional}/policies`,
  ipNamedLocation: `${conditional}/namedLocations`,
  countryNamedLocation: `${conditional}/namedLocations`,
  authenticationStrengthPolicy: `${policies}/authenticationStrengthPolicies`,
  authenticationMethodsPolicy: `${policies}/authenticationMethodsPolicy`,
  authorizationPolicy: `${policies}/authorizationPolicy`,
  appManagementPolicy: `${policies}/appManagementPolicies`,
  tenantAppManagementPolicy: `${policies}/defaultAppManagementPolicy`,
  activityBasedTimeoutPolicy: `${policies}/activityBasedTimeoutPolicies`,
  device: '/devices',
  adminConsentRequestPolicy: `${policies}/adminConsentRequestPolicy`,
  identitySecurityDefaultsEnforcementPolicy: `${policies}/identitySecurityDefaultsEnforcementPolicy`,
  crossTenantAccessPolicyConfigurationDefault: `${policies}/crossTenantAccessPolicy/default`,
  crossTenantAccessPolicyConfigurationPartner: `${policies}/crossTenantAccessPolicy/partners`,
  organization: '/organization',
  domain: '/domains',
  user: '/users',
  agentUser: '/users',
  group: '/groups',
  subscribedSku: '/subscribedSkus',
  groupSetting: '/groupSettings',
  directorySetting: '/groupSettings',
  sharepointSettings: '/admin/sharepoint/settings',
  userRegistrationDetails: registrations,
  deviceManagement: intune,
  deviceRegistrationPolicy: `${policies}/deviceRegistrationPolicy`,
  servicePrincipal: '/servicePrincipals',
  application: '/applications',
  oAuth2PermissionGrant: '/oauth2PermissionGrants',
  deviceManagementConfigurationPolicy: `${intune}/configurationPolicies`,
  groupPolicyConfiguration: `${intune}/groupPolicyConfigurations`,
  // Of the many types of profiles, those that hold what facts read.
  windows10GeneralConfiguration: `${intune}/deviceConfigurations`,
  windows10CustomConfiguration: `${intune}/deviceConfigurations`,
  iosGeneralDeviceConfiguration: `${intune}/deviceConfigurations`,
  androidGeneralDeviceConfiguration: `${intune}/deviceConfigurations`,
  androidDeviceOwnerGeneralDeviceConfiguration: `${intune}/deviceConfigurations`,
  androidWorkProfileGeneralDeviceConfiguration: `${intune}/deviceConfigurations`,
  detectedApp: `${intune}/detectedApps`,
  iosManagedAppRegistration: '/deviceAppManagement/managedAppRegistrations',
  androidManagedAppRegistration: '/deviceAppManagement/managedAppRegistrations',
  unifiedRoleAssignment: '/roleManagement/directory/roleAssignments',
  unifiedRoleDefinition: '/roleManagement/directory/roleDefinitions',
  unifiedRoleEligibilityScheduleInstance: eligibilities,
  managedDevice: `${intune}/managedDevices`,
  iosManagedAppProtection: '/deviceAppManagement/iosManagedAppProtections',
  androidManagedAppProtection: '/deviceAppManagement/androidManagedAppProtections',
};

/** Where an object with these members lives, for tools that write no annotation. The first that fits counts. */
const byMembers: readonly (readonly [string, readonly string[]])[] = [
  [`${conditional}/policies`, ['conditions', 'state']],
  [`${conditional}/namedLocations`, ['ipRanges', 'isTrusted']],
  [`${conditional}/namedLocations`, ['countriesAndRegions']],
  [`${policies}/authenticationStrengthPolicies`, ['allowedCombinations', 'policyType']],
  [`${policies}/authenticationMethodsPolicy`, ['authenticationMethodConfigurations']],
  [`${policies}/authorizationPolicy`, ['allowInvitesFrom', 'defaultUserRolePermissions']],
  [`${policies}/crossTenantAccessPolicy/default`, ['inboundTrust', 'isServiceDefault']],
  [`${policies}/crossTenantAccessPolicy/partners`, ['inboundTrust', 'tenantId']],
  ['/organization', ['verifiedDomains', 'assignedPlans']],
  ['/domains', ['authenticationType', 'isVerified']],
  ['/subscribedSkus', ['skuPartNumber', 'servicePlans']],
  [`${policies}/adminConsentRequestPolicy`, ['isEnabled', 'reviewers', 'notifyReviewers']],
  [`${policies}/defaultAppManagementPolicy`, ['applicationRestrictions', 'servicePrincipalRestrictions']],
  [`${policies}/appManagementPolicies`, ['restrictions', 'isEnabled']],
  [`${policies}/activityBasedTimeoutPolicies`, ['definition', 'isOrganizationDefault']],
  ['/groupSettings', ['templateId', 'values']],
  ['/admin/sharepoint/settings', ['sharingCapability', 'isResharingByExternalUsersEnabled']],
  [registrations, ['isMfaRegistered', 'methodsRegistered']],
  // An eligible holder has every member of an active one: whoever looked for those first would make a role active.
  [eligibilities, ['principalId', 'roleDefinitionId', 'roleEligibilityScheduleId']],
  ['/roleManagement/directory/roleAssignments', ['principalId', 'roleDefinitionId', 'directoryScopeId']],
  ['/roleManagement/directory/roleDefinitions', ['rolePermissions', 'isBuiltIn']],
  [`${intune}/managedDevices`, ['managedDeviceOwnerType', 'complianceState']],
  [`${intune}/detectedApps`, ['deviceCount', 'sizeInByte']],
  [intune, ['intuneAccountId', 'settings']],
  [`${policies}/deviceRegistrationPolicy`, ['userDeviceQuota', 'azureADJoin']],
  // Without its secrets an app would seem to have none.
  ['/servicePrincipals', ['servicePrincipalType', 'appId', 'passwordCredentials', 'keyCredentials']],
  ['/applications', ['requiredResourceAccess', 'appId', 'passwordCredentials', 'keyCredentials']],
  ['/oauth2PermissionGrants', ['clientId', 'consentType', 'scope']],
  [`${intune}/configurationPolicies`, ['platforms', 'technologies', 'settingCount']],
  [`${intune}/groupPolicyConfigurations`, ['policyConfigurationIngestionType', 'definitionValues']],
  ['/deviceAppManagement/managedAppRegistrations', ['appIdentifier', 'managementSdkVersion']],
  ['/devices', ['deviceId', 'trustType', 'operatingSystem']],
  ['/users', ['userPrincipalName', 'displayName']],
  ['/groups', ['securityEnabled', 'mailEnabled']],
];

/** The id that Microsoft documents for the one policy of security defaults. */
const securityDefaults = '00000000-0000-0000-0000-000000000005';

function ofType(type: unknown): string | undefined {
  if (typeof type !== 'string' || !type.startsWith('#microsoft.graph.')) return undefined;
  const name = type.slice('#microsoft.graph.'.length);
  if (name.endsWith('CompliancePolicy')) return `${intune}/deviceCompliancePolicies`;
  return Object.hasOwn(byType, name) ? byType[name] : undefined;
}

/** `https://graph.microsoft.com/v1.0/$metadata#domains(id)/$entity` is an object of `/domains`. */
export function ofContext(context: unknown): string | undefined {
  if (typeof context !== 'string') return undefined;
  const [, fragment] = context.split('$metadata#');
  const path = fragment
    ?.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '')
    .replace(/\/(?:\$entity|microsoft\.graph\.\w+)$/u, '');
  return path === undefined || path === '' || path.includes('$') ? undefined : `/${path}`;
}

/**
 * What belongs to one object (members of a group, owners of an app) is listed below that object, or as directory objects:
 * it is no list of all that there is of its kind.
 */
const belongsTo =
  /^\/(?:directoryObjects|(?:groups|users|directoryRoles|administrativeUnits|applications|servicePrincipals|devices)\/.)/u;

/** Whether Graph would answer this path: what it holds is known by what it is, wherever the file lies. */
export function pathOf(object: Content, known: ReadonlySet<string>): string | undefined {
  const context = ofContext(object['@odata.context']);
  if (context !== undefined && !known.has(context) && belongsTo.test(context)) return undefined;
  const candidates = [context, ofType(object['@odata.type'])];
  const named = candidates.find((path) => path !== undefined && known.has(path));
  if (named !== undefined) return named;
  // A type says what an object is: one that nobody asks for is not guessed to be another.
  if (String(object['@odata.type']).startsWith('#microsoft.graph.')) return undefined;
  if (object['id'] === securityDefaults && 'isEnabled' in object)
    return byType['identitySecurityDefaultsEnforcementPolicy'];
  return byMembers.find(([, members]) => members.every((member) => Object.hasOwn(object, member)))?.[0];
}

/** The path of a list that Graph itself says it is of (`@odata.context`): such a list may be empty, and is an answer. */
export function pathOfList(content: unknown, known: ReadonlySet<string>): string | undefined {
  if (!isObject(content) || !Array.isArray(content['value'])) return undefined;
  const path = ofContext(content['@odata.context']);
  return path !== undefined && known.has(path) ? path : undefined;
}

/** Why a list that Graph answered is not all there is; undefined where nothing says so. */
function shortOf(content: Content, entries: readonly unknown[]): string | undefined {
  const goesOn = Object.entries(content).some(
    ([key, value]) => /(?:^|[@.])nextLink$/iu.test(key) && typeof value === 'string' && value !== '',
  );
  if (goesOn) return 'holds only the first page of';
  // What changed since an earlier answer, or the last page of a first one: neither says that it is all.
  if (typeof content['@odata.deltaLink'] === 'string')
    return 'holds an answer about changes and not the whole of';
  const count = content['@odata.count'];
  if (typeof count === 'number' && count > entries.length)
    return `holds ${String(entries.length)} of the ${String(count)} objects of`;
  return isObject(content['error']) ? 'holds an error beside' : lostIn(entries);
}

/** An entry that is no object was lost on the way, as PowerShell does below a depth. */
function lostIn(entries: readonly unknown[]): string | undefined {
  return entries.every(isObject) ? undefined : 'holds an entry that is no object beside';
}

/** The objects of a file: one, a list, or `{ "value": [...] }`; and why the list is short, where it is. */
export function objectsIn(content: unknown): {
  readonly objects: readonly Content[];
  readonly short: string | undefined;
  /** Whether the file holds a list. */
  readonly isList: boolean;
} {
  if (Array.isArray(content))
    return { objects: content.filter(isObject), short: lostIn(content), isList: true };
  if (!isObject(content)) return { objects: [], short: undefined, isList: false };
  const { value } = content;
  if (!Array.isArray(value))
    return { objects: isObject(value) ? [value] : [content], short: undefined, isList: false };
  const context = content['@odata.context'];
  const objects = value
    .filter(isObject)
    .map((one) => ({ ...(context === undefined ? {} : { '@odata.context': context }), ...one }));
  return { objects, short: shortOf(content, value), isList: true };
}

/** Every path whose objects are known by their own members or type, without a word about where they came from. */
export function recognisedPaths(): ReadonlySet<string> {
  const compliance = ofType('#microsoft.graph.windows10CompliancePolicy') ?? '';
  return new Set([...Object.values(byType), ...byMembers.map(([path]) => path), compliance]);
}
