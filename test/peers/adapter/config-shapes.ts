import { one, rows, text, type Json } from './json.ts';

export const mailbox = (row: Json): Json => ({
  userId: text(row['ExternalDirectoryObjectId']),
  displayName: row['DisplayName'],
  recipientTypeDetails: row['RecipientTypeDetails'],
});

/** Values of a template, by their names; what a case does not say is as Microsoft sets it. */
export const settingOf = (row: Json): Json => {
  const values = new Map(rows(row['values']).map(({ name, value }) => [String(name), text(value)]));
  return {
    templateId: text(row['templateId']),
    lockoutThreshold: values.get('LockoutThreshold') ?? '10',
    lockoutDurationInSeconds: values.get('LockoutDurationInSeconds') ?? '60',
    enableBannedPasswordCheck: values.get('EnableBannedPasswordCheck') ?? 'False',
    hasBannedPasswords: (values.get('BannedPasswordList') ?? '').trim() !== '',
    enableGroupCreation: values.get('EnableGroupCreation') ?? 'true',
  };
};
export const keptTemplates = ['5cf42378-d67d-4f36-ba46-e8b86229381d', '62375ab9-6b52-47ed-826b-58e47e0e304b'];

/** The half of managed administrator passwords that Intune has: the question is about the other. */
export const administratorPasswords: Json = {
  id: 'laps',
  assignments: [
    {
      target: {
        '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget',
        deviceAndAppManagementAssignmentFilterType: 'none',
      },
    },
  ],
  settings: [
    {
      settingDefinitionId: 'device_vendor_msft_laps_policies_backupdirectory',
      value: 'device_vendor_msft_laps_policies_backupdirectory_1',
    },
  ],
};

/** A mailbox that has the policy. */
export const boxOf = (policy: Json): Json => ({
  userId: text(policy['Id']),
  displayName: 'A mailbox',
  recipientTypeDetails: 'UserMailbox',
});

/** Microsoft's ids of methods (authenticationmethodspolicies-overview, Graph v1.0, read 2026-11). */
const methodIds =
  'Email Fido2 MicrosoftAuthenticator Sms SoftwareOath TemporaryAccessPass Voice X509Certificate'.split(' ');

/** The methods that a case leaves out are off, where it tells of some. */
export function methodsOf(policy: Json): object {
  const told = rows(policy['authenticationMethodConfigurations'] ?? []);
  if (told.length === 0) return {};
  const ids = new Set(told.map(({ id }) => String(id).toLowerCase()));
  const others = methodIds.filter((id) => !ids.has(id.toLowerCase()));
  return {
    authenticationMethodConfigurations: [...told, ...others.map((id) => ({ id, state: 'disabled' }))],
  };
}

/** The campaign, which leaves nobody out where the case names nobody whom it would. */
export function campaignOf({ registrationEnforcement }: Readonly<Record<string, unknown>>): object {
  if (registrationEnforcement == null) return {};
  const { authenticationMethodsRegistrationCampaign: campaign } = one(registrationEnforcement);
  if (campaign == null) return {};
  return {
    registrationEnforcement: {
      authenticationMethodsRegistrationCampaign: { excludeTargets: [], ...one(campaign) },
    },
  };
}
