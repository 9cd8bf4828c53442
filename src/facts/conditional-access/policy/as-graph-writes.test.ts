import { describe, expect, it } from 'vitest';
import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { asGraphWrites } from './as-graph-writes.ts';

const asks = { grantControls: { operator: 'OR', builtInControls: ['mfa'] } };
const limits = { sessionControls: { signInFrequency: { isEnabled: true } } };
const read = (...policies: readonly object[]) =>
  asGraphWrites(policies.map((one, at) => ({ id: String(at), ...one }) as ConditionalAccessPolicy));

describe('policies that another program wrote', () => {
  it('have Graph’s names, however deep they lie', () => {
    const [one] = read({
      GrantControls: { Operator: 'OR', BuiltInControls: ['mfa'] },
      sessionControls: null,
    });
    expect(one).toMatchObject(asks);
  });

  it('keep both of two names that differ in a capital only', () => {
    const [one] = read({ GrantControls: {}, ...asks, sessionControls: null });
    expect(one).toMatchObject({ ...asks, GrantControls: {} });
  });

  it('ask for nothing where the list leaves each part out in turn, and has null for neither', () => {
    const [first, second] = read(asks, limits);
    expect(first).toMatchObject({ ...asks, sessionControls: null });
    expect(second).toMatchObject({ ...limits, grantControls: null });
  });

  it.each([
    ['null came elsewhere', [limits, { ...limits, grantControls: null }, asks]],
    ['nothing shows that parts are left out', [limits, { ...asks, ...limits }]],
    ['a policy has neither part', [limits, asks, {}]],
    ['what the other part holds says nothing', [{ sessionControls: {} }, asks]],
  ])('are not known to ask for nothing where %s', (_why, policies) => {
    expect(read(...policies)[0]?.grantControls).toBeUndefined();
  });
});
