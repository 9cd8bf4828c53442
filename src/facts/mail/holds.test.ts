import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';
import { digest } from './testing-objects.ts';
import { mailEvidence, noInputs, now, shown } from './testing.ts';

const id = '7cfb30345d454ac0a989ab3041051209';
const base = mailEvidence({ clerk: {} });
const held = (box: object, forAll: readonly string[] | undefined = []): unknown => {
  const mailboxes = [
    {
      userId: 'clerk',
      recipientTypeDetails: 'UserMailbox',
      litigationHoldEnabled: false,
      inPlaceHolds: [],
      complianceTagHoldApplied: false,
      ...box,
    },
  ];
  const evidence = { ...base, mailboxes, organizationConfig: { inPlaceHolds: forAll } };
  return shown(factsOfSnapshot(bareSnapshot(evidence), noInputs, now).mailbox.subjects[0]?.isHeld);
};

describe('what keeps the email of a mailbox', () => {
  it.each([
    ['a litigation hold', { litigationHoldEnabled: true }],
    ['an eDiscovery hold', { inPlaceHolds: ['UniH7cfb3034-5d45-4ac0-a989-ab3041051209'] }],
    ['an old In-Place hold', { inPlaceHolds: ['7cfb3034-5d45-4ac0-a989-ab3041051209'] }],
    ['a retention policy that keeps', { inPlaceHolds: [`mbx${id}:2`] }],
    ['a label that keeps', { complianceTagHoldApplied: true }],
  ])('is %s', (_, box) => {
    expect(held(box)).toBe(true);
  });

  it('trap: may be a policy for the organisation, which may keep chats alone, unless it leaves the mailbox out', () => {
    expect(held({}, [`mbx${id}:3`])).toBe('unknown: organizationConfig');
    expect(held({ litigationHoldEnabled: true }, [`mbx${id}:3`])).toBe(true);
    expect(held({ inPlaceHolds: [`-mbx${id}:1`] }, [`mbx${id}:3`])).toBe(false);
  });

  it('is nothing that only deletes, moves, or is for groups', () => {
    expect(held({ inPlaceHolds: [`mbx${id}:1`] })).toBe(false);
    expect(held({}, [`mbx${id}:1`, `grp${id}:2`])).toBe(false);
    expect(held({ retentionPolicy: 'Default MRM Policy' })).toBe(false);
  });

  it('is unknown where Exchange did not say, or in a form that we do not know', () => {
    expect(held({ inPlaceHolds: ['unknownFutureValue'] })).toBe('unknown: mailboxes');
    expect(held({ inPlaceHolds: [`mbx${id}:2`, 'unknownFutureValue'] })).toBe(true);
    expect(held({}, [`mbx${id}:7`])).toBe('unknown: organizationConfig');
    expect(held({ inPlaceHolds: [`skp${id}:2`] }, [`skp${id}:2`])).toBe(false);
    expect(held({ inPlaceHolds: undefined })).toBe('unknown: mailboxes');
    expect(held({ litigationHoldEnabled: null })).toBe('unknown: mailboxes');
  });
});

describe('mailboxes that may not send', () => {
  const barred = (blockedSenders: unknown): unknown => {
    const evidence = { ...base, ...(blockedSenders === undefined ? {} : { blockedSenders }) };
    return shown(
      factsOfSnapshot(bareSnapshot(evidence), noInputs, now).mailbox.subjects[0]?.isBarredFromSending,
    );
  };

  it('are on Microsoft’s list; an empty list is an answer', () => {
    expect(barred([{ address: digest('clerk@exampleton.example') }])).toBe(true);
    expect(barred([{ address: digest('other@exampleton.example') }])).toBe(false);
    expect(barred([])).toBe(false);
    expect(barred(undefined)).toBe('unknown: blockedSenders');
  });
});
