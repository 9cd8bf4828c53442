import { isRegular, partsUnread } from './role-delegation.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, strange } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { rightHolders } from './right-holders.ts';

const unlisted = strange('managementRoleAssignments.holders', 'nobody said who holds a role');
const unnamed = strange('managementRoleAssignments.holders', 'nobody could look up who holds a role');

/**
 * Whose role in Exchange opens the mailboxes of others, or lets them give themselves one. Holders of roles of Entra are
 * administrators, and judged as such. A role that the council made itself from such a one may open mailboxes.
 */
export const mailRoleHolders = computed({
  name: 'roles in Exchange that open mailboxes',
  needs: { managementRoleAssignments: ['role', 'madeFrom', 'enabled', 'delegation', 'app', 'holders'] },
  bears: { managementRoleAssignments: ['enabled', 'delegation'] },
  uses: { rightHolders },
  derive: (given) => {
    const { items, missing } = readList(given, 'managementRoleAssignments');
    const held = new Map<
      string,
      { readonly role: string; readonly works: Known<boolean>; readonly isOwn: boolean }[]
    >();
    const open: Missing[] = [...missing];
    for (const { role, madeFrom, enabled, delegation, app, holders } of items) {
      const isGiven = whenKnown([answered(delegation, 'managementRoleAssignments.delegation')], isRegular);
      const works = allOf([answered(enabled, 'managementRoleAssignments.enabled'), isGiven]);
      if (app !== null || works === false) continue;
      if (holders === null) open.push(unlisted);
      for (const holder of holders ?? []) {
        const { ids, missing: further, isLost } = given.use.rightHolders(holder);
        open.push(...(isLost ? [unnamed] : []), ...further);
        for (const id of ids)
          held.set(id, [...(held.get(id) ?? []), { role, works, isOwn: madeFrom != null }]);
      }
    }
    return (id: string): { readonly mailRoles: Known<string[]> } => {
      const own = held.get(id) ?? [];
      const sure = own
        .filter(({ works, role, isOwn }) => works === true && role !== '' && !isOwn)
        .map(({ role }) => role);
      const doubts = own.flatMap(({ works, role, isOwn }) => [
        ...(isUnknown(works) ? works.missing : []),
        ...(isOwn ? [partsUnread] : []),
        ...(role === ''
          ? [strange('managementRoleAssignments.role', 'a role came back without its name')]
          : []),
      ]);
      const all = [...open, ...doubts];
      if (sure.length === 0 && all.length > 0) return { mailRoles: unknown(...all) };
      return { mailRoles: [...new Set(sure)].toSorted() };
    };
  },
});
