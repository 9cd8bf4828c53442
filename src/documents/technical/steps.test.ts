import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormerValues } from '../../model/former.ts';
import { stepParts } from '../../model/fix-step.ts';
import { loadRules } from '../../rulebook/load-rules.ts';
import { portalLink } from './portal-link.ts';
import { runnable, scopesOf, shellsFor } from './shells.ts';
import { stepsFor } from './steps.ts';

const find = { do: 'By command:', run: ["$box = Find '<object id>'", 'Set-Thing -Identity $box'] };
const person = (id: string) => ({ kind: 'person', id, name: `Person ${id}` });
const about = (...ids: string[]) => ({ subjects: ids.map(person), former: [] });

const [first, second, third] = ['1', '2', '3'].map((n) => `${n}0000000-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const former = (endpoint: string, property: string, values: readonly (readonly [string, string])[]) =>
  ({
    of: 'x.y',
    evidence: 'x',
    endpoint,
    property,
    at: '2026-11-22T11:33:00.000Z',
    values: values.map(([object, value]) => ({ object, value })),
    more: 0,
  }) satisfies FormerValues;

describe('commands of steps', () => {
  it('stand apart from the sentence, all of them for one object before the next begins', () => {
    expect(stepsFor([find, 'Look.'], about('a-1'))).toEqual([
      {
        text: 'By command:',
        groups: [{ name: '', commands: ["$box = Find 'a-1'", 'Set-Thing -Identity $box'] }],
        more: 0,
        open: [],
        moreIn: 'todo.csv',
      },
      { text: 'Look.', groups: [], more: 0, open: [], moreIn: 'todo.csv' },
    ]);
    const [many] = stepsFor([find], about('1', '2', '3', '4', '5', '6', '7'));
    expect(many?.more).toBe(2);
    expect(many?.groups.map(({ name }) => name)).toEqual(
      ['1', '2', '3', '4', '5'].map((id) => `Person ${id}`),
    );
    expect(many?.groups[1]?.commands).toEqual(["$box = Find '2'", 'Set-Thing -Identity $box']);
  });

  it('never hold an id that could end a command or begin another', () => {
    const filled = fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
      const commands = stepsFor([find], about(id))[0]?.groups.flatMap((group) => group.commands);
      return commands?.[0] === find.run[0] || /^[\w.-]+$/u.test(id);
    });
    expect(() => {
      fc.assert(filled);
    }).not.toThrow();
  });

  it('hold no id of something else than an account: a tenant is no mailbox', () => {
    const tenant = { kind: 'tenant', id: first, name: 'The council' };
    expect(stepsFor([find], { subjects: [tenant], former: [] })[0]?.groups).toEqual([
      { name: '', commands: find.run },
    ]);
    const both = stepsFor([find], { subjects: [tenant, person('a-1')], former: [] })[0];
    expect(both?.groups.flatMap(({ commands }) => commands)).toEqual([
      "$box = Find 'a-1'",
      'Set-Thing -Identity $box',
    ]);
  });

  it('name the policies that have another value, and no rule of the tenant but those that fall short', () => {
    const set = { do: 'Set:', run: ['Set-Policy -Identity <policy guid> -Mode Off -Zap $true'] };
    const values = [
      former('Get-Policy', 'Mode', [
        [first, '"On"'],
        [second, '"Off"'],
        ['Default', '"On"'],
      ]),
      former('Get-Policy', 'Zap', [
        [second, 'true'],
        [third, 'null'],
      ]),
    ];
    const [step] = stepsFor([set], { subjects: [], former: values });
    // The default policy has to be changed too, and the snapshot has no id of it.
    expect(step?.groups[0]?.commands).toEqual([
      `Set-Policy -Identity ${first} -Mode Off -Zap $true`,
      `Set-Policy -Identity ${third} -Mode Off -Zap $true`,
      ...set.run,
    ]);
    expect(step?.open).toEqual([{ place: '<policy guid>', objects: ['Default'] }]);
    expect(
      stepsFor([set], { subjects: [], former: values, stricter: { 'x.y': ['On', '$null'] } })[0]?.groups,
    ).toEqual([{ name: '', commands: set.run }]);
    const off = { do: 'Off:', run: ['Disable-TransportRule -Identity <rule guid>'] };
    const rules = [
      former('Get-TransportRule', 'State', [
        [first, '"Enabled"'],
        [second, '"Enabled"'],
      ]),
    ];
    expect(stepsFor([off], { subjects: [person(second)], former: rules })[0]?.groups[0]?.commands).toEqual([
      `Disable-TransportRule -Identity ${second}`,
    ]);
    expect(stepsFor([off], { subjects: [person(third)], former: rules })[0]?.groups[0]?.commands).toEqual(
      off.run,
    );
    const journal = { kind: 'mailFlowRule', id: third, name: 'A journal rule' };
    expect(stepsFor([off], { subjects: [journal], former: rules })[0]?.groups).toEqual([]);
    expect(stepsFor([off], { subjects: [journal], former: [] })[0]?.groups[0]?.commands).toEqual(off.run);
  });

  it('name a policy whose name is all that the snapshot keeps, and none whose name could end a quotation', () => {
    const set = { do: 'Set:', run: ['Set-MalwareFilterPolicy -Identity <policy guid> -ZapEnabled $true'] };
    const named = (name: string) =>
      stepsFor([set], {
        subjects: [],
        former: [former('Get-MalwareFilterPolicy', 'ZapEnabled', [[name, 'false']])],
      })[0];
    expect(named('Parish policy 1')).toMatchObject({
      groups: [{ commands: ["Set-MalwareFilterPolicy -Identity 'Parish policy 1' -ZapEnabled $true"] }],
      open: [],
    });
    for (const name of ["x'; Remove-Mailbox", '$(calc)', '-Force', 'a`b', '* ', '\u2019'])
      expect(named(name)).toMatchObject({
        groups: [{ commands: set.run }],
        open: [{ place: '<policy guid>', objects: [name] }],
      });
    // One that can be named does not hide one that cannot.
    const both = former('Get-MalwareFilterPolicy', 'ZapEnabled', [
      ['Default', 'false'],
      ['$(calc)', 'false'],
      ['Strict', 'true'],
    ]);
    expect(stepsFor([set], { subjects: [], former: [both] })[0]).toMatchObject({
      groups: [{ commands: ["Set-MalwareFilterPolicy -Identity 'Default' -ZapEnabled $true", ...set.run] }],
      open: [{ place: '<policy guid>', objects: ['$(calc)'] }],
    });
  });
});

