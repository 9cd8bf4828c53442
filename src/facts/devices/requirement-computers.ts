import { whenKnown } from '../base/known.ts';
import { allOf, anyOf } from '../base/reasoned.ts';
import { commonRequirement, lowestOrBuild, type Requirement } from './requirement.ts';
import { numberWhere, type Settings } from './compliance-settings.ts';

/**
 * Windows. With `deviceDefault` any sign-in PIN will do, so a length written beside it binds nothing. Either of two
 * settings asks for encryption. Antivirus is any registered product, or Defender by name
 * (intune/protect/compliance-policy-create-windows, 2024-11-19).
 */
export const windowsRequirement = (settings: Settings): Requirement => {
  const common = commonRequirement(settings);
  const hasLength = whenKnown(
    [settings.word('passwordRequiredType')],
    (type) => !['', 'devicedefault'].includes(type),
  );
  return {
    ...common,
    pinLength: numberWhere(
      allOf([settings.yes('passwordRequired'), hasLength]),
      settings.number('passwordMinimumLength'),
    ),
    encryption: anyOf(['bitLockerEnabled', 'storageRequireEncryption'].map((key) => settings.yes(key))),
    antivirus: anyOf(['antivirusRequired', 'defenderEnabled', 'rtpEnabled'].map((key) => settings.yes(key))),
    firewall: settings.yes('activeFirewallRequired'),
    minimumVersion: anyOf([
      common.minimumVersion,
      settings.versions('validOperatingSystemBuildRanges', 'lowestVersion'),
    ]),
  };
};

/** macOS. A new length is asked for at the next change of the password (…-create-mac-os, 2025-09-05). */
export const macRequirement = (settings: Settings): Requirement => ({
  ...commonRequirement(settings),
  minimumVersion: lowestOrBuild(settings),
  pinLength: numberWhere(settings.yes('passwordRequired'), settings.number('passwordMinimumLength')),
  firewall: settings.yes('firewallEnabled'),
});
