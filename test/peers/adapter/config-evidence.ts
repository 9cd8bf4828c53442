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
