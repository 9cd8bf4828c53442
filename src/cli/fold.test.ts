import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it('breaks between words, and puts what follows under the beginning of the text', () => {
  expect(fold('  3. Register the app in your own tenant, once for all', 30)).toBe(
    '  3. Register the app in your\n     own tenant, once for all',
  );
  expect(fold('Exchange     works, with the permission', 30)).toBe(
    'Exchange     works, with the\n             permission',
  );
  expect(fold('\u001b[31mError\u001b[39m There is', 14)).toBe('\u001b[31mError\u001b[39m There is');
});

it('leaves what is to be copied whole', () => {
  const command =
    '     .\\setup\\New-BeadleApp.ps1 -TenantId 11111111-1111-4111-8111-111111111111 -MultiTenant';
  expect(fold(command, 40)).toBe(command);
  for (const powershell of [
    '       Set-Mailbox -Identity $box -ForwardingAddress $null -ForwardingSmtpAddress $null',
    "       $box = $null; $m = @(Get-EXOMailbox -ExternalDirectoryObjectId '<object id>')",
    '       Get-RemoteDomain | Format-List Guid,DomainName,AutoForwardEnabled',
  ])
    expect(fold(powershell, 40)).toBe(powershell);
  expect(fold('Self-Service needs a plan that holds it, and a person who looks', 40)).toContain('\n');
  for (const path of [
    'For the clerk, open:  /home/fenwick it/reports/PRIVATE for the clerk/PRIVATE report.html',
    String.raw`Everything is in:     C:\Fenwick IT\PRIVATE for the clerk`,
    'Written /home/fenwick it/all councils/fleet.html',
  ])
    expect(fold(path, 40)).toBe(path);
});

it('loses and adds no word, and makes no line longer than the screen that could be shorter', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 30, max: 90 }),
      (words, columns) => {
        const folded = fold(words.join(' '), columns);
        expect(folded.split(/\s+/)).toEqual(words);
        for (const line of folded.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
