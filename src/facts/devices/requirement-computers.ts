import { anyOf } from '../base/reasoned.ts';
import { commonRequirement, lowestOrBuild, type Requirement } from './requirement.ts';
import type { Settings } from './compliance-settings.ts';

/**
 * Windows. With `deviceDefault` any sign-in PIN will do, so a length written beside it binds nothing. Either of two
 * settings asks for encryption. Antivirus is any registered product, or Defender by name
 * (intune/protect/compliance-policy-create-windows, 2024-11-19).
 */
export const windowsRequirement = (settings: Settings): Requirement => {
  const common = commonRequirement(settings);
  const hasLength = !['', 'devicedefault'].includes(settings.word('passwordRequiredType'));
  return {
    ...common,
    pinLength:
      settings.yes('passwordRequired') && hasLength ? (settings.number('passwordMinimumLength') ?? 0) : 0,
    encryption: settings.yes('bitLockerEnabled') || settings.yes('storageRequireEncryption'),
    antivirus: anyOf(
      ['antivirusRequired', 'defenderEnabled', 'rtpEnabled'].map((key) => settings.beta.yes(key)),
    ),
    firewall: settings.beta.yes('activeFirewallRequired'),
    minimumVersion: anyOf([
      common.minimumVersion,
      settings.beta.versions('validOperatingSystemBuildRanges', 'lowestVersion'),
    ]),
  };
};

/** macOS. A new length is asked for at the next change of the password (…-create-mac-os, 2025-09-05). */
export const macRequirement = (settings: Settings): Requirement => ({
  ...commonRequirement(settings),
  minimumVersion: lowestOrBuild(settings),
  pinLength: settings.yes('passwordRequired') ? (settings.number('passwordMinimumLength') ?? 0) : 0,
  firewall: settings.yes('firewallEnabled'),
});
