import type { EvidenceValue } from '../../sources/kinds.ts';
import { computed } from '../base/computed.ts';
import { all, any, not, three, type Three } from '../../model/three.ts';
import { isUnder } from './destination.ts';
import { valueOf } from '../base/read-evidence.ts';
import { mailGroupMembers } from './group-members.ts';
import type { Sender } from './senders.ts';

/** Whom a rule names, and whom it leaves out; as outbound spam rules write it. */
export type Conditions = Pick<
  EvidenceValue<'outboundSpamRules'>[number],
  | 'from'
  | 'fromMemberOf'
  | 'senderDomainIs'
  | 'exceptIfFrom'
  | 'exceptIfFromMemberOf'
  | 'exceptIfSenderDomainIs'
>;
type Test = (sender: Sender) => Three;
type Group = Pick<EvidenceValue<'recipients'>[number], 'recipientTypeDetails' | 'userId'>;

/**
 * Whether a rule is for a mailbox: kinds of condition are joined by AND, entries of one kind by OR, any
 * exception excludes; a domain counts with its subdomains and against the primary address; dynamic groups do not count
 * (outbound-spam-policies-configure, 2025-02-05; preset-security-policies, 2026-07-03).
 */
export const senderMatcher = computed({
  name: 'for whom a rule about mail is',
  needs: {
    users: ['addressDigests'],
    recipients: ['recipientTypeDetails', 'identityDigests', 'userId', 'external', 'primary'],
    directoryGroups: ['groupTypes'],
  },
  uses: { mailGroupMembers },
  derive: (given): ((rule: Conditions, whenNobodyIsNamed?: Three) => Test) => {
    const addresses = new Set((valueOf(given, 'users') ?? []).flatMap((one) => one.addressDigests ?? []));
    const groups = new Map(
      (valueOf(given, 'recipients') ?? [])
        .filter((one) => (one.recipientTypeDetails ?? '').toLowerCase().includes('group'))
        .flatMap((one) => (one.identityDigests ?? []).map((digest) => [digest, one] as const)),
    );

    const membersOf = given.use.mailGroupMembers;
    const types = new Map((valueOf(given, 'directoryGroups') ?? []).map((one) => [one.id, one.groupTypes]));
    /** Whether a group counts in a condition: no list or Microsoft 365 group whose members are worked out does. */
    const supported = ({ recipientTypeDetails, userId }: Group): Three => {
      const type = (recipientTypeDetails ?? '').toLowerCase();
      if (type.startsWith('dynamic')) return 'no';
      // Only a Microsoft 365 group can be dynamic in the directory.
      if (type !== 'groupmailbox') return 'yes';
      const words = types.get(userId ?? '');
      return words == null ? 'maybe' : not(three(words.includes('DynamicMembership')));
    };

    const people = (entries: readonly string[]): Test => {
      const addressesOnly = entries.every((one) => addresses.has(one));
      return (sender) => {
        if (entries.some((one) => sender.digests.has(one))) return 'yes';
        return sender.everyWriting || (addressesOnly && sender.digests.size > 0) ? 'no' : 'maybe';
      };
    };
    const memberOf = (entry: string): Test => {
      const group = groups.get(entry);
      if (group === undefined) return () => 'maybe';
      const counts = supported(group);
      if (counts === 'no') return () => 'no';
      const { recipients, ids, missing } = membersOf(group);
      const members = new Set(recipients.flatMap((one) => one.identityDigests ?? []));
      return (sender) => {
        if (ids?.has(sender.id) === true || [...sender.digests].some((one) => members.has(one)))
          return counts;
        if (ids !== undefined && sender.id !== '') return 'no';
        return sender.everyWriting && missing.length === 0 ? 'no' : 'maybe';
      };
    };
    const anyOf =
      (tests: readonly Test[]): Test =>
      (sender) =>
        any(tests.map((test) => test(sender)));
    const domains =
      (entries: readonly string[]): Test =>
      ({ domain }) => {
        if (domain === undefined || domain === null || domain === '') return 'maybe';
        return entries.some((one) => isUnder(domain, one)) ? 'yes' : 'no';
      };

    return (rule, whenNobodyIsNamed = 'maybe') => {
      const included = [
        ...(rule.from.length > 0 ? [people(rule.from)] : []),
        ...(rule.fromMemberOf.length > 0 ? [anyOf(rule.fromMemberOf.map(memberOf))] : []),
        ...(rule.senderDomainIs.length > 0 ? [domains(rule.senderDomainIs)] : []),
      ];
      const excluded = [
        ...(rule.exceptIfFrom.length > 0 ? [people(rule.exceptIfFrom)] : []),
        ...(rule.exceptIfFromMemberOf.length > 0 ? [anyOf(rule.exceptIfFromMemberOf.map(memberOf))] : []),
        ...(rule.exceptIfSenderDomainIs.length > 0 ? [domains(rule.exceptIfSenderDomainIs)] : []),
      ];
      if (included.length === 0) included.push(() => whenNobodyIsNamed);
      return (sender) =>
        all([...included.map((test) => test(sender)), ...excluded.map((test) => not(test(sender)))]);
    };
  },
});
