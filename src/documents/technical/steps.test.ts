import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portalLink } from './portal-link.ts';
import { stepsFor } from './steps.ts';

const step = 'By command: Get-Thing -Id <object id> and Set-Thing -Id <object id>';

describe('steps', () => {
  it('have the one id in place, or a command for each, or what stands there where no id is plain', () => {
    expect(stepsFor([step, 'Look.'], ['a-1'])).toEqual([
      { text: 'By command: Get-Thing -Id a-1 and Set-Thing -Id a-1', commands: [], more: 0 },
      { text: 'Look.', commands: [], more: 0 },
    ]);
    expect(stepsFor([step], ['1', '2', '3', '4', '5', '6', '7'])[0]).toMatchObject({
      text: 'By command:',
      commands: ['1', '2', '3', '4', '5'].map((id) => `Get-Thing -Id ${id} and Set-Thing -Id ${id}`),
      more: 2,
    });
    expect(stepsFor([step], ['x; Remove-Everything'])[0]?.text).toBe(step);
  });

  it('never hold an id that could end a command or begin another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
        const said = stepsFor([step], [id]).map(({ text, commands }) => [text, ...commands].join(''))[0];
        expect(said === step || /^[\w.-]+$/u.test(id)).toBe(true);
      }),
    );
  });
});

describe('the page of an object in a portal', () => {
  it('is that of the tenant, or none where an id is no id', () => {
    const tenant = '11111111-1111-4111-8111-111111111111';
    expect(portalLink(tenant, { kind: 'device', id: 'd1' })?.address).toBe(
      `https://intune.microsoft.com/${tenant}/#view/Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId/d1`,
    );
    expect(portalLink(tenant, { kind: 'person', id: 'javascript:alert(1)' })).toBeUndefined();
    expect(portalLink('x"', { kind: 'person', id: 'a' })).toBeUndefined();
    expect(portalLink(tenant, { kind: 'valueOf', id: 'a' })).toBeUndefined();
  });
});
