import { groupTemplates } from './kind.ts';

interface Setting {
  readonly templateId?: string | null | undefined;
  readonly values?:
    | readonly { readonly name?: string | null | undefined; readonly value?: string | null | undefined }[]
    | null
    | undefined;
}

/**
 * What is kept of the settings objects on passwords and on teams; nothing of any other. No object at all means
 * Microsoft's defaults.
 */
export function keptSettingOf({ templateId, values }: Setting) {
  // Microsoft sends an empty text for a list without words: null says nothing (groupSetting, read 2026-11).
  const valueOf = (name: string): string | undefined =>
    values?.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value ?? undefined;
  const id = templateId?.toLowerCase();
  if (id === groupTemplates.teams)
    return { templateId: id, enableGroupCreation: valueOf('EnableGroupCreation') };
  if (id !== groupTemplates.passwords) return undefined;
  const words = valueOf('BannedPasswordList');
  return {
    templateId: id,
    lockoutThreshold: valueOf('LockoutThreshold'),
    lockoutDurationInSeconds: valueOf('LockoutDurationInSeconds'),
    enableBannedPasswordCheck: valueOf('EnableBannedPasswordCheck'),
    hasBannedPasswords: words === undefined ? undefined : words.trim() !== '',
  };
}
