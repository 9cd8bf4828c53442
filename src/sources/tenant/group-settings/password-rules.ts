/** Template "Password Rule Settings"; matched by its id and never by its name (groupSettings, read 2026-11). */
const passwordRules = '5cf42378-d67d-4f36-ba46-e8b86229381d';

interface Setting {
  readonly templateId?: string | null | undefined;
  readonly values?:
    | readonly { readonly name?: string | null | undefined; readonly value?: string | null | undefined }[]
    | null
    | undefined;
}

/** What is kept of the settings object on passwords; nothing of any other. No object at all means Microsoft's defaults. */
export function passwordRulesOf({ templateId, values }: Setting) {
  if (templateId?.toLowerCase() !== passwordRules) return undefined;
  const valueOf = (name: string): string | null | undefined =>
    values?.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value;
  return {
    templateId: passwordRules,
    lockoutThreshold: valueOf('LockoutThreshold'),
    lockoutDurationInSeconds: valueOf('LockoutDurationInSeconds'),
    enableBannedPasswordCheck: valueOf('EnableBannedPasswordCheck'),
    hasBannedPasswords: (valueOf('BannedPasswordList') ?? '').trim() !== '',
  };
}
