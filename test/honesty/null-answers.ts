import type { Snapshot } from '../../src/sources/kinds.ts';
import { collectors } from '../../src/sources/generated/collector-registry.ts';
import { evidenceIds } from '../../src/sources/kinds.ts';
import type { Answers } from './kept-answers.ts';
import { isOf, type Unreadable } from './unreadable-answers.ts';
import type { Place } from './wrong-values.ts';

/** Every member of an answer that says something, at whatever depth, each once over all answers. */
function membersIn(answers: readonly unknown[]): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const walk = (value: unknown, place: Place): void => {
    if (value === null || value === undefined) return;
    if (place.length > 0 && place.at(-1) !== '*') found.set(place.join('.'), place);
    if (Array.isArray(value)) for (const one of value) walk(one, [...place, '*']);
    else if (typeof value === 'object')
      for (const [name, one] of Object.entries(value)) walk(one, [...place, name]);
  };
  for (const one of answers) walk(one, []);
  return found;
}

/** Every declared member that Microsoft sent about a council, as null in each object. */
export function nullsOf(answers: Answers, snapshot: Snapshot): Unreadable[] {
  return evidenceIds
    .filter((id) => snapshot.evidence[id].status === 'collected')
    .flatMap((id) =>
      collectors[id].requests.flatMap((read): Unreadable[] => {
        if (read.service === 'dns') return [];
        const members = membersIn(answers.objects((request) => isOf(read, request)));
        return [...members].flatMap(([name, place]) =>
          read.properties.includes(place[0] ?? '') || (read.service === 'graph' && read.whole)
            ? [{ id, read, place, wrong: null, told: `${id}.${name}` }]
            : [],
        );
      }),
    );
}

const empty = 'Exchange writes a list without entries as null too (further sources, section 0.2).';
const unset = 'Exchange writes null for a condition, an exception or an action that a rule does not have.';
const noRule = 'Graph sends null for a condition or a control that a policy does not have.';
const emptyList = 'Programs that export policies may write null for an empty list.';
const label = 'A label, or another id of the same object: nothing is judged by it.';

/** Members that Microsoft sends as null where there is nothing, and how that is known. By the whole name, or its beginning. */
export const nothingThere: Readonly<Record<string, string>> = {
  'conditionalAccessPolicies.conditions.applications': emptyList,
  'conditionalAccessPolicies.conditions.authenticationFlows': noRule,
  'conditionalAccessPolicies.conditions.platforms': noRule,
  'conditionalAccessPolicies.conditions.users': emptyList,
  'conditionalAccessPolicies.grantControls': noRule,
  'conditionalAccessPolicies.sessionControls': noRule,
  'deviceCompliancePolicies.': 'Null is "not checked" (deviceCompliancePolicy types, read 2026-11).',
  'inboxRules.actions':
    'Graph sends null for an action that a rule does not have (messageRuleActions, read 2026-11).',
  'journalRules.Enabled': 'Blank is off, which is the default (New-JournalRule, read 2026-08).',
  'journalRules.Guid': label,
  'journalRules.JournalEmailAddress':
    'A rule without an address sends nothing (New-JournalRule, read 2026-08).',
  'mailboxes.ExternalDirectoryObjectId': 'A mailbox without an account, as public folders have.',
  'mailboxes.ForwardingAddress': 'Null where nothing is forwarded (Get-Mailbox, read 2026-08).',
  'mailboxes.ForwardingSmtpAddress': 'Null where nothing is forwarded (Get-Mailbox, read 2026-08).',
  'mailboxes.InPlaceHolds': empty,
  'mailboxAuditBypasses.Guid': label,
  'managedDevices.userId': 'A device of nobody in particular (managedDevice, read 2026-11).',
  'managementRoleAssignments.Members': empty,
  'mobileDeviceMailboxPolicies.MinPasswordLength':
    'Blank where no length is asked for (Set-MobileDeviceMailboxPolicy, read 2026-11).',
  'recipients.ExternalDirectoryObjectId': 'A recipient without an account, as contacts have.',
  'roleAssignmentPolicies.AssignedRoles': empty,
  'roleAssignmentPolicies.Guid': label,
  'safeAttachmentRules.ExceptIfRecipientDomainIs': unset,
  'servicePrincipals.appOwnerOrganizationId':
    'Null where no tenant owns it (servicePrincipal, read 2026-11).',
  'sharingPolicies.Domains': empty,
  'signInActivity.signInActivity': 'An account that never signed in has none (signInActivity, read 2026-11).',
  'transportRules.': unset,
  'users.mail': 'An account without an address (user, read 2026-11).',
  'users.onPremisesSyncEnabled':
    'Null where an account never came from a local directory (user, read 2026-11).',
  'users.passwordPolicies': 'Null where no policy was set on the account (user, read 2026-11).',
};

/** Whether null is an answer there. */
export const isAnswer = (told: string): boolean =>
  Object.keys(nothingThere).some(
    (name) => told === name || told.startsWith(name.endsWith('.') ? name : `${name}.`),
  );
