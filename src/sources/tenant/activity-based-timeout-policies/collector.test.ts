import { describe, expect, it, test } from 'vitest';
import { collected, collectOptions } from '../../run/testing.ts';
import { idleTimeOf } from './idle-time.ts';

const text = (apps: readonly object[]): string =>
  JSON.stringify({ ActivityBasedTimeoutPolicy: { Version: 1, ApplicationPolicies: apps } });
const all = (WebSessionIdleTimeout: string) => ({ ApplicationId: 'default', WebSessionIdleTimeout });
const portal = {
  ApplicationId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
  WebSessionIdleTimeout: '00:15:00',
};

describe('activityBasedTimeoutPolicies', () => {
  it('keeps the time for every web app, and nothing else of the text', async () => {
    const answered = { id: '1', isOrganizationDefault: true, definition: [text([portal, all('01:00:00')])] };
    const { evidence } = await collected(
      collectOptions({ '/policies/activityBasedTimeoutPolicies': [answered] }),
    );
    const kept = { id: '1', isOrganizationDefault: true, idleSeconds: 3600, isUnreadable: false };
    expect(evidence.activityBasedTimeoutPolicies).toMatchObject({ status: 'collected', value: [kept] });
  });

  test.each([
    [[text([all('1.02:30:45')])], 95_445, false],
    [[text([portal])], null, false],
    [[text([all('an hour')])], null, true],
    [['{'], null, true],
    [[], null, true],
    [null, null, true],
  ])('trap: %j is for every app only where it says default', (definition, idleSeconds, isUnreadable) => {
    expect(idleTimeOf(definition)).toEqual({ idleSeconds, isUnreadable });
  });
});
