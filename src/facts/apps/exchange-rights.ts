import { isRegular, partsUnread } from '../mail/role-delegation.ts';
import type { Missing } from '../../model/cause.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown } from '../base/known.ts';
import { answered, readList } from '../base/read-evidence.ts';
import { allOf } from '../base/reasoned.ts';
import { listedApps } from './app-list.ts';

/** What an app may do by roles of Exchange, which Microsoft Graph lists nowhere. */
export interface ExchangeRights {
  readonly rights: readonly string[];
  /** Those that hold for every mailbox. */
  readonly everywhere: readonly string[];
  readonly missing: readonly Missing[];
}

/**
 * Rights that Exchange itself gives to apps: `Application Mail.Read` is Mail.Read of Microsoft Graph, for all mailboxes or
 * for some (Role Based Access Control for Applications in Exchange Online, read 2026-11). It takes an app by its object id
 * and by its application id (New-ManagementRoleAssignment, App, read 2026-11), so either counts.
 */
export const exchangeRights = computed({
  name: 'rights of apps in Exchange',
  needs: { managementRoleAssignments: ['role', 'madeFrom', 'enabled', 'delegation', 'isLimited', 'app'] },
  uses: { listedApps },
  derive: (given): ((id: string) => ExchangeRights) => {
    const { items, missing } = readList(given, 'managementRoleAssignments');
    const byApp = Map.groupBy(
      items.filter(({ app }) => app !== null),
      ({ app }) => app ?? '',
    );
    return (id) => {
      // An assignment that names no app may be for any.
      const names = new Set([id, given.use.listedApps.apps.get(id)?.appId ?? '', '']);
      const held = [...names]
        .flatMap((name) => byApp.get(name.toLowerCase()) ?? [])
        .map((one) => {
          const isGiven = allOf([
            answered(one.enabled, 'managementRoleAssignments.enabled'),
            whenKnown([answered(one.delegation, 'managementRoleAssignments.delegation')], isRegular),
            one.app === '' || one.role === ''
              ? answered<boolean>(null, 'managementRoleAssignments.role')
              : true,
            one.madeFrom == null || unknown(partsUnread),
          ]);
          const isLimited = answered(one.isLimited, 'managementRoleAssignments.isLimited');
          return { right: one.role.replace(/^Application /i, ''), isGiven, isLimited };
        });
      const sure = held.filter(({ isGiven }) => isGiven === true);
      return {
        rights: sure.map(({ right }) => right),
        everywhere: sure.filter(({ isLimited }) => isLimited === false).map(({ right }) => right),
        missing: [
          ...missing,
          ...held.flatMap(({ isGiven }) => (isUnknown(isGiven) ? isGiven.missing : [])),
          ...sure.flatMap(({ isLimited }) => (isUnknown(isLimited) ? isLimited.missing : [])),
        ],
      };
    };
  },
});
