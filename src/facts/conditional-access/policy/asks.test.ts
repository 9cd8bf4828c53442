import { expect, it } from 'vitest';
import type { Policy } from './policy.ts';
import { controlMeets, sessionMeets } from './asks.ts';
import { microsoft } from './microsoft-semantics.ts';
import { measuresRisk } from './measures-risk.ts';

const policy = (session: Partial<Policy['session']>, strength?: readonly string[]): Policy =>
  ({ session, strength }) as unknown as Policy;

it('holds a sign-in frequency only where it is as short as was asked for', () => {
  const within = (signInHours: Policy['session']['signInHours']) =>
    sessionMeets(policy({ signInHours }), { kind: 'frequency', hours: 24 });
  expect([4, 24, 25, undefined, 'not-known'].map((hours) => within(hours as never))).toEqual([
    'yes',
    'yes',
    'no',
    'no',
    'maybe',
  ]);
});

it('takes only a browser that is never kept signed in for one that is not', () => {
  const kept = (persistentBrowser: Policy['session']['persistentBrowser']) =>
    sessionMeets(policy({ persistentBrowser }), { kind: 'session', control: 'neverPersistent' });
  expect(['never', 'always', undefined, 'not-known'].map((one) => kept(one as never))).toEqual([
    'yes',
    'no',
    'no',
    'maybe',
  ]);
});

it('says nothing of a strength whose combinations were not read', () => {
  const step = (strength?: readonly string[]) =>
    controlMeets(
      'authenticationStrength',
      { kind: 'grant', anyOf: ['step'] },
      policy({}, strength),
      microsoft,
    );
  expect([step(), step([]), step(['fido2']), step(['password'])]).toEqual(['maybe', 'maybe', 'yes', 'no']);
});

it('does not take risk for measured where the subscriptions were not read', () => {
  const unread = { status: 'unavailable', at: '', cause: 'error', detail: '' };
  expect(measuresRisk({ evidence: { subscribedSkus: unread } } as never)).toBe('maybe');
});
