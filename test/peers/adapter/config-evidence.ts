import type { EvidenceId } from '../../../src/sources/kinds.ts';
import { Unreadable, type PeerInput } from './case.ts';

type Json = Readonly<Record<string, unknown>>;
/** Evidence that a configuration case holds, in our shape; `users` and what hangs on them are in `people.ts`. */
type Told = Partial<Record<EvidenceId, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** @throws Unreadable for anything but a list of objects */
const rows = (value: unknown): readonly Json[] => {
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw new Unreadable('an input is no list of objects');
};
/** @throws Unreadable for anything but an object */
const one = (value: unknown): Json => {
  if (isObject(value)) return value;
  throw new Unreadable('an input is no object');
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const outboundPolicy = (row: Json): Json => ({
  id: text(row['Name']),
  name: row['Name'],
  isDefault: row['IsDefault'],
  autoForwardingMode: row['AutoForwardingMode'],
});

const outboundRule = (row: Json): Json => ({
  id: text(row['Name']),
  policy: row['HostedOutboundSpamFilterPolicy'],
  state: row['State'],
  priority: Number(row['Priority'] ?? 0),
  from: texts(row['From']),
  fromMemberOf: texts(row['FromMemberOf']),
  senderDomainIs: texts(row['SenderDomainIs']),
  exceptIfFrom: texts(row['ExceptIfFrom']),
  exceptIfFromMemberOf: texts(row['ExceptIfFromMemberOf']),
  exceptIfSenderDomainIs: texts(row['ExceptIfSenderDomainIs']),
});

const mailbox = (row: Json): Json => ({
  userId: text(row['ExternalDirectoryObjectId']),
  displayName: row['DisplayName'],
  recipientTypeDetails: row['RecipientTypeDetails'],
});

/** Values of a template, by their names; what a case does not say is as Microsoft sets it. */
const passwordRules = (row: Json): Json => {
  const values = new Map(rows(row['values']).map(({ name, value }) => [String(name), text(value)]));
  return {
    templateId: text(row['templateId']),
    lockoutThreshold: values.get('LockoutThreshold') ?? '10',
    lockoutDurationInSeconds: values.get('LockoutDurationInSeconds') ?? '60',
    enableBannedPasswordCheck: values.get('EnableBannedPasswordCheck') ?? 'False',
    hasBannedPasswords: (values.get('BannedPasswordList') ?? '').trim() !== '',
  };
};
const passwordTemplate = '5cf42378-d67d-4f36-ba46-e8b86229381d';

/** The half of managed administrator passwords that Intune has: the question is about the other. */
const administratorPasswords: Json = {
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
const boxOf = (policy: Json): Json => ({
  userId: text(policy['Id']),
  displayName: 'A mailbox',
  recipientTypeDetails: 'UserMailbox',
});

/** How each property of a case is read. */
const readers: Readonly<Record<string, (value: unknown) => Told>> = {
  domains: (value) => ({ domains: rows(value) }),
  authorizationPolicy: (value) => ({ authorizationPolicy: one(value) }),
  authorizationPolicies: (value) => {
    const [policy, ...more] = rows(value);
    if (policy === undefined || more.length > 0)
      throw new Unreadable('there is not exactly one authorizationPolicy');
    return { authorizationPolicy: policy };
  },
  deviceManagementSettings: (value) => ({ deviceManagement: { settings: one(value) } }),
  // The default remote domain refuses too: the other half of our one question about forwarding.
  hostedOutboundSpamFilterPolicies: (value) => ({
    outboundSpamPolicies: rows(value).map(outboundPolicy),
    outboundSpamRules: [],
    remoteDomains: [{ domainName: '*', autoForwardEnabled: false }],
  }),
  hostedOutboundSpamFilterRules: (value) => ({ outboundSpamRules: rows(value).map(outboundRule) }),
  // Without a word about it the move from the older settings is complete.
  authenticationMethodsPolicy: (value) => ({
    authenticationMethodsPolicy: { policyMigrationState: 'migrationComplete', ...one(value) },
  }),
  transportConfig: (value) => ({
    transportConfig: { smtpClientAuthenticationDisabled: one(value)['SmtpClientAuthenticationDisabled'] },
  }),
  // Whom a request reaches, the cases do not say.
  adminConsentRequestPolicy: (value) => ({
    adminConsentRequestPolicy: { isEnabled: one(value)['isEnabled'], reviewerCount: 1 },
  }),
  groupSettings: (value) => ({
    groupSettings: rows(value)
      .filter((row) => row['templateId'] === passwordTemplate)
      .map(passwordRules),
  }),
  // Nobody is left out of what is recorded, where the case is about the switch alone.
  organizationConfig: (value) => ({
    organizationConfig: {
      auditDisabled: one(value)['AuditDisabled'],
      rejectDirectSend: one(value)['RejectDirectSend'],
    },
    mailboxAuditBypasses: [],
  }),
  mailboxAuditBypassAssociations: (value) => ({
    organizationConfig: { auditDisabled: false },
    mailboxAuditBypasses: rows(value)
      .filter((row) => row['AuditBypassEnabled'] !== false)
      .map((row) => ({ name: text(row['Name']), auditBypassEnabled: row['AuditBypassEnabled'] })),
  }),
  adminAuditLogConfig: (value) => ({
    adminAuditLogConfig: {
      unifiedAuditLogIngestionEnabled: one(value)['UnifiedAuditLogIngestionEnabled'],
    },
  }),
  externalInOutlook: (value) => ({ externalInOutlook: { enabled: rows(value)[0]?.['Enabled'] } }),
  owaMailboxPolicies: (value) => ({
    owaMailboxPolicies: rows(value).map((row) => ({
      name: text(row['Id']),
      additionalStorageProvidersAvailable: row['AdditionalStorageProvidersAvailable'],
    })),
    mailboxes: rows(value).map(boxOf),
    casMailboxes: rows(value).map((row) => ({
      userId: text(row['Id']),
      owaEnabled: true,
      owaMailboxPolicy: text(row['Id']),
    })),
  }),
  sharepointSettings: (value) => ({ sharepointSettings: one(value) }),
  // Of SharePoint's own service, which needs rights that are never asked for.
  spoTenant: () => ({}),
  deviceRegistrationPolicy: (value) => ({
    deviceRegistrationPolicy: one(value),
    configurationPolicies: [administratorPasswords],
    deviceConfigurations: [],
    groupPolicyConfigurations: [],
  }),
  sharedMailboxes: (value) => ({ mailboxes: rows(value).map(mailbox) }),
};

/** Inputs about people, which `people.ts` and `evidence.ts` read. */
const readElsewhere = ['users', 'directoryRoles', 'registrationDetailsError'];

/** What the properties of a configuration case say, as our collectors would have it. */
export const configured = ({ inputs }: PeerInput): Told =>
  Object.entries(inputs ?? {}).reduce<Told>((told, [name, value]) => {
    if (readElsewhere.includes(name)) return told;
    const reader = readers[name];
    if (reader === undefined) throw new Unreadable(`the adapter does not read the input ${name}`);
    return { ...told, ...reader(value) };
  }, {});
