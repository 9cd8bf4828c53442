/**
 * Settings that facts read, of the thousands that a policy may hold. Ids of the settings catalog are in small letters;
 * names of administrative templates are as Microsoft shows them (further sources, section 3.4, read 2026-11).
 */
export const catalogSettings: readonly RegExp[] = [
  /_config_storage_removablediskdenywriteaccess$/u,
  /_admx_removablestorage_removablestorageclasses_denyall_access_2$/u,
  /_admx_removablestorage_removabledisks_deny(read|write)_access_2$/u,
  /_config_system_allowstoragecard$/u,
  /_deviceinstallation_preventinstallationofmatchingdevicesetupclasses$/u,
  /_defender_configuration_(devicecontrol|defaultenforcement)/u,
  /_config_accounts_allowmicrosoftaccountconnection$/u,
  /_accounts_blockmicrosoftaccounts$/u,
  /_admx_msapolicy_microsoftaccount_disableuserauth$/u,
  /_config_accounts_allowaddingnonmicrosoftaccountsmanually$/u,
  /onedrivengsc_(disablepersonalsync|allowtenantlist)$/u,
  /_laps_policies_backupdirectory$/u,
  // Codes and locks: policy-csp-devicelock, and Apple's passcode payload under both its names and its screensaver (read 2026-11).
  /_config_devicelock_/u,
  /^com\.apple\.mobiledevice\.passwordpolicy_/u,
  /^com\.apple\.screensaver(\.user)?_(askforpassword|idletime)$/u,
  /^passcode_/u,
  /^com\.android\.devicerestrictionpolicy\.password/u,
  /_interactivelogon_machineinactivitylimit(_v2)?$/u,
  /_controlpaneldisplay_cpl_personalization_screensavertimeout$/u,
];

export const templateSettings: ReadonlySet<string> = new Set([
  'All Removable Storage classes: Deny all access',
  'Removable Disks: Deny read access',
  'Removable Disks: Deny write access',
  'Block all consumer Microsoft account user authentication',
  'Prevent users from syncing personal OneDrive accounts',
  'Screen saver timeout',
]);

/** Addresses of settings that a custom profile may hold. */
export const omaSettings: readonly RegExp[] = [
  /\/Storage\/RemovableDiskDenyWriteAccess$/iu,
  /\/System\/AllowStorageCard$/iu,
  /\/Accounts\/AllowMicrosoftAccountConnection$/iu,
  /\/Accounts\/AllowAddingNonMicrosoftAccountsManually$/iu,
  /\/LAPS\/Policies\/BackupDirectory$/iu,
  /\/DeviceLock\//iu,
  /\/InteractiveLogon_MachineInactivityLimit$/iu,
];

/**
 * Properties that an older baseline may set: an id ends in the property of a profile, or in the name of a template's setting
 * (deviceManagementSettingInstance, beta; ids are in no reference, and seen in published baselines, read 2026-11).
 */
export const intentSettings: readonly RegExp[] = [
  /configuration_password/u,
  /devicelock|screensaver|screentimeout|machineinactivitylimit/u,
  /removablestorage|removabledisk|devicesetupclasses|installationbysetupclasses/u,
  /microsoftaccount/u,
];
