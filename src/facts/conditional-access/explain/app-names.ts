import { firstPartyApps } from '../policy/first-party-apps.ts';

/** What a technician may call an app at the command line. */
export const appNames: Readonly<Record<string, string>> = {
  outlook: firstPartyApps.exchange,
  exchange: firstPartyApps.exchange,
  sharepoint: firstPartyApps.sharePoint,
  onedrive: firstPartyApps.sharePoint,
  teams: firstPartyApps.teams,
  azure: firstPartyApps.azureManagement,
  intune: firstPartyApps.intuneEnrolment,
  'admin-portals': 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
};
