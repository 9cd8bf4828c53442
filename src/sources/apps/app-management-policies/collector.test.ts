import { describe, expect, it } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';

const lifetime = {
  restrictionType: 'passwordLifetime',
  state: 'enabled',
  maxLifetime: 'P730D',
  restrictForAppsCreatedAfterDateTime: null,
};
const policy = (id: string, more: object) => ({
  id,
  displayName: `Exception for the payroll, ${id}`,
  isEnabled: true,
  restrictions: { passwordCredentials: [lifetime], keyCredentials: [] },
  ...more,
});
const kept = (id: string, more: object) => ({
  id,
  isEnabled: true,
  restrictions: { passwordCredentials: [{ ...lifetime, excludesActors: false }], keyCredentials: [] },
  ...more,
});

describe('appManagementPolicies', () => {
  it('keeps the limits and whether an app was given them, and not which app', async () => {
    const answers = [
      policy('1', { appliesTo: [{ '@odata.type': '#microsoft.graph.application', displayName: 'Wages' }] }),
      policy('2', { appliesTo: [] }),
      policy('3', {}),
    ];
    const { evidence } = await collected(collectOptions({ '/policies/appManagementPolicies': answers }));
    expect(evidence.appManagementPolicies).toMatchObject({
      status: 'collected',
      value: [kept('1', { appliesToSome: true }), kept('2', { appliesToSome: false }), kept('3', {})],
    });
    expect(JSON.stringify(evidence.appManagementPolicies)).not.toMatch(/payroll|Wages/);
  });
});
