import { beforeAll, describe, expect, it } from 'vitest';
import { everyNth } from '../../../fixtures/search.ts';
import { shippedRules } from '../../../src/audit/standards.ts';
import type { RuleBook } from '../../../src/rulebook/load-rules.ts';
import { runSignInCase } from '../../cases/sign-in-case.ts';
import { tenants } from './tenants.ts';

let rules: RuleBook;
beforeAll(async () => {
  ({ rules } = await shippedRules());
});

describe.each(Object.entries(tenants))('hard tenants: %s', (_area, some) => {
  it.each(everyNth(6, some).map((each) => [each.title, each.one] as const))('%s', (_title, one) => {
    expect(runSignInCase(one, rules).filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
