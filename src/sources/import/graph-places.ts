export const intune = '/deviceManagement';
const policies = '/policies';
const conditional = '/identity/conditionalAccess';
const eligibilities = '/roleManagement/directory/roleEligibilityScheduleInstances';
const registrations = '/reports/authenticationMethods/userRegistrationDetails';

/**
 * Of the many types of profiles, those in which facts look for codes, locks and blocks: whoever passed one over would miss
 * what it sets.
 */
const profiles = [
  'windows10GeneralConfiguration',
  'windows10CustomConfiguration',
  'windows10EndpointProtectionConfiguration',
  'macOSGeneralDeviceConfiguration',
  'macOSCustomConfiguration',
  'iosGeneralDeviceConfiguration',
  'iosCustomConfiguration',
  'androidGeneralDeviceConfiguration',
  'androidCustomConfiguration',
  'androidDeviceOwnerGeneralDeviceConfiguration',
  'androidForWorkGeneralDeviceConfiguration',
  'androidForWorkCustomConfiguration',
  'androidWorkProfileGeneralDeviceConfiguration',
  'androidWorkProfileCustomConfiguration',
  'aospDeviceOwnerDeviceConfiguration',
];

/** Where an object of a type lives (`@odata.type`; Microsoft Graph's published metadata, read 2026-11). */
export const byType: Readonly<Record<string, string>> = {
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
  companySubscription: '/directory/subscriptions',
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
  deviceManagementIntent: `${intune}/intents`,
  ...Object.fromEntries(profiles.map((type) => [type, `${intune}/deviceConfigurations`])),
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

/**
 * Where an object with these members, and without those that stand behind, lives, for tools that write no annotation. The
 * first that fits counts.
 */
export const byMembers: readonly (readonly [string, readonly string[], (readonly string[])?])[] = [
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
  ['/directory/subscriptions', ['nextLifecycleDateTime', 'isTrial']],
  [`${policies}/adminConsentRequestPolicy`, ['isEnabled', 'reviewers', 'notifyReviewers']],
  [`${policies}/defaultAppManagementPolicy`, ['applicationRestrictions', 'servicePrincipalRestrictions']],
  [`${policies}/appManagementPolicies`, ['restrictions', 'isEnabled']],
  [`${policies}/activityBasedTimeoutPolicies`, ['definition', 'isOrganizationDefault']],
  ['/groupSettings', ['templateId', 'values']],
  ['/admin/sharepoint/settings', ['sharingCapability', 'isResharingByExternalUsersEnabled']],
  [registrations, ['isMfaRegistered', 'methodsRegistered']],
  // An eligible holder has every member of an active one: whoever looked for those first would make a role active.
  [eligibilities, ['principalId', 'roleDefinitionId', 'roleEligibilityScheduleId']],
  // An instance of a schedule has them too, and lists fewer.
  [
    '/roleManagement/directory/roleAssignments',
    ['principalId', 'roleDefinitionId', 'directoryScopeId'],
    ['assignmentType', 'memberType', 'roleAssignmentScheduleId'],
  ],
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
  [`${intune}/intents`, ['templateId', 'isAssigned', 'isMigratingToConfigurationPolicy']],
  ['/deviceAppManagement/managedAppRegistrations', ['appIdentifier', 'managementSdkVersion']],
  ['/devices', ['deviceId', 'trustType', 'operatingSystem']],
  ['/users', ['userPrincipalName', 'displayName']],
  ['/groups', ['securityEnabled', 'mailEnabled']],
];
