import type { EvidenceId } from '../../../src/sources/kinds.ts';
import { Unreadable, type PeerInput } from './case.ts';
import { mailFlowRule, outboundPolicy, outboundRule } from './config-mail.ts';
import {
  administratorPasswords,
  boxOf,
  campaignOf,
  keptTemplates,
  mailbox,
  methodsOf,
  settingOf,
} from './config-shapes.ts';
import { one, rows, text, texts } from './json.ts';

/** Evidence that a configuration case holds, in our shape; `users` and what hangs on them are in `people.ts`. */
type Told = Partial<Record<EvidenceId, unknown>>;

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
  // The default remote domain lets forwards through, as Microsoft sets it: so the policies decide alone.
  hostedOutboundSpamFilterPolicies: (value) => ({
    outboundSpamPolicies: rows(value).map(outboundPolicy),
    outboundSpamRules: [],
    remoteDomains: [{ domainName: '*', autoForwardEnabled: true }],
  }),
  hostedOutboundSpamFilterRules: (value) => ({ outboundSpamRules: rows(value).map(outboundRule) }),
  // Without a word about it the move from the older settings is complete, and a method that is left out is off.
  authenticationMethodsPolicy: (value) => ({
    authenticationMethodsPolicy: {
      policyMigrationState: 'migrationComplete',
      ...one(value),
      ...campaignOf(one(value)),
      ...methodsOf(one(value)),
    },
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
      .filter((row) => keptTemplates.includes(text(row['templateId'])))
      .map(settingOf),
  }),
  // Nobody is left out of what is recorded, where the case is about the switch alone.
  organizationConfig: (value) => ({
    organizationConfig: {
      auditDisabled: one(value)['AuditDisabled'],
      rejectDirectSend: one(value)['RejectDirectSend'],
      oAuth2ClientProfileEnabled: one(value)['OAuth2ClientProfileEnabled'],
      mailTipsAllTipsEnabled: one(value)['MailTipsAllTipsEnabled'],
      mailTipsExternalRecipientsTipsEnabled: one(value)['MailTipsExternalRecipientsTipsEnabled'],
    },
    mailboxAuditBypasses: [],
    inboundConnectors: [],
  }),
  mailboxAuditBypassAssociations: (value) => ({
    organizationConfig: { auditDisabled: false },
    mailboxAuditBypasses: rows(value)
      .filter((row) => row['AuditBypassEnabled'] !== false)

      .map((row) => ({
        id: text(row['Name']),
        name: text(row['Name']),
        auditBypassEnabled: row['AuditBypassEnabled'],
      })),
  }),
  adminAuditLogConfig: (value) => ({
    adminAuditLogConfig: {
      unifiedAuditLogIngestionEnabled: one(value)['UnifiedAuditLogIngestionEnabled'],
    },
  }),
  // A case without a list of exceptions has none.
  externalInOutlook: (value) => ({
    externalInOutlook: { enabled: rows(value)[0]?.['Enabled'], exceptedDomains: [] },
  }),
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
  // A list of domains that are let in names one; without it the mode alone says nothing.
  sharepointSettings: (value) => ({
    sharepointSettings: { sharingAllowedDomainList: ['one'], ...one(value) },
  }),
  // Of SharePoint's own service, which needs rights that are never asked for.
  spoTenant: () => ({}),
  deviceRegistrationPolicy: (value) => ({
    deviceRegistrationPolicy: one(value),
    configurationPolicies: [administratorPasswords],
    deviceConfigurations: [],
    groupPolicyConfigurations: [],
    intents: [],
  }),
  remoteDomains: (value) => ({
    remoteDomains: rows(value).map((row) => ({
      domainName: text(row['DomainName']),
      autoForwardEnabled: row['AutoForwardEnabled'],
    })),
  }),
  // Outlook's own mark is off, and the one domain of the council is known: the rules decide alone.
  transportRules: (value) => ({
    transportRules: rows(value).map(mailFlowRule),
    externalInOutlook: { enabled: false },
    remoteDomains: [{ domainName: '*', autoForwardEnabled: true }],
    acceptedDomains: [{ domainName: 'council.example', domainType: 'Authoritative' }],
    recipients: [],
    journalRules: [],
  }),
  // A policy counts, and shares as Microsoft sets it, where the case does not say.
  sharingPolicies: (value) => ({
    sharingPolicies: rows(value).map((row) => ({
      name: text(row['Name']),
      enabled: row['Enabled'] ?? true,
      domains: row['Domains'] ?? [
        'Anonymous:CalendarSharingFreeBusyReviewer',
        '*:CalendarSharingFreeBusySimple',
      ],
    })),
  }),
  roleAssignmentPolicies: (value) => ({
    roleAssignmentPolicies: rows(value).map((row) => ({
      id: text(row['Name']),
      name: text(row['Name']),
      assignedRoles: row['AssignedRoles'],
    })),
  }),
  // No case speaks of limits for single apps: there are none.
  defaultAppManagementPolicy: (value) => ({
    defaultAppManagementPolicy: one(value),
    appManagementPolicies: [],
  }),
  // The peer read the time out of the text already; a policy is the default one of the organisation.
  activityBasedTimeoutPolicies: (value) => ({
    activityBasedTimeoutPolicies: rows(value).map((row) => ({
      id: text(row['id']),
      isOrganizationDefault: row['isOrganizationDefault'] ?? true,
      idleSeconds: row['webSessionIdleTimeoutSeconds'] ?? null,
      isUnreadable: false,
    })),
  }),
  groups: (value) => ({
    directoryGroups: rows(value).map((row) => ({
      id: text(row['id']),
      displayName: row['displayName'],
      groupTypes: row['groupTypes'],
      visibility: row['visibility'],
      gathersGuests:
        /user\.userType\s+-eq\s+["']guest["']/i.test(text(row['membershipRule'])) &&
        text(row['membershipRuleProcessingState']).toLowerCase() !== 'paused',
    })),
  }),
  // The secrets of an app; who was let in does not matter to them.
  applications: (value) => ({
    applications: rows(value).map((row) => ({
      id: text(row['id']),
      appId: text(row['appId']),
      displayName: row['displayName'],
      passwordCredentials: row['passwordCredentials'],
      keyCredentials: row['keyCredentials'] ?? [],
    })),
    servicePrincipals: [],
    applicationPermissions: [],
    delegatedGrants: [],
  }),
  servicePrincipals: (value) => ({
    servicePrincipals: rows(value).map((row) => ({ ...row, id: text(row['id']) })),
    applications: [],
    applicationPermissions: [],
    delegatedGrants: [],
    appOwners: rows(value).map((row) => ({
      subject: text(row['id']),
      status: 'collected',
      value: { owners: new Set([...texts(row['ownerIds']), ...texts(row['applicationOwnerIds'])]).size },
    })),
    roleAssignments: rows(value).flatMap((row) =>
      texts(row['directoryRoleTemplateIds']).map((roleTemplateId) => ({
        id: `${text(row['id'])} ${roleTemplateId}`,
        principalId: text(row['id']),
        roleTemplateId,
        roleName: roleTemplateId,
        isBuiltIn: true,
        directoryScopeId: '/',
      })),
    ),
  }),
  // Auditing is on for the organisation, as Microsoft sets it: then a mailbox's own switch is not read by Exchange.
  mailboxes: (value) => {
    if (rows(value).length === 0) throw new Unreadable('a list of mailboxes is never empty');
    return { organizationConfig: { auditDisabled: false }, mailboxAuditBypasses: [] };
  },
  sharedMailboxes: (value) => ({ mailboxes: rows(value).map(mailbox) }),
};

/** Inputs about people, which `people.ts` and `evidence.ts` read. */
const readElsewhere = ['users', 'directoryRoles', 'privilegedUsers', 'registrationDetailsError'];

/** What the properties of a configuration case say, as our collectors would have it. */
export const configured = ({ inputs }: PeerInput): Told =>
  Object.entries(inputs ?? {}).reduce<Told>((told, [name, value]) => {
    if (readElsewhere.includes(name)) return told;
    const reader = readers[name];
    if (reader === undefined) throw new Unreadable(`the adapter does not read the input ${name}`);
    return { ...told, ...reader(value) };
  }, {});
