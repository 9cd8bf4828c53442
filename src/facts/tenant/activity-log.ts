import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readList, readOne } from '../base/read-evidence.ts';
import type { Named } from '../base/subject.ts';

/** The unified audit log: what people and administrators do (audit-solutions-overview, read 2026-11). */
export const activityLog = computed({
  name: 'record of what people do',
  needs: { adminAuditLogConfig: ['unifiedAuditLogIngestionEnabled'] },
  derive: (given) => {
    const activityIsRecorded = whenKnown([readOne(given, 'adminAuditLogConfig')], (one) =>
      answered(one.unifiedAuditLogIngestionEnabled, 'adminAuditLogConfig.unifiedAuditLogIngestionEnabled'),
    );
    return () => ({ activityIsRecorded });
  },
});

/**
 * While the organisation's switch is on, a mailbox's own switch is ignored, and the only way to leave somebody out is
 * the bypass (audit-mailboxes, read 2026-11). Room and equipment mailboxes are never recorded.
 */
export const mailboxLog = computed({
  name: 'record of who opens mailboxes',
  needs: {
    organizationConfig: ['auditDisabled'],
    mailboxAuditBypasses: ['id', 'name', 'auditBypassEnabled'],
  },
  derive: (given) => {
    const mailboxAccessIsRecorded = whenKnown([readOne(given, 'organizationConfig')], (one) =>
      whenKnown([answered(one.auditDisabled, 'organizationConfig.auditDisabled')], (off) => !off),
    );
    const { items, missing } = readList(given, 'mailboxAuditBypasses');
    const unsaid = items.flatMap((one) => {
      const said = answered(one.auditBypassEnabled, 'mailboxAuditBypasses.auditBypassEnabled');
      return typeof said === 'boolean' ? [] : said.missing;
    });
    const leftOut = items
      .filter((one) => one.auditBypassEnabled === true)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const gaps = [...missing, ...unsaid];
    // One that is left out is enough to say so; nobody is only known of a whole list.
    const named: Known<Named[]> = leftOut.length === 0 && gaps.length > 0 ? unknown(...gaps) : leftOut;
    const leftOutOfMailboxLog = whenKnown([named], (all) => all.map(({ id }) => id));
    const namesLeftOutOfMailboxLog = whenKnown([named], (all) => ({ named: all, others: 0 }));
    return () => ({ mailboxAccessIsRecorded, leftOutOfMailboxLog, namesLeftOutOfMailboxLog });
  },
});
