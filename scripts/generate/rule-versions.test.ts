import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import type { Rule } from '../../src/rulebook/rule.ts';
import { ruleVersions } from './rule-versions.ts';

const file = new URL('../../rules/versions.json', import.meta.url);

let rules: readonly Rule[];
beforeAll(async () => {
  rules = [...(await shippedRules()).rules.byId.values()];
});

const one = (): Rule => {
  const rule = rules.find(({ id }) => id === 'mail/deleted-email-recoverable');
  if (rule === undefined) throw new Error('the rule is gone');
  return rule;
};
const asking = (source: string): Rule => ({ ...one(), require: { ...one().require, source } });
const withVersion = (rule: Rule, version: number): Rule => ({ ...rule, text: { ...rule.text, version } });

describe('versions of rules', () => {
  it('are those on record: a rule that asks something else has a higher one', () => {
    const recorded = readFileSync(file, 'utf8');
    expect(ruleVersions(rules, recorded)).toBe(recorded);
  });

  it('trap: another requirement under the same version stops, and says what to write', () => {
    const recorded = ruleVersions([one()], '');
    const { version } = one().text;
    const other = asking('mailbox.deletedEmailIsKept');
    expect(() => ruleVersions([other], recorded)).toThrow(
      new RegExp(`deleted-email-recoverable\\.yaml asks .* \`version: ${String(version + 1)}\``, 'u'),
    );
    expect(ruleVersions([withVersion(other, version + 1)], recorded)).not.toBe(recorded);
  });

  it.each([
    ['for whom', (rule: Rule): Rule => ({ ...rule, where: undefined })],
    ['without subjects', (rule: Rule): Rule => ({ ...rule, none: 'pass' })],
    ['another number', (rule: Rule): Rule => ({ ...rule, params: {} })],
  ])('trap: %s is part of what a rule asks', (_what, change) => {
    expect(() => ruleVersions([change(one())], ruleVersions([one()], ''))).toThrow(/same version/u);
  });

  it('trap: a version never goes down', () => {
    const recorded = ruleVersions([withVersion(one(), 9)], '');
    expect(() => ruleVersions([one()], recorded)).toThrow(/had 9 before/u);
  });

  it('are not touched by words', () => {
    const reworded: Rule = { ...one(), text: { ...one().text, title: 'Other words' } };
    expect(ruleVersions([reworded], ruleVersions([one()], ''))).toBe(ruleVersions([one()], ''));
  });
});
