/** What a technician may call an app at the command line. */
export const appNames: Readonly<Record<string, string>> = {
  outlook: '00000002-0000-0ff1-ce00-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharepoint: '00000003-0000-0ff1-ce00-000000000000',
  onedrive: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  azure: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  intune: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
  'admin-portals': 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
};
