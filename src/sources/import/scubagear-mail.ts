import { z } from 'zod';
import {
  minimiseTransportRule,
  transportRuleShape,
} from '../mail/transport-rules/minimise-transport-rule.ts';
import { asList, type Content } from './export-file.ts';
import { dkimSigningIn, mailDomainRecordsIn } from './scubagear-dns.ts';
import type { Parts } from './scubagear-part.ts';
import { auditLogIn } from './scubagear-settings.ts';

const members = (section: string, names: Readonly<Record<string, string>>) => (settings: Content) =>
  asList(settings[section]).map((one) =>
    Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, one[theirs]])),
  );

const TransportRules = z.array(z.object(transportRuleShape));

/** What an export holds of Exchange and of mail domains; ScubaGear 1.8, ExportEXOProvider (read 2026-11). */
export const mailParts: Parts = {
  acceptedDomains: {
    sections: ['accepted_domains'],
    commands: ['Get-AcceptedDomain'],
    read: members('accepted_domains', {
      domainName: 'DomainName',
      domainType: 'DomainType',
      matchSubDomains: 'MatchSubDomains',
    }),
  },
  remoteDomains: {
    sections: ['remote_domains'],
    commands: ['Get-RemoteDomain'],
    read: members('remote_domains', {
      domainName: 'DomainName',
      autoForwardEnabled: 'AutoForwardEnabled',
      isInternal: 'IsInternal',
    }),
  },
  transportRules: {
    sections: ['transport_rule'],
    commands: ['Get-TransportRule'],
    read: (settings, addresses) =>
      TransportRules.parse(asList(settings['transport_rule'])).map((rule) =>
        minimiseTransportRule(rule, addresses),
      ),
  },
  transportConfig: {
    sections: ['transport_config'],
    commands: ['Get-TransportConfig'],
    read: members('transport_config', {
      smtpClientAuthenticationDisabled: 'SmtpClientAuthenticationDisabled',
    }),
  },
  organizationConfig: {
    sections: ['org_config'],
    commands: ['Get-OrganizationConfig'],
    read: members('org_config', { auditDisabled: 'AuditDisabled', rejectDirectSend: 'RejectDirectSend' }),
  },
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
