import { describe, expect, it } from 'vitest';
import { classifiedApis } from '../../sources/apps/delegated-permission-classifications/kind.ts';
import { CouncilInputs } from '../../model/council.ts';
import { bareSnapshot } from '../../sources/testing.ts';
import { each, factsOfSnapshot, tenantOf, told } from '../testing.ts';

const lowPolicy = 'ManagePermissionGrantsForSelf.microsoft-user-default-low';

describe('what ordinary users may do', () => {
  const policy = (changes: object) => tenantOf({ authorizationPolicy: { ...changes } });
  const consent = (...permissionGrantPoliciesAssigned: readonly string[]) =>
    told(policy({ defaultUserRolePermissions: { permissionGrantPoliciesAssigned } }).usersMayApproveApps);

  it('approves apps by the policies for oneself', () => {
    expect(consent()).toBe('nothing');
    expect(
      consent('ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team'),
    ).toBe('nothing');
    expect(consent('ManagePermissionGrantsForSelf.microsoft-user-default-legacy')).toBe('anything');
    expect(consent('ManagePermissionGrantsForSelf.microsoft-user-default-recommended')).toBe(
      'microsoft-managed',
    );
    expect(consent('ManagePermissionGrantsForSelf.own-rules')).toBe('authorizationPolicy: not-built');
  });

  it('goes by what the tenant classed as low, and not by the name of the policy', () => {
    const low = [lowPolicy];
    const [graph, exchange, sharepoint] = classifiedApis;
    const classed = (rows: Readonly<Record<string, readonly object[]>>, assigned = low) =>
      told(
        tenantOf({
          authorizationPolicy: {
            defaultUserRolePermissions: { permissionGrantPoliciesAssigned: assigned },
          },
          delegatedPermissionClassifications: each(rows),
        }).usersMayApproveApps,
      );
    const one = (permissionName: string, classification = 'low') => ({ permissionName, classification });
    const nothing = { [graph]: [], [exchange]: [], [sharepoint]: [] };
    expect(classed(nothing)).toBe('low-risk');
    expect(
      classed({ ...nothing, [graph]: [one('openid'), one('User.Read'), one('Mail.Read', 'high')] }),
    ).toBe('low-risk');
    expect(classed({ ...nothing, [exchange]: [one('Mail.ReadWrite')] })).toBe('data-classed-as-low');
    expect(classed({ [sharepoint]: [one('AllSites.Read')] })).toBe('data-classed-as-low');
    const own = [...low, 'ManagePermissionGrantsForSelf.own-rules'];
    expect(classed({ ...nothing, [graph]: [one('Files.Read.All')] }, own)).toBe('data-classed-as-low');
    expect(classed(nothing, own)).toBe('authorizationPolicy: not-built');
    const managed = [...low, 'ManagePermissionGrantsForSelf.microsoft-user-default-recommended'];
    expect(classed({ ...nothing, [graph]: [one('Mail.Read')] }, managed)).toBe('data-classed-as-low');
    expect(classed(nothing, managed)).toBe('microsoft-managed');
    const short = 'delegatedPermissionClassifications: error';
    expect(classed({ [graph]: [], [exchange]: [] }, managed)).toBe(short);
    expect(classed({ [graph]: [], [exchange]: [] })).toBe(short);
    expect(classed({ ...nothing, [graph]: [{ permissionName: 'Mail.Read' }] })).toBe(short);
    expect(classed({ ...nothing, [graph]: [one('Brain.Read')] })).toBe(
      'delegatedPermissionClassifications: not-built',
    );
  });

  it('takes lists of which only some permissions are told for no proof that there are no others', () => {
    const given = (permissionName: string): unknown => {
      const rows = [{ permissionName, classification: 'low' }];
      const snapshot = bareSnapshot({
        authorizationPolicy: { defaultUserRolePermissions: { permissionGrantPoliciesAssigned: [lowPolicy] } },
        delegatedPermissionClassifications: each(
          Object.fromEntries(classifiedApis.map((api) => [api, rows])),
        ),
      });
      const { delegatedPermissionClassifications: classified } = snapshot.evidence;
      const evidence = {
        ...snapshot.evidence,
        delegatedPermissionClassifications: {
          ...classified,
          partial: { cause: 'not-in-import', detail: 'only what is risky' },
        },
      };
      const facts = factsOfSnapshot({ ...snapshot, evidence } as typeof snapshot, CouncilInputs.parse({}));
      return told(facts.tenant.subjects[0]?.usersMayApproveApps);
    };
    expect(given('openid')).toBe('delegatedPermissionClassifications: not-in-import');
    expect(given('Mail.Read')).toBe('data-classed-as-low');
  });

  it('tells of apps that people set up, also where they may let in none', () => {
    const says = (allowedToCreateApps: boolean, ...permissionGrantPoliciesAssigned: readonly string[]) =>
      policy({ defaultUserRolePermissions: { allowedToCreateApps, permissionGrantPoliciesAssigned } })
        .appApprovalSummary;
    expect(says(true)).toBe(
      'People may let in no app by themselves. They may also set up apps of their own.',
    );
    expect(told(says(false, lowPolicy))).toBe('delegatedPermissionClassifications: permission');
  });

  it('says who invites guests and what they see', () => {
    expect(
      policy({
        allowInvitesFrom: 'adminsAndGuestInviters',
        guestUserRoleId: '2AF84B1E-32C8-42B7-82BC-DAA82404023B',
        defaultUserRolePermissions: { allowedToCreateApps: false },
      }),
    ).toMatchObject({
      whoMayInviteGuests: 'administrators',
      guestsMaySee: 'own-only',
      usersMayRegisterApps: false,
    });
    expect(told(policy({ allowInvitesFrom: 'unknownFutureValue' }).whoMayInviteGuests)).toBe(
      'authorizationPolicy: error',
    );
    expect(told(policy({}).usersMayRegisterApps)).toBe('authorizationPolicy: error');
  });
});
