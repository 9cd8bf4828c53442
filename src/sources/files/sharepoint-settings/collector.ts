import type { SharepointSettings } from '@microsoft/microsoft-graph-types';
import { ReadFailure } from '../../../graph/reader.ts';
import { collector } from '../../declare/collector.ts';
import { flag, text, texts } from '../../declare/optional-values.ts';
import { graphRead } from '../../declare/reads.ts';

const read = graphRead<SharepointSettings>()(
  { path: '/admin/sharepoint/settings', family: 'policies' },
  {
    sharingCapability: text,
    sharingDomainRestrictionMode: text,
    sharingAllowedDomainList: texts,
    isResharingByExternalUsersEnabled: flag,
    isLegacyAuthProtocolsEnabled: flag,
    isUnmanagedSyncAppForTenantRestricted: flag,
  },
);

export const sharepointSettings = collector({
  id: 'sharepointSettings',
  requests: [read],
  permissions: [
    {
      permission: 'SharePointTenantSettings.Read.All',
      why: 'How far files may be shared outside the council. It cannot read files or see who has them.',
      byPolicyOnly: true,
    },
  ],
  collect: async function* (context) {
    const { sharingAllowedDomainList: allowed, ...settings } = await context.get(read);
    // A name that Microsoft changed would read as "not set" for ever.
    if (settings.sharingCapability === undefined)
      throw new ReadFailure('error', 'GET /admin/sharepoint/settings answered without sharingCapability.');
    yield {
      ...settings,
      sharingAllowedDomainList: allowed?.map((domain) => context.addresses.digest(domain)) ?? allowed,
    };
  },
});
