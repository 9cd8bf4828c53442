import { computed } from '../base/computed.ts';
import { heldSettings, inForce, type Wanted } from './setting-homes.ts';

/** Each of these keeps files off USB sticks; barred programs alone do not (further sources 3.4, read 2026-11). */
const usb: readonly Wanted[] = [
  { name: /_storage_removablediskdenywriteaccess$/u, value: /_1$/u },
  { name: /_removablestorageclasses_denyall_access_2$/u, value: /_1$/u },
  { name: /_removabledisks_deny(read|write)_access_2$/u, value: /_1$/u },
  { name: /_system_allowstoragecard$/u, value: /_0$/u },
  { name: /_preventinstallationofmatchingdevicesetupclasses$/u, value: 'unclear' },
  { name: /_defender_configuration_(devicecontrol|defaultenforcement)/u, value: 'unclear' },
  { name: /^storageBlockRemovableStorage$|--windows10\w+_storageblockremovablestorage$/u, value: /^true$/u },
  { name: /--.*(removablestorage|removabledisk|installationbysetupclasses)/u, value: 'unclear' },
  { name: /\/storage\/removablediskdenywriteaccess$/u, value: /^1$/u },
  { name: /\/system\/allowstoragecard$/u, value: /^0$/u },
  {
    name: /^(All Removable Storage classes: Deny all|Removable Disks: Deny (read|write)) access$/u,
    value: /^true$/u,
  },
];

/** Of the third, 3 bars adding a private account and signing in with one, 1 bars adding alone, and 0 bars nothing. */
const privateAccounts: readonly Wanted[] = [
  { name: /_accounts_allowmicrosoftaccountconnection$/u, value: /_0$/u },
  { name: /_microsoftaccount_disableuserauth$/u, value: /_1$/u },
  { name: /_accounts_blockmicrosoftaccounts$/u, value: /_3$/u, part: /_1$/u },
  { name: /^microsoftAccountBlocked$|--windows10\w+_microsoftaccountblocked$/u, value: /^true$/u },
  { name: /--.*(blockmicrosoftaccounts|microsoftaccount.*userauth)/u, value: 'unclear' },
  { name: /\/accounts\/allowmicrosoftaccountconnection$/u, value: /^0$/u },
  { name: /^Block all consumer Microsoft account user authentication$/u, value: /^true$/u },
];

const privateMail: readonly Wanted[] = [
  { name: /_accounts_allowaddingnonmicrosoftaccountsmanually$/u, value: /_0$/u },
  {
    name: /^accountsBlockAddingNonMicrosoftAccountEmail$|--windows10\w+_accountsblockaddingnonmicrosoftaccountemail$/u,
    value: /^true$/u,
  },
  { name: /\/accounts\/allowaddingnonmicrosoftaccountsmanually$/u, value: /^0$/u },
];

const privateOneDrive: readonly Wanted[] = [
  { name: /onedrivengsc_(disablepersonalsync|allowtenantlist)$/u, value: /_1$/u },
  { name: /^Prevent users from syncing personal OneDrive accounts$/u, value: /^true$/u },
];

/** 1 keeps the password in Entra ID, 2 in a local directory; 0, the default, nowhere. */
const keptIn = (place: 1 | 2): readonly Wanted[] => [
  { name: /_laps_policies_backupdirectory$/u, value: new RegExp(`_${String(place)}$`, 'u') },
  { name: /\/laps\/policies\/backupdirectory$/u, value: new RegExp(`^${String(place)}$`, 'u') },
];

/** What Intune's policies set on every Windows computer. A policy that is given is not yet one that arrived. */
export const computerSettings = computed({
  name: 'settings of Windows computers',
  uses: { heldSettings },
  derive: ({ use }) => {
    const { settings, missing, missingBaselines } = use.heldSettings;
    const held = { settings, missing: [...missing, ...missingBaselines] };
    const facts = {
      removableStorageBlocked: inForce(held, usb),
      privateAccountsRefused: inForce(held, privateAccounts),
      privateMailRefused: inForce(held, privateMail),
      // Older baselines hold nothing of this, nor of the passwords of local administrators: there it matters not if they were not read.
      privateOneDriveRefused: inForce(use.heldSettings, privateOneDrive),
    };
    return () => facts;
  },
});

export const administratorPasswordsKept = computed({
  name: 'passwords of local administrators',
  uses: { heldSettings },
  derive: ({ use }) => {
    const { settings, missing } = use.heldSettings;
    // Without a plan for Intune nothing of Intune sends them anywhere.
    const mayBeAbsent = missing.filter(({ cause }) => cause !== 'licence');
    return {
      inEntra: inForce(use.heldSettings, keptIn(1)),
      inLocalDirectory: inForce({ settings, missing: mayBeAbsent }, keptIn(2)),
    };
  },
});
