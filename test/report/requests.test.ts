import { describe, expect, it } from 'vitest';
import { askOf, askOfOne } from '../../src/documents/plan/requests.ts';
import { loadRules } from '../../src/rulebook/load-rules.ts';

const people = [{ kind: 'person' }, { kind: 'person' }];

describe('a request to the provider', () => {
  it('speaks of one where there is one, and of several where there are several', () => {
    const ask = 'Please tell me what each of these accounts is for, and who uses it.';
    expect(askOf({ ask }, people)).toBe(ask);
    expect(askOf({ ask }, people.slice(1))).toBe('Please tell me what this account is for, and who uses it.');
    expect(askOf({ ask: 'Please think of these keys.' }, [{ kind: 'tenant' }])).toBe(
      'Please think of these keys.',
    );
  });

  it('is put into the singular whole, for every rule that can be about one', async () => {
    const book = await loadRules('rules/checks');
    const rules = book.rules.filter((rule) => !['tenant', 'conditionalAccess'].includes(rule.kind));
    const left = rules
      .map(({ text }) => askOfOne(text.ask))
      .filter((ask) => /\bthese\b|\b(?:This|this) \w+s?\b.*\bthose that\b/u.test(ask));
    expect(left).toEqual([]);
  });
});
