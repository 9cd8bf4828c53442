import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, strange, valueOf } from '../base/read-evidence.ts';

const viewOnly: Readonly<Record<string, boolean>> = {
  off: false,
  readonly: true,
  readonlyplusattachmentsblocked: true,
};

/**
 * What Outlook on the web offers in a mailbox, by the policy that the mailbox has. A mailbox without one is open in a
 * way that Microsoft does not describe, so it is unknown (Get-OwaMailboxPolicy, read 2026-11). Where Outlook on the web
 * is off for the mailbox, nothing is offered there.
 */
export const webMail = computed({
  name: 'Outlook on the web',
  needs: {
    casMailboxes: ['userId', 'owaEnabled', 'owaMailboxPolicy'],
    owaMailboxPolicies: [
      'name',
      'additionalStorageProvidersAvailable',
      'allowCopyContactsToDeviceAddressBook',
      'conditionalAccessPolicy',
      'personalAccountsEnabled',
    ],
  },
  bears: { casMailboxes: ['owaEnabled'] },
  derive: (given) => {
    const policies = new Map((valueOf(given, 'owaMailboxPolicies') ?? []).map((one) => [one.name, one]));
    const boxes = new Map((valueOf(given, 'casMailboxes') ?? []).map((one) => [one.userId, one]));
    const policyGaps = missingOf(given, 'owaMailboxPolicies');
    const boxGaps = missingOf(given, 'casMailboxes');
    const unlisted = strange('casMailboxes.userId', 'the mailbox is not listed');
    const noPolicy = strange('casMailboxes.owaMailboxPolicy', 'the mailbox names no policy that came back');
    const unsaid = answered<never>(null, 'casMailboxes.owaEnabled');
    type Policy = NonNullable<ReturnType<typeof policies.get>>;

    const ofPolicy = <T>(id: string, off: T, read: (policy: Policy) => Known<T>): Known<T> => {
      const box = boxes.get(id);
      if (box === undefined) return unknown(...(boxGaps.length > 0 ? boxGaps : [unlisted]));
      if (box.owaEnabled === false) return off;
      const policy = policies.get(box.owaMailboxPolicy ?? '');
      if (policy !== undefined) {
        const offered = read(policy);
        return box.owaEnabled === true || offered === off ? offered : unsaid;
      }
      return unknown(...(policyGaps.length > 0 ? policyGaps : [noPolicy]));
    };
    return (id: string) => ({
      offersPrivateStorage: ofPolicy(id, false, (policy) =>
        answered(
          policy.additionalStorageProvidersAvailable,
          'owaMailboxPolicies.additionalStorageProvidersAvailable',
        ),
      ),
      contactsMayBeCopied: ofPolicy(id, false, (policy) =>
        answered(
          policy.allowCopyContactsToDeviceAddressBook,
          'owaMailboxPolicies.allowCopyContactsToDeviceAddressBook',
        ),
      ),
      privateAccountsMayBeAdded: ofPolicy(id, false, (policy) =>
        answered(policy.personalAccountsEnabled, 'owaMailboxPolicies.personalAccountsEnabled'),
      ),
      webMailCanBeViewOnly: ofPolicy(id, true, (policy) =>
        whenKnown(
          [answered(policy.conditionalAccessPolicy, 'owaMailboxPolicies.conditionalAccessPolicy')],
          (word): Known<boolean> =>
            viewOnly[word.toLowerCase()] ??
            unknown(strange('owaMailboxPolicies.conditionalAccessPolicy', 'a value that we do not know')),
        ),
      ),
    });
  },
});
