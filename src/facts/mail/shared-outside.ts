import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readList } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';

export const calendarTypes = z.enum(['nothing', 'times', 'details']);
type Calendar = z.infer<typeof calendarTypes>;

/** `*:CalendarSharingFreeBusyDetail, ContactsSharing`; with or without blanks (Get-SharingPolicy, read 2026-11). */
const actionsFor = (domains: readonly string[], whom: readonly string[]): string[] =>
  domains.flatMap((entry) => {
    const [domain = '', actions = ''] = entry.split(/:(.*)/s);
    if (!whom.includes(domain.trim().toLowerCase())) return [];
    return actions.split(',').map((one) => one.trim().toLowerCase());
  });

const nobodysSharing = unknown({
  evidence: 'sharingPolicies',
  cause: 'not-supported',
  detail: 'A policy that is not the default one allows it. Whether any mailbox has that policy is not read.',
});
const nobodysPrograms = unknown({
  evidence: 'roleAssignmentPolicies',
  cause: 'not-supported',
  detail: 'A policy that is not the default one allows it. Whether any mailbox has that policy is not read.',
});

const anybody = ['*', 'anonymous'];

/**
 * What the policies let people share with every organisation, or with whoever has a link. A policy that is off stops new
 * sharing. Which mailbox has which policy is not read: the default one is for all that were given no other, and whether
 * anybody has another one is not known (Get-SharingPolicy, read 2026-11).
 */
export const sharedOutside = computed({
  name: 'calendars and contacts shared outside',
  needs: { sharingPolicies: ['isDefault', 'enabled', 'domains'] },
  derive: (given) => {
    const { items } = readList(given, 'sharingPolicies');
    const gaps = missingOf(given, 'sharingPolicies');
    const allows = (whom: readonly string[], action: RegExp): Known<boolean> =>
      anyOf([
        ...items.map(({ isDefault, enabled, domains }): Known<boolean> => {
          if (enabled === false) return false;
          const does = whenKnown([answered(domains, 'sharingPolicies.domains')], (list) =>
            actionsFor(list, whom).some((one) => action.test(one)),
          );
          if (does === false) return false;
          return whenKnown(
            [answered(enabled, 'sharingPolicies.enabled'), does],
            (_on, it): Known<boolean> => it && (isDefault === false ? nobodysSharing : true),
          );
        }),
        ...(gaps.length > 0 ? [unknown(...gaps)] : []),
      ]);
    const details = allows(anybody, /^calendarsharingfreebusy(detail|reviewer)$/);
    const any = allows(anybody, /^calendarsharing/);
    const calendarsSharedWithAll = whenKnown([details], (all): Known<Calendar> =>
      all ? 'details' : whenKnown([any], (some): Calendar => (some ? 'times' : 'nothing')),
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
  needs: { roleAssignmentPolicies: ['name', 'isDefault', 'assignedRoles'] },
  derive: (given) => {
    const { items } = readList(given, 'roleAssignmentPolicies');
    const gaps = missingOf(given, 'roleAssignmentPolicies');
    const silent = items.some(({ assignedRoles }) => assignedRoles == null);
    const allowing = items.filter(({ assignedRoles }) =>
      (assignedRoles ?? []).some((role) => addInRoles.test(role)),
    );
    const areUsed = allowing.length === 0 || allowing.some(({ isDefault }) => isDefault !== false);
    const open = areUsed ? allowing.map(({ name }) => name) : nobodysPrograms;
    const policiesWithOutlookPrograms: Known<string[]> =
      gaps.length > 0
        ? unknown(...gaps)
        : silent
          ? answered<string[]>(null, 'roleAssignmentPolicies.assignedRoles')
          : open;
    return () => ({ policiesWithOutlookPrograms });
  },
});
