import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, missingOf, readEach, strange } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import { classifiedApis } from '../../sources/apps/delegated-permission-classifications/kind.ts';
import type { EvidenceValue } from '../../sources/kinds.ts';
import { mayChange } from './rights.ts';

type Row = Extract<
  EvidenceValue<'delegatedPermissionClassifications'>[number],
  { readonly status: 'collected' }
>['value'][number];

/** What Microsoft's page classes as low: who signs in, and names in the directory (configure-permission-classifications, 2025-03-03). */
const signInOnly = new Set([
  'openid',
  'profile',
  'email',
  'offline_access',
  'user.read',
  'user.readbasic.all',
]);
/** Beginnings of rights to email, diaries, address books, files, messages, groups and the directory (permissions reference, 2026-11). */
const data =
  /^(Mail|MailboxSettings|Calendars|Contacts|People|Files|MyFiles|Sites|AllSites|Notes|Chat|ChatMessage|Channel|ChannelMessage|Team|Tasks|Group|GroupMember|Directory|User\.Read\.All|EWS|EAS|IMAP|POP|SMTP|full_access|user_impersonation)(\b|_)/iu;

const reachesData = (one: Row): Known<boolean> =>
  whenKnown(
    [
      answered(one.permissionName, 'delegatedPermissionClassifications.permissionName'),
      answered(one.classification, 'delegatedPermissionClassifications.classification'),
    ],
    (name, classed): Known<boolean> => {
      // Only the class "low" lets people agree to anything (manage-app-consent-policies, 2025-03-27).
      if (/^(medium|high)$/iu.test(classed)) return false;
      if (!/^low$/iu.test(classed))
        return unknown(
          strange('delegatedPermissionClassifications.classification', 'a class that we do not know'),
        );
      if (signInOnly.has(name.toLowerCase())) return false;
      if (data.test(name) || mayChange([name])) return true;
      return unknown({
        evidence: 'delegatedPermissionClassifications',
        cause: 'not-built',
        detail: `The permission ${name} is classed as low, and we do not know what it lets an app reach.`,
      });
    },
  );

/**
 * Whether what the tenant classed as low lets an app reach council data, with Microsoft Graph, Exchange or SharePoint. One
 * such permission is enough; without one, all three lists must have been read.
 */
export const lowPermissions = computed({
  name: 'permissions classed as low',
  needs: { delegatedPermissionClassifications: ['permissionName', 'classification'] },
  derive: (given): { readonly reachData: Known<boolean> } => {
    const of = readEach(given, 'delegatedPermissionClassifications');
    const cut = missingOf(given, 'delegatedPermissionClassifications');
    return {
      reachData: anyOf([
        ...classifiedApis.map((api) => {
          const rows =
            of(api) ??
            unknown(strange('delegatedPermissionClassifications.subject', 'an interface is not listed'));
          return whenKnown([rows], (known) => anyOf(known.map(reachesData)));
        }),
        // An import may name only some permissions of each interface.
        cut.length > 0 ? unknown(...cut) : false,
      ]),
    };
  },
});
