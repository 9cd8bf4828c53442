import { expect, it } from 'vitest';
import type { RuleText } from '../../model/run.ts';
import type { About } from '../technical/command-objects.ts';
import { rowWork } from './row-work.ts';

const rule = {
  fix: [
    {
      do: 'Close it:',
      run: [
        'Get-RemoteDomain | Format-List Guid,DomainName',
        'Set-RemoteDomain <remote domain guid> -AutoForwardEnabled $false',
      ],
    },
  ],
  former: [],
  undo: 'Set it back.',
} as unknown as RuleText;

const aboutOf = (...names: string[]): About => ({
  subjects: [],
  former: [
    {
      of: 'remoteDomains.AutoForwardEnabled',
      endpoint: 'Get-RemoteDomain',
      property: 'AutoForwardEnabled',
      at: '2026-11-22T11:33:00.000Z',
      values: names.map((object) => ({ object, value: 'true' })),
    },
  ] as unknown as About['former'],
});

it('names the objects of a place that the snapshot keeps no id of', () => {
  expect(rowWork(rule, aboutOf('Default', 'Planning partner'), []).commands).toContain(
    '# in place of <remote domain guid>: the id that the line before shows for Default, Planning partner\n',
  );
});

it('lets no name end the comment that it stands in', () => {
  const { commands } = rowWork(rule, aboutOf('a\nRemove-Mailbox\r\u0085\u2028; $(b) `c'), []);
  expect(commands.split(/[\n\r\u0085\u2028]/u)).toHaveLength(4);
  expect(commands).not.toMatch(/[`$;] ?\(?b|^Remove-Mailbox/mu);
});
