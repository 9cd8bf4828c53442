import type { EvidenceId } from '../../../src/sources/kinds.ts';
import type { PeerInput } from './case.ts';

type Json = Readonly<Record<string, unknown>>;
/** Evidence that a configuration case holds, in our shape; `users` and what hangs on them are in `people.ts`. */
type Told = Partial<Record<EvidenceId, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rows = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
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

/** How each property of a case is read. */
const readers: Readonly<Record<string, (value: unknown) => Told>> = {
  domains: (value) => ({ domains: rows(value) }),
  authorizationPolicy: (value) => (isObject(value) ? { authorizationPolicy: value } : {}),
  deviceManagementSettings: (value) => (isObject(value) ? { deviceManagement: { settings: value } } : {}),
  // The default remote domain refuses too: the other half of our one question about forwarding.
  hostedOutboundSpamFilterPolicies: (value) => ({
    outboundSpamPolicies: rows(value).map(outboundPolicy),
    outboundSpamRules: [],
    remoteDomains: [{ domainName: '*', autoForwardEnabled: false }],
  }),
  hostedOutboundSpamFilterRules: (value) => ({ outboundSpamRules: rows(value).map(outboundRule) }),
  // Without a word about it the move from the older settings is complete.
  authenticationMethodsPolicy: (value) =>
    isObject(value)
      ? { authenticationMethodsPolicy: { policyMigrationState: 'migrationComplete', ...value } }
      : {},
  transportConfig: (value) =>
    isObject(value)
      ? { transportConfig: { smtpClientAuthenticationDisabled: value['SmtpClientAuthenticationDisabled'] } }
      : {},
  sharedMailboxes: (value) => ({ mailboxes: rows(value).map(mailbox) }),
};

/** What the properties of a configuration case say, as our collectors would have it. */
export const configured = ({ inputs }: PeerInput): Told =>
  Object.entries(inputs ?? {}).reduce<Told>(
    (told, [name, value]) => ({ ...told, ...readers[name]?.(value) }),
    {},
  );
