/** Application ids, the same in every tenant, of Microsoft's own resources that policies and questions name. */
export const firstPartyApps = {
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  azureManagement: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  intuneEnrolment: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
} as const;
