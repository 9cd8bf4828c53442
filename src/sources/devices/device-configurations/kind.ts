import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AssignmentTarget } from '../../shapes/assignment-target.ts';

/** Profiles of Intune for computers, phones and tablets: of each only what facts read (deviceConfiguration, read 2026-11). */
export const deviceConfigurations = evidenceKind({
  id: 'deviceConfigurations',
  endpoint: 'GET /deviceManagement/deviceConfigurations',
  shape: 'list',
  key: 'id',
  about: 'policy',
  madeOf: { codeSettings: 'password… and passcode…' },
  names: { codeSettings: 'password' },
  mayBeAbsent: {
    codeSettings:
      'Properties of general profiles alone, and aospDeviceOwnerDeviceConfiguration: whether one sets a code is not known then.',
    passcodeSignInFailureCountBeforeWipe: 'A property of iosGeneralDeviceConfiguration alone.',
    passwordSignInFailureCountBeforeFactoryReset:
      'A property of androidGeneralDeviceConfiguration, androidWorkProfileGeneralDeviceConfiguration, windows10GeneralConfiguration, windows81GeneralConfiguration and windowsPhone81GeneralConfiguration alone.',
    storageBlockRemovableStorage:
      'Looked at in profiles for Windows 10 alone: whether that one sets it is not known then.',
    microsoftAccountBlocked:
      'Looked at in profiles for Windows 10 alone: whether that one sets it is not known then.',
    accountsBlockAddingNonMicrosoftAccountEmail:
      'Looked at in profiles for Windows 10 alone: whether that one sets it is not known then.',
    omaSettings:
      'A property of androidCustomConfiguration, androidWorkProfileCustomConfiguration, windows10CustomConfiguration and windowsPhone81CustomConfiguration alone.',
    localSecurityOptionsMachineInactivityLimit:
      'A property of windows10EndpointProtectionConfiguration in beta alone: whether that one sets it is not known then.',
    localSecurityOptionsMachineInactivityLimitInMinutes:
      'A property of windows10EndpointProtectionConfiguration in beta alone: whether that one sets it is not known then.',
  },
  item: z.object({
    id: z.string(),
    assignments: z.array(z.looseObject({ target: AssignmentTarget.nullish() })).nullish(),
    '@odata.type': z.string().nullish(),
    /** Wrong codes after which an iPhone wipes itself, or an Android phone resets itself. */
    passcodeSignInFailureCountBeforeWipe: z.number().nullish(),
    passwordSignInFailureCountBeforeFactoryReset: z.number().nullish(),
    /** Names of the properties of a general profile that set a code or a lock; undefined where none of them came. */
    codeSettings: z.array(z.string()).optional(),
    storageBlockRemovableStorage: z.boolean().nullish(),
    microsoftAccountBlocked: z.boolean().nullish(),
    accountsBlockAddingNonMicrosoftAccountEmail: z.boolean().nullish(),
    /** Minutes until Windows locks, under either name. */
    localSecurityOptionsMachineInactivityLimit: z.number().nullish(),
    localSecurityOptionsMachineInactivityLimitInMinutes: z.number().nullish(),
    /** Of a custom profile; the value of an encrypted one is masked. */
    omaSettings: z
      .array(z.object({ omaUri: z.string(), isEncrypted: z.boolean(), value: z.string() }))
      .nullish(),
  }),
});