describe('commands for a setting of the whole council', () => {
  const box = ["$box = Find '<object id>'", 'if ($box) { Set-CASMailbox -Identity $box -PopEnabled $false }'];
  const was = former('Get-CASMailbox', 'PopEnabled', [
    [first, 'true'],
    [second, 'false'],
    [third, 'null'],
  ]);

  it('are for the mailboxes that have another value, and for no mailbox that a person has to choose', () => {
    const filled = (run: string[]) =>
      stepsFor([{ do: 'Do:', run }], { subjects: [], former: [was] })[0]?.groups.map(
        (one) => one.commands[0],
      );
    expect(filled(box)).toEqual([`$box = Find '${first}'`, `$box = Find '${third}'`]);
    const chosen = box.map((one) => one.replace('<object id>', '<object id of that one>'));
    expect(filled(chosen)).toEqual(["$box = Find '<object id of that one>'"]);
  });

  it('say which id the snapshot does not have, and no such thing of one that it has', () => {
    const openOf = (values: FormerValues[]) =>
      stepsFor([{ do: 'Do:', run: ['Set-Policy -Identity <policy guid> -Mode Off'] }], {
        subjects: [],
        former: values,
      })[0]?.open;
    expect(openOf([former('Get-Policy', 'Mode', [['Default', '"On"']])])).toEqual([
      { place: '<policy guid>', objects: ['Default'] },
    ]);
    expect(openOf([former('Get-Policy', 'Mode', [[first, '"Off"']])])).toEqual([]);
  });
});

