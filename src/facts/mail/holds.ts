import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readOne, strange, valueOf } from '../base/read-evidence.ts';

/**
 * `mbx<id>:<n>`: 1 deletes only, 2 keeps, 3 keeps and then deletes. `skp` is a policy for conversations, and `grp` one for
 * groups: they keep no email of a mailbox (identify-a-hold, 2023-01-01).
 */
const keeps = (hold: string): boolean => /^mbx.*:[23]$/i.test(hold);
/** A bare id or `cld` is an old In-Place hold, `UniH` an eDiscovery hold. */
const isHold = (hold: string): boolean => /^(unih|cld|[0-9a-f]{8}-?[0-9a-f]{4})/i.test(hold);
/** Policies that keep no email of this mailbox: those that only delete, that leave it out, or for Teams and groups. */
const keepsNot = (hold: string): boolean => /^(?:-|skp|grp|mbx.*:1$)/i.test(hold);
const isStrange = (hold: string): boolean => !keeps(hold) && !isHold(hold) && !keepsNot(hold);
const policyId = (hold: string): string =>
  hold
    .toLowerCase()
    .replace(/^-?mbx/, '')
    .replace(/:\d$/, '');

/** Of the whole organisation, policies for mailboxes and for Teams chats are written alike (same page). */
const mailOrChats = unknown({
  evidence: 'organizationConfig',
  cause: 'not-supported',
  detail: 'A retention policy for everybody keeps email or Teams chats. Exchange does not say which.',
});

const otherForm = (of: 'mailboxes' | 'organizationConfig'): Known<never> =>
  unknown(strange(`${of}.inPlaceHolds`, 'a hold in a form that we do not know'));

/**
 * Whether something keeps the email of a mailbox for longer than deleted items: a hold, a retention policy for it, or a
 * label that keeps. A policy for the organisation that does not leave it out may keep it. Archive and deletion tags of
 * Exchange keep nothing. How long a policy keeps cannot be read here.
 */
export const mailHolds = computed({
  name: 'holds on mailboxes',
  needs: {
    mailboxes: ['userId', 'litigationHoldEnabled', 'inPlaceHolds', 'complianceTagHoldApplied'],
    organizationConfig: ['inPlaceHolds'],
  },
  derive: (given) => {
    const rows = new Map((valueOf(given, 'mailboxes') ?? []).map((one) => [one.userId, one]));
    const gaps = missingOf(given, 'mailboxes');
    const unlisted = unknown(
      ...(gaps.length > 0 ? gaps : [strange('mailboxes.userId', 'the mailbox is not listed')]),
    );
    const forAll = whenKnown([readOne(given, 'organizationConfig')], (one) =>
      answered(one.inPlaceHolds, 'organizationConfig.inPlaceHolds'),
    );
    const read = (id: string): Known<boolean> => {
      const row = rows.get(id);
      if (row === undefined) return unlisted;
      const { litigationHoldEnabled, inPlaceHolds, complianceTagHoldApplied } = row;
      if (litigationHoldEnabled === true || complianceTagHoldApplied === true) return true;
      if ((inPlaceHolds ?? []).some((hold) => keeps(hold) || isHold(hold))) return true;
      return whenKnown(
        [
          answered(inPlaceHolds, 'mailboxes.inPlaceHolds'),
          answered(litigationHoldEnabled, 'mailboxes.litigationHoldEnabled'),
          answered(complianceTagHoldApplied, 'mailboxes.complianceTagHoldApplied'),
          forAll,
        ],
        (own, _hold, _tag, all): Known<boolean> => {
          const leftOut = new Set(own.filter((one) => one.startsWith('-')).map(policyId));
          if (own.some(isStrange)) return otherForm('mailboxes');
          if (all.some(isStrange)) return otherForm('organizationConfig');
          return all.some((one) => keeps(one) && !leftOut.has(policyId(one))) ? mailOrChats : false;
        },
      );
    };
    return (id: string) => ({ isHeld: read(id) });
  },
});
