import { dkimSigningIn, mailDomainRecordsIn } from './scubagear-dns.ts';
import type { Parts } from './scubagear-part.ts';
import { auditLogIn } from './scubagear-settings.ts';

/** What an export holds of mail in a form of its own; ScubaGear 1.8, ExportEXOProvider (read 2026-11). */
export const mailParts: Parts = {
  adminAuditLogConfig: {
    sections: ['admin_audit_log_config'],
    commands: ['Get-AdminAuditLogConfig'],
    read: auditLogIn,
  },
  dkimSigningConfigs: {
    sections: ['dkim_config'],
    commands: ['Get-DkimSigningConfig'],
    read: dkimSigningIn,
  },
  mailDomainRecords: {
    sections: ['spf_records', 'dmarc_records'],
    commands: ['Get-ScubaSpfRecord', 'Get-ScubaSpfRecords', 'Get-ScubaDmarcRecord', 'Get-ScubaDmarcRecords'],
    partial: 'ScubaGear asks for SPF, DKIM and DMARC only, and only of domains that Exchange accepts.',
    read: mailDomainRecordsIn,
  },
};
