import { keptSettingOf } from '../tenant/group-settings/kept-setting.ts';
import { asList, type Content } from './export-file.ts';
import { toGraphCasing } from './graph-casing.ts';
import { ValueLost } from './value-lost.ts';

/** Names of SharePoint's own numbers (SharingCapabilities of Microsoft.Online.SharePoint, read 2026-11). */
const sharingLevels: readonly string[] = [
  'disabled',
  'externalUserSharingOnly',
  'externalUserAndGuestSharing',
  'existingExternalUserSharingOnly',
];

function sharingLevel(value: unknown): string {
  const name = typeof value === 'number' ? sharingLevels[value] : String(value);
  const known = sharingLevels.find((one) => one.toLowerCase() === name?.toLowerCase());
  if (known === undefined)
    throw new ValueLost('0.SharingCapability', `${String(value)} is no level of sharing`);
  return known;
}

/** SharePoint's own numbers of the ways to limit sharing to domains (SharingDomainRestrictionModes, read 2026-11). */
const restrictionModes: readonly string[] = ['none', 'allowList', 'blockList'];

function restrictionMode(value: unknown): string | null {
  const name = typeof value === 'number' ? restrictionModes[value] : value;
  return typeof name === 'string' ? name : null;
}

/** One text with blanks between the domains (Set-SPOTenant, SharingAllowedDomainList, read 2026-11). */
const domainsIn = (value: unknown): string[] | null =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : null;

/** SharePoint says who may not pass files on, and Graph who may. */
export function sharepointSettingsIn(settings: Content): unknown[] {
  return asList(settings['SPO_tenant'])
    .slice(0, 1)
    .map((one) => {
      const prevents = one['PreventExternalUsersFromResharing'];
      return {
        sharingCapability: sharingLevel(one['SharingCapability']),
        sharingDomainRestrictionMode: restrictionMode(one['SharingDomainRestrictionMode']),
        sharingAllowedDomainList: domainsIn(one['SharingAllowedDomainList']),
        isResharingByExternalUsersEnabled: typeof prevents === 'boolean' ? !prevents : null,
        isLegacyAuthProtocolsEnabled: one['LegacyAuthProtocolsEnabled'] ?? null,
      };
    });
}

/** No object about passwords means that the tenant has Microsoft's own numbers. */
export function groupSettingsIn(settings: Content): unknown[] {
  return asList(settings['directory_settings']).flatMap(
    (one) => keptSettingOf(toGraphCasing(one) as Parameters<typeof keptSettingOf>[0]) ?? [],
  );
}

/** The compliance endpoint always answers false (Get-AdminAuditLogConfig, read 2026-11), and a file does not say whose answer it holds. */
export function auditLogIn(settings: Content): unknown[] {
  return asList(settings['admin_audit_log_config'])
    .slice(0, 1)
    .map((one) => {
      const enabled = one['UnifiedAuditLogIngestionEnabled'];
      if (enabled !== true)
        throw new ValueLost(
          '0.UnifiedAuditLogIngestionEnabled',
          'false is no answer here, as one of the two places that ScubaGear may have asked always says it',
        );
      return { unifiedAuditLogIngestionEnabled: enabled };
    });
}
