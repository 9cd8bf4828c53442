import { z } from 'zod';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import type { Named } from '../base/subject.ts';

export const calendarTypes = z.enum(['nothing', 'times', 'details']);
type Calendar = z.infer<typeof calendarTypes>;

/** `*:CalendarSharingFreeBusyDetail, ContactsSharing`; with or without blanks (Get-SharingPolicy, read 2026-11). */
const actionsFor = (domains: readonly string[], whom: readonly string[]): string[] =>
  domains.flatMap((entry) => {
    const [domain = '', actions = ''] = entry.split(/:(.*)/s);
    if (!whom.includes(domain.trim().toLowerCase())) return [];
    return actions.split(',').map((one) => one.trim().toLowerCase());
  });

interface Given {
  readonly isDefault?: boolean | null | undefined;
}

/** Whether some mailbox surely has one of these policies of the list: the default one is among them, or there are no others. */
function areHad(
  these: readonly Given[],
  { items, missing }: { readonly items: readonly Given[]; readonly missing: readonly Missing[] },
  evidence: 'sharingPolicies' | 'roleAssignmentPolicies',
): Known<boolean> {
  if (these.some(({ isDefault }) => isDefault === true)) return true;
  if (these.length === items.length && missing.length === 0) return true;
  if (these.some(({ isDefault }) => isDefault == null))
    return unknown(
      strange(`${evidence}.isDefault`, 'whether a policy that allows it is the default one did not come'),
    );
  return unknown({
    evidence,
    cause: 'not-supported',
    detail:
      'A policy that is not the default one allows it. Whether any mailbox has that policy is not read.',
  });
}

const anybody = ['*', 'anonymous'];

/**
 * What the policies let people share with every organisation, or with whoever has a link. A policy that is off stops new
 * sharing. Which mailbox has which policy is not read: the default one is for all that were given no other, and whether
 * anybody has another one is not known (Get-SharingPolicy, read 2026-11).
 */
export const sharedOutside = computed({
  name: 'calendars and contacts shared outside',
  needs: { sharingPolicies: ['isDefault', 'enabled', 'domains'] },
  bears: { sharingPolicies: ['isDefault'] },
  derive: (given) => {
    const all = readList(given, 'sharingPolicies');
    const allows = (whom: readonly string[], action: RegExp): Known<boolean> => {
      const asked = all.items.map((policy) => {
        if (policy.enabled === false) return { policy, does: false };
        const does = whenKnown([answered(policy.domains, 'sharingPolicies.domains')], (list) =>
          actionsFor(list, whom).some((one) => action.test(one)),
        );
        const isOn = answered(policy.enabled, 'sharingPolicies.enabled');
        return { policy, does: does === false ? false : whenKnown([isOn, does], (_on, it) => it) };
      });
      const open = asked.filter(({ does }) => does === true).map(({ policy }) => policy);
      return anyOf([
        ...(open.length > 0 ? [areHad(open, all, 'sharingPolicies')] : []),
        ...asked.map(({ does }) => does).filter(isUnknown),
        ...(all.missing.length > 0 ? [unknown(...all.missing)] : []),
      ]);
    };
    const details = allows(anybody, /^calendarsharingfreebusy(detail|reviewer)$/);
    const any = allows(anybody, /^calendarsharing/);
    const calendarsSharedWithAll = whenKnown([details], (inDetail): Known<Calendar> =>
      inDetail ? 'details' : whenKnown([any], (some): Calendar => (some ? 'times' : 'nothing')),
    );
    const contactsSharedWithAll = allows(['*'], /^contactssharing$/);
    return () => ({ calendarsSharedWithAll, contactsSharedWithAll });
  },
});

/** Roles with which a person may add programs to Outlook (Get-RoleAssignmentPolicy, read 2026-11). */
const addInRoles = /^my (custom|marketplace|readwritemailbox) apps$/i;

/**
 * Policies that let people add programs to Outlook. Which mailbox has which policy is not read, so one that is not the
 * default may be nobody's.
 */
export const outlookPrograms = computed({
  name: 'who may add programs to Outlook',
  needs: { roleAssignmentPolicies: ['id', 'name', 'isDefault', 'assignedRoles'] },
  bears: { roleAssignmentPolicies: ['isDefault'] },
  derive: (given) => {
    const all = readList(given, 'roleAssignmentPolicies');
    const silent = all.items.some(({ assignedRoles }) => assignedRoles == null);
    const open = all.items.filter(({ assignedRoles }) =>
      (assignedRoles ?? []).some((role) => addInRoles.test(role)),
    );
    const read = (): Known<Named[]> => {
      if (all.missing.length > 0) return unknown(...all.missing);
      if (silent) return answered<Named[]>(null, 'roleAssignmentPolicies.assignedRoles');
      if (open.length === 0) return [];
      const had = areHad(open, all, 'roleAssignmentPolicies');
      return isUnknown(had) ? had : open.map(({ id, name }) => ({ id, name }));
    };
    const named = read();
    const policiesWithOutlookPrograms = whenKnown([named], (ones) => ones.map(({ id }) => id));
    const namesOfPoliciesWithOutlookPrograms = whenKnown([named], (ones) => ({ named: ones, others: 0 }));
    return () => ({ policiesWithOutlookPrograms, namesOfPoliciesWithOutlookPrograms });
  },
});
