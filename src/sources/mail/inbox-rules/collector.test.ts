import type { MessageRule } from '@microsoft/microsoft-graph-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesWith } from '../../declare/minimise/address.ts';
import { minimiseRule } from './collector.ts';

const addresses = addressesWith('key of the test');
const minimised = (rule: MessageRule) => minimiseRule(rule as Parameters<typeof minimiseRule>[0], addresses);
const to = (address: string) => [{ emailAddress: { name: 'Secret Name', address } }];

describe('an inbox rule as it is kept', () => {
  it('has all three ways out, in one list', () => {
    const { targets } = minimised({
      actions: {
        redirectTo: to('c@exampleton.example'),
        forwardTo: to('a@elsewhere.example'),
        forwardAsAttachmentTo: to('b@elsewhere.example'),
      },
    });
    expect(targets.map(({ action, address }) => [action, address.domain])).toEqual([
      ['forwardTo', 'elsewhere.example'],
      ['forwardAsAttachmentTo', 'elsewhere.example'],
      ['redirectTo', 'exampleton.example'],
    ]);
  });

  it('without an action is one that Graph cannot express, not a harmless one', () => {
    expect(minimised({ isReadOnly: true }).unreadable).toBe(true);
    expect(minimised({ actions: {} }).unreadable).toBe(true);
    expect(minimised({ actions: { delete: false, forwardTo: [] } }).unreadable).toBe(true);
    expect(minimised({ actions: { delete: true } }).unreadable).toBe(false);
  });

  it('counts only conditions and exceptions that are set', () => {
    const nothing = { hasAttachments: null, subjectContains: [] };
    const unset = { conditions: nothing, exceptions: null } as unknown as MessageRule;
    expect(minimised(unset)).toMatchObject({ hasConditions: false, hasExceptions: false });
    expect(minimised({})).toMatchObject({ hasConditions: undefined, hasExceptions: undefined });
    const set = { conditions: { sentToMe: true }, exceptions: { bodyContains: ['x'] } };
    expect(minimised(set)).toMatchObject({ hasConditions: true, hasExceptions: true });
  });

  it('keeps a target without an address as one that nobody can place', () => {
    const rule = { actions: { forwardTo: [{ emailAddress: { name: 'x' } }] } };
    expect(minimised(rule).targets).toMatchObject([{ address: { form: 'unparsable' } }]);
  });

  it('keeps no name, word or address of anybody', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{24}$/), (word) => {
        const rule: MessageRule = {
          displayName: word,
          conditions: { subjectContains: [word], fromAddresses: to(`${word}@x.example`) },
          exceptions: { bodyContains: [word] },
          actions: {
            moveToFolder: word,
            forwardTo: [{ emailAddress: { name: word, address: `${word}@y.example` } }],
          },
        };
        expect(JSON.stringify(minimised(rule))).not.toContain(word);
      }),
    );
  });
});
