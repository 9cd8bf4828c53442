import { describe, expect, it } from 'vitest';
import type { ConditionalAccessPolicy } from '../../../sources/sign-in/conditional-access-policies/kind.ts';
import { asGraphWrites } from './as-graph-writes.ts';

const asks = { grantControls: { operator: 'OR', builtInControls: ['mfa'] } };
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

  it('are not known to ask for nothing, however the list leaves out each part in turn', () => {
    const [first, second] = read(asks, { sessionControls: { signInFrequency: { isEnabled: true } } });
    expect([first?.sessionControls, second?.grantControls]).toEqual([undefined, undefined]);
  });
});
