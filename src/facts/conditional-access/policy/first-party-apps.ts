/** Application ids, the same in every tenant, of Microsoft's own resources that policies and questions name. */
export const firstPartyApps = {
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  azureManagement: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  intuneEnrolment: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
  azureVirtualDesktop: '9cdead84-a844-4324-93f2-b2e6bb768d07',
  windows365: '0af06dc6-e4b5-4f28-818e-e78e62d137a5',
  windowsCloudLogin: '270efc09-cd0d-444b-a71f-39af4910ec45',
} as const;

/** What one signs in to for a desktop of Windows 365 (concept-token-protection, 2025-08-20). */
export const cloudDesktopApps: readonly string[] = [
  firstPartyApps.azureVirtualDesktop,
  firstPartyApps.windows365,
  firstPartyApps.windowsCloudLogin,
];
