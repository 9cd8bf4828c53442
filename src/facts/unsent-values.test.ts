import { describe, expect, it } from 'vitest';
import { mailEvidence, noInputs, now, shown } from './mail/testing.ts';
import { bareSnapshot } from '../sources/testing.ts';
import { asOf, factsOf, factsOfSnapshot, tenantOf, told } from './testing.ts';

/** What Microsoft did not send, or sent in a word that we do not know, is neither a pass nor a failure. */
describe('an app', () => {
  const principal = (more: object = {}) => ({
    id: 'sp',
    appId: 'a',
    displayName: 'X',
    appOwnerOrganizationId: '33333333-3333-4333-8333-333333333333',
    accountEnabled: true,
    passwordCredentials: [],
    keyCredentials: [],
    ...more,
  });
  const app = (evidence: object, council = { software: [] }) =>
    factsOf(
      {
        servicePrincipals: [principal()],
        applications: [],
        applicationPermissions: [],
        delegatedGrants: [],
        managementRoleAssignments: [],
        ...evidence,
      },
      council,
    ).app.subjects[0];

  it('without a name may be one that the council agreed to', () => {
    const nameless = { servicePrincipals: [principal({ displayName: null })] };
    expect(told(app(nameless)?.isAgreed)).toBe('servicePrincipals: error');
    expect(told(app({})?.isAgreed)).toBe(false);
  });

  it('may change anything by a right without a name', () => {
    const nameless = { applicationPermissions: [{ principalId: 'sp', permission: 'unknown' }] };
    const unscoped = { delegatedGrants: [{ clientId: 'sp', scope: null }] };
    for (const evidence of [nameless, unscoped])
      expect([told(app(evidence)?.mayChange), told(app(evidence)?.readsContacts)]).toEqual([
        'applicationPermissions: error',
        'applicationPermissions: error',
      ]);
    expect(told(app({})?.mayChange)).toBe(false);
  });

  it.each(['User.EnableDisableAccount.All', 'Application.ReadUpdate.All', 'Sites.Selected'])(
    'changes something by %s',
    (permission) => {
      expect(app({ applicationPermissions: [{ principalId: 'sp', permission }] })?.mayChange).toBe(true);
    },
  );

  it('is judged by no owner, state or name that was not sent', () => {
    const without = (more: object) => app({ servicePrincipals: [principal(more)] });
    const unsure = 'servicePrincipals: error';
    const ownerless = without({ appOwnerOrganizationId: null });
    expect([told(ownerless?.isOutside), told(ownerless?.isAgreed)]).toEqual([unsure, unsure]);
    expect(told(without({ accountEnabled: null })?.mayBeUsed)).toBe(unsure);
    expect(told(without({ displayName: null })?.isAiTool)).toBe(unsure);
  });
});

it('a mailbox is held or not by what was sent, and being deleted only on a day that can be read', () => {
  const held = (box: object) =>
    shown(
      factsOfSnapshot(
        bareSnapshot({
          ...mailEvidence({ clerk: {} }),
          mailboxes: [
            {
              userId: 'clerk',
              recipientTypeDetails: 'UserMailbox',
              litigationHoldEnabled: false,
              inPlaceHolds: [],
              complianceTagHoldApplied: false,
              ...box,
            },
          ],
          organizationConfig: { inPlaceHolds: [] },
        }),
        noInputs,
        now,
      ).mailbox.subjects[0]?.isHeld,
    );
  expect(held({})).toBe(false);
  expect(held({ complianceTagHoldApplied: null })).not.toBe(false);
  const deleted = (more: object) =>
    told(
      tenantOf({
        deletedMailboxes: [
          {
            id: 'x',
            displayName: 'X',
            whenSoftDeleted: asOf.toISOString(),
            isInactiveMailbox: false,
            ...more,
          },
        ],
      }).mailboxesBeingDeleted,
    );
  expect(deleted({})).toEqual(['x']);
  for (const more of [{ whenSoftDeleted: null }, { isInactiveMailbox: null }])
    expect(deleted(more)).toBe('deletedMailboxes: error');
});

it('a domain without a word on whether it is verified may be one too many', () => {
  const unexpected = (isVerified: boolean | null) =>
    told(
      tenantOf(
        { domains: [{ id: 'b.example', isVerified, isInitial: false }], acceptedDomains: [] },
        { expectedDomains: ['a.example'] },
      ).unexpectedDomains,
    );
  expect(unexpected(true)).toEqual(['b.example']);
  expect(unexpected(null)).toBe('domains: error');
});
