import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ReadFailure } from '../../../graph/reader.ts';
import { addressesWith } from '../../declare/minimise/address.ts';
import { minimiseTransportRule, transportRuleShape } from './minimise-transport-rule.ts';

const Raw = z.object(transportRuleShape);
const addresses = addressesWith('key of the test');
const nothingSet = Object.fromEntries(Object.keys(transportRuleShape).map((name) => [name, null]));
const minimised = (rule: Readonly<Record<string, unknown>>) =>
  minimiseTransportRule(Raw.parse({ ...nothingSet, Guid: 'rule-1', ...rule }), addresses);

describe('a mail flow rule as it is kept', () => {
  it('has no targets, conditions or effects where nothing is set', () => {
    expect(minimised({ Name: 'Quiet' })).toMatchObject({
      id: 'rule-1',
      name: 'Quiet',
      targets: [],
      hasConditions: false,
      hasExceptions: false,
      rejects: false,
      deletes: false,
      addsManager: false,
    });
  });

  it('keeps each target with its action, one alone or several, and no address', () => {
    const rule = minimised({
      RedirectMessageTo: 'ann@elsewhere.example',
      BlindCopyTo: ['Bob Clerk', 'cay@exampleton.example'],
    });
    expect(rule.targets.map(({ action, address }) => [action, address.form, address.domain])).toEqual([
      ['redirectMessageTo', 'smtp', 'elsewhere.example'],
      ['blindCopyTo', 'directory', ''],
      ['blindCopyTo', 'smtp', 'exampleton.example'],
    ]);
    expect(JSON.stringify(rule)).not.toMatch(/ann@|Bob|cay@/);
  });

  it('takes an action that did not come back for one that may go anywhere', () => {
    const { BlindCopyTo: _, ...rule } = { ...nothingSet, Guid: 'rule-1' } as Record<string, unknown>;
    expect(minimiseTransportRule(Raw.parse(rule), addresses).targets).toMatchObject([
      { action: 'blindCopyTo', address: { form: 'unparsable' } },
    ]);
  });

  it('assumes conditions and exceptions that did not come back', () => {
    const {
      Conditions: _c,
      Exceptions: _e,
      ...rule
    } = { ...nothingSet, Guid: 'r' } as Record<string, unknown>;
    expect(minimiseTransportRule(Raw.parse(rule), addresses)).toMatchObject({
      hasConditions: true,
      hasExceptions: true,
    });
  });

  it('does not say of a part that did not come back that the rule lacks it', () => {
    const marks = {
      FromScope: 'NotInOrganization',
      PrependSubject: '[out]',
      Conditions: ['x.FromScopePredicate'],
    };
    const lacking = (...names: string[]) =>
      minimised({ ...marks, ...Object.fromEntries(names.map((name) => [name, undefined])) });
    expect(lacking()).toMatchObject({ marksOutsideSenders: true, addsManager: false });
    expect(lacking('FromScope', 'AddManagerAsRecipientType')).toMatchObject({
      marksOutsideSenders: null,
      addsManager: null,
    });
    expect(lacking('PrependSubject').marksOutsideSenders).toBe(null);
    expect(lacking('ApplyHtmlDisclaimerText').marksOutsideSenders).toBe(true);
    expect(
      minimised({ ...marks, FromScope: 'InOrganization', Conditions: undefined }).marksOutsideSenders,
    ).toBe(false);
  });

  it('does not count the two conditions that it keeps as others', () => {
    const kept = 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks.MessageTypeMatchesPredicate';
    expect(minimised({ Conditions: [kept] }).hasConditions).toBe(false);
    expect(minimised({ Conditions: [kept, 'x.FromPredicate'] }).hasConditions).toBe(true);
  });

  it('keeps nothing of texts, words and people, whatever they are', () => {
    const secret = fc.stringMatching(/^[A-Z]{24}$/);
    fc.assert(
      fc.property(secret, (word) => {
        const rule = minimised({
          RejectMessageReasonText: word,
          Conditions: [`x.${word}Predicate`],
          Exceptions: word,
          CopyTo: [word, `${word}@elsewhere.example`],
        });
        expect(JSON.stringify(rule)).not.toContain(word);
        expect(rule).toMatchObject({ rejects: true, hasConditions: true, hasExceptions: true });
      }),
    );
  });

  it('is no rule without an identity', () => {
    expect(() => minimised({ Guid: null, Name: '' })).toThrow(ReadFailure);
  });
});