/** What keeps a command from being pasted as it stands: letters of a typesetter, or something that does not close. */
function faultOf(command: string): string | undefined {
  if (/[^\x20-\x7e]/u.test(command)) return 'not ASCII';
  if ((command.match(/'/gu)?.length ?? 0) % 2 === 1 || /"|`/u.test(command)) return 'quotes';
  const bare = command.replaceAll(/'[^']*'/gu, "''");
  const opened = ['()', '{}', '[]'].every(
    ([open = '', close = '']) => bare.split(open).length === bare.split(close).length,
  );
  if (!opened) return 'brackets';
  const places = command.match(/<[^>]*>/gu) ?? [];
  const known = /^<(?:object id(?: of that one)?|address or domain|[a-z ]*guid|RuleIdentity, digits only)>$/u;
  if (!places.every((place) => known.test(place))) return 'placeholder';
  return /[.,;:]$/u.test(command) ? 'ends like a sentence' : undefined;
}

describe('commands of rules', () => {
  it('can be pasted as they stand', async () => {
    const faults = (await everyCommand()).flatMap((one) => faultOf(one) ?? []);
    expect(faults).toEqual([]);
    expect(['Set-X -A ’b’', "Set-X -A 'b", 'Set-X @(1', 'Set-X <name>', 'Set-X -A 1.'].map(faultOf)).toEqual([
      'not ASCII',
      'quotes',
      'brackets',
      'placeholder',
      'ends like a sentence',
    ]);
  });
});

async function everyCommand(): Promise<string[]> {
  const { rules } = await loadRules(fileURLToPath(new URL('../../../rules/checks', import.meta.url)));
  return rules.flatMap(({ text }) => [
    ...text.fix.flatMap((step) => stepParts(step).commands),
    ...text.former.flatMap((one) => ('note' in one && one.read !== undefined ? [runnable(one.read)] : [])),
  ]);
}

describe('where commands run', () => {
  it('is known for each command of each rule, with the permissions that Graph asks for', async () => {
    const commands = await everyCommand();
    expect(commands.length).toBeGreaterThan(50);
    expect(commands.filter((one) => /^[A-Za-z]+-Mg/u.test(one) && scopesOf(one).length === 0)).toEqual([]);
    expect(scopesOf('Remove-MgUser -UserId x')).toEqual([]);
    expect(shellsFor(commands, undefined).map(({ name }) => name.split(' ')[0])).toEqual([
      'Exchange',
      'Microsoft',
      'SharePoint',
      'Windows',
    ]);
    const [exchange] = shellsFor(['Set-TransportConfig -X $true'], 'tenant-1');
    expect(exchange?.name).toMatch(/only where TenantID is tenant-1\b/u);
    expect(exchange?.connect).toContain('Get-ConnectionInformation | Format-List UserPrincipalName,TenantID');
    expect(shellsFor(['Set-SPOTenant -X 1'], 't').map(({ name }) => name.split(' ')[0])).toEqual([
      'SharePoint',
    ]);
  });
});

describe('the page of an object in a portal', () => {
  it('is that of the tenant, or none where an id is no id', () => {
    const tenant = '11111111-1111-4111-8111-111111111111';
    expect(portalLink(tenant, { kind: 'device', id: 'd1' })?.address).toBe(
      `https://intune.microsoft.com/${tenant}/#view/Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId/d1`,
    );
    expect(portalLink(tenant, { kind: 'phone', id: 'intune:d1' })?.address).toBe(
      portalLink(tenant, { kind: 'device', id: 'd1' })?.address,
    );
    expect(portalLink(tenant, { kind: 'phone', id: 'exchange:d1' })?.name).toBe('Exchange mailboxes');
    expect(portalLink(tenant, { kind: 'phone', id: 'intune:javascript:alert(1)' })).toBeUndefined();
    expect(portalLink(tenant, { kind: 'person', id: 'javascript:alert(1)' })).toBeUndefined();
    expect(portalLink('x"', { kind: 'person', id: 'a' })).toBeUndefined();
    expect(portalLink(tenant, { kind: 'valueOf', id: 'a' })).toBeUndefined();
  });
});
