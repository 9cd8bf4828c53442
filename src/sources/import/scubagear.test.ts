import { describe, expect, it } from 'vitest';
import { BeadleError } from '../../model/error.ts';
import { importScubaGear } from './scubagear.ts';
import { importing, options, smallest } from './testing-scubagear.ts';

const failureOf = async (text: string): Promise<BeadleError> => {
  try {
    await importScubaGear(text, 'export.json', options);
  } catch (error) {
    if (error instanceof BeadleError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('a ScubaGear import', async () => {
  it('says of everything the export does not hold that it is not in the import', async () => {
    const { evidence } = await importing();
    const { organization, ...rest } = evidence;
    expect(organization.status).toBe('collected');
    for (const [id, one] of Object.entries(rest))
      expect([id, one]).toMatchObject([id, { cause: 'not-in-import' }]);
  });

  it('reads one object where a list holds one, and nothing in its several forms', async () => {
    const domain = { Id: 'exampleton.example', IsInitial: true, SupportedServices: 'Email' };
    const { evidence } = await importing({
      domain_settings: domain,
      transport_rule: [null],
      remote_domains: {},
    });
    expect(evidence.domains).toMatchObject({
      value: [{ id: 'exampleton.example', isInitial: true }],
    });
    expect(evidence.transportRules).toMatchObject({ status: 'collected', value: [] });
    expect(evidence.remoteDomains).toMatchObject({ status: 'collected', value: [] });
  });

  it('writes Conditional Access as Graph does, at every depth', async () => {
    const policy = {
      Id: 'p1',
      State: 'EnabledForReportingButNotEnforced',
      CreatedDateTime: '/Date(1698255149380)/',
      Conditions: {
        Users: { IncludeUsers: 'All', ExcludeUsers: [] },
        Platforms: {},
        Locations: { IncludeLocations: null },
      },
      GrantControls: {
        Operator: 'or',
        BuiltInControls: ['Block'],
        'AuthenticationStrength@odata.context': 'x',
      },
    };
    const { evidence } = await importing({ conditional_access_policies: [policy] });
    expect(evidence.conditionalAccessPolicies).toMatchObject({
      value: [
        {
          id: 'p1',
          state: 'enabledForReportingButNotEnforced',
          createdDateTime: '2023-10-25T17:32:29.380Z',
          conditions: {
            users: { includeUsers: ['All'], excludeUsers: [] },
            platforms: null,
            locations: null,
          },
          grantControls: { operator: 'OR', builtInControls: ['block'] },
        },
      ],
    });
    expect(JSON.stringify(evidence)).not.toContain('odata.context');
  });

  it('keeps what ScubaGear failed to read as an error, not as an empty list', async () => {
    const { evidence } = await importing({
      accepted_domains: {},
      exo_unsuccessful_commands: ['Get-AcceptedDomain'],
    });
    expect(evidence.acceptedDomains).toMatchObject({ status: 'unavailable', cause: 'error' });
  });

  it('lists a holder of a role once, and says that the list is not the whole', async () => {
    const { evidence } = await importing({
      privileged_users: {
        u1: { DisplayName: 'Ann', roles: ['Global Administrator', 'Global Administrator'] },
      },
      privileged_roles: [
        {
          DisplayName: 'Global Administrator',
          RoleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
          Assignments: { Id: 'a1', PrincipalId: 'u1', DirectoryScopeId: '/' },
        },
      ],
    });
    expect(evidence.roleAssignments).toMatchObject({
      partial: { cause: 'not-in-import' },
      value: [{ id: 'a1', principalId: 'u1' }],
    });
    expect(evidence.roleAssignments).toHaveProperty('value.length', 1);
    expect(evidence.users).toMatchObject({
      partial: { cause: 'not-in-import' },
      value: [{ id: 'u1', displayName: 'Ann' }],
    });
  });

  it.each([
    ['another file', '{"format":"beadle-run"}', 'not a settings export of ScubaGear'],
    [
      'a truncated file',
      '{\n"module_version": "1.8.0",\n"tenant_det',
      'line 3 cannot be read; the file is cut off',
    ],
    ['no time', JSON.stringify({ ...smallest, timestamp_zulu: 'soon' }), '"timestamp_zulu" is not a time'],
  ])('names file, place and remedy of %s', async (_, text, message) => {
    const failure = await failureOf(text);
    expect(failure).toMatchObject({ code: 'IMPORT_UNREADABLE' });
    expect(failure.message).toContain('export.json: ');
    expect(failure.message).toContain(message);
    expect(failure.hint).not.toBe('');
  });
});

it.each(['2026-06-31T00:00:00Z', '9999-12-31T00:00:00Z', '0000-01-01T00:00:00Z'])(
  'takes no day that cannot be for one: %s',
  async (timestamp_zulu) => {
    const failure = await failureOf(JSON.stringify({ ...smallest, timestamp_zulu }));
    expect(failure.message).toContain('is not a time');
  },
);
