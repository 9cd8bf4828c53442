import { describe, expect, it } from 'vitest';
import { importScubaGear } from './scubagear.ts';
import { importing, options, smallest } from './testing-scubagear.ts';

describe('what an export went through', () => {
  const policy = {
    Id: 'p1',
    DisplayName: 'Everyone',
    State: 'enabled',
    Conditions: { Users: { IncludeUsers: 'All' }, Applications: { IncludeApplications: ['All'] } },
    GrantControls: { Operator: 'OR', BuiltInControls: ['mfa'] },
  };
  const domain = { DomainName: 'exampleton.example', DomainType: 'Authoritative', MatchSubDomains: false };

  it.each([
    [
      'a number for a name',
      { accepted_domains: [{ ...domain, DomainName: 7 }] },
      'acceptedDomains',
      'DomainName',
    ],
    ['a rule of another form', { transport_rule: [{ Guid: 7 }] }, 'transportRules', 'transport_rule'],
    [
      'an object nested without end',
      {
        conditional_access_policies: [
          { ...policy, Conditions: JSON.parse('{"a":'.repeat(300) + '1' + '}'.repeat(300)) as unknown },
        ],
      },
      'conditionalAccessPolicies',
      'did not survive',
    ],
    [
      'an object flattened to a text',
      {
        conditional_access_policies: [
          { ...policy, Conditions: { Users: '@{IncludeUsers=System.Object[]}' } },
        ],
      },
      'conditionalAccessPolicies',
      'did not survive',
    ],
    [
      'a list flattened to a text',
      {
        conditional_access_policies: [
          { ...policy, Conditions: { Users: { IncludeUsers: 'System.Object[]' } } },
        ],
      },
      'conditionalAccessPolicies',
      'did not survive',
    ],
    [
      'controls that became null',
      {
        conditional_access_policies: [
          { ...policy, GrantControls: { Operator: 'OR', BuiltInControls: null } },
        ],
      },
      'conditionalAccessPolicies',
      'did not arrive',
    ],
    [
      'kinds of program that became null',
      {
        conditional_access_policies: [
          { ...policy, Conditions: { ...policy.Conditions, ClientAppTypes: null } },
        ],
      },
      'conditionalAccessPolicies',
      'did not arrive',
    ],
    [
      'an assignment without a holder',
      { privileged_roles: [{ RoleTemplateId: 'r', Assignments: [{ Id: 'a1' }] }], privileged_users: {} },
      'roleAssignments',
      'no holder',
    ],
  ] as const)(
    'makes of %s one kind that was not read, and keeps the others',
    async (_what, more, id, says) => {
      const { evidence } = await importing({ remote_domains: [], ...more });
      expect(evidence[id]).toMatchObject({ status: 'unavailable', cause: 'error' });
      expect(JSON.stringify(evidence[id])).toContain(says);
      expect(evidence.remoteDomains).toMatchObject({ status: 'collected', value: [] });
    },
  );

  it('reads a policy of session controls alone, and one that blocks', async () => {
    const session = { ...policy, Id: 'p2', GrantControls: { Operator: null, BuiltInControls: null } };
    const { evidence } = await importing({ conditional_access_policies: [policy, session] });
    expect(evidence.conditionalAccessPolicies).toHaveProperty('value.length', 2);
  });

  it('never takes an empty list of administrators for a tenant without one', async () => {
    const { evidence } = await importing({ privileged_users: {}, privileged_roles: [] });
    expect(evidence.users).toMatchObject({ cause: 'not-in-import' });
    expect(evidence.roleAssignments).toMatchObject({ cause: 'not-in-import' });
  });

  it('reads apostrophes and angles that lost their backslash', async () => {
    const { evidence } = await importing({
      conditional_access_policies: [{ ...policy, DisplayName: 'The clerku0027s u003cruleu003e' }],
    });
    expect(evidence.conditionalAccessPolicies).toHaveProperty('value.0.displayName', "The clerk's <rule>");
  });

  it.each([
    ['12/18/2024 09:40:27 Central Standard Time', '2024-12-18T15:40:27.000Z'],
    ['05/04/2026 17:15:48 Coordinated Universal Time', '2026-05-04T17:15:48.000Z'],
    // Nobody knows this zone here: the earliest moment that it may have been.
    ['05/04/2026 17:15:48 Nowhere Standard Time', '2026-05-04T03:15:48.000Z'],
  ])('takes the age of the settings from “%s” where an old version wrote no other time', async (date, at) => {
    const { timestamp_zulu: _, ...old } = smallest;
    const snapshot = await importScubaGear(JSON.stringify({ ...old, date }), 'export.json', options);
    expect(snapshot.finishedAt).toBe(at);
  });
});
