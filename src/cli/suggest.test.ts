import { describe, expect, it } from 'vitest';
import { parserOf } from './command-line.ts';
import { groupedHelp } from './main-help.ts';
import { secondWords, suggestion } from './suggest.ts';

const known = { commands: ['audit', 'attest', 'fleet'], options: ['policy', 'fail-on', 'json'] };

const whole = { commands: [...Object.keys(secondWords), 'audit', 'report'], options: ['json'] };

describe('the second word of a command, typed alone', () => {
  it.each([
    ['Unknown argument: todo', 'Did you mean "fleet todo"?'],
    ['Unknown argument: status', 'Did you mean "fleet status"?'],
    ['Unknown argument: statsu', 'Did you mean "fleet status"?'],
    ['Unknown arguments: export, Ann', 'Did you mean "person export"?'],
    ['Unknown argument: check', 'Did you mean "config check", "policies check"?'],
  ])('%s', (message, said) => {
    expect(suggestion(message, whole)).toBe(said);
  });

  it('is none where the first word is not to be had', () => {
    expect(suggestion('Unknown argument: todo', known)).toBe('Did you mean "fleet todo"?');
    expect(suggestion('Unknown argument: todo', { commands: [], options: [] })).toBeUndefined();
  });

  it.each(Object.entries(secondWords))('is one that %s has', async (first, seconds) => {
    const help = await parserOf([first]).getHelp();
    for (const second of seconds) expect(help).toMatch(new RegExp(`\\b${second}\\b`, 'u'));
  });
});

describe('what was meant by a misspelt word', () => {
  it.each([
    ['Unknown argument: audti', 'Did you mean "audit"?'],
    ['Unknown argument: polciy', 'Did you mean "--policy"?'],
    ['Unknown arguments: jsno, fial-on', 'Did you mean "--json", "--fail-on"?'],
    ['"certifcate" is none of these: certificate, azure-cli.', 'Did you mean "certificate"?'],
  ])('%s', (message, said) => {
    expect(suggestion(message, known)).toBe(said);
  });

  it('is not guessed where nothing is near', () => {
    expect(suggestion('Unknown argument: xyzzy', known)).toBeUndefined();
    expect(suggestion('Which command?', known)).toBeUndefined();
  });
});

describe('the first page of help', () => {
  it('holds every command once, new ones at the end, with examples', () => {
    const help = [
      'beadle <command>\n\nIt only reads.\n\nCommands:',
      '  beadle zebra <file>    Something new',
      '  beadle audit           Collect, judge,',
      '                         report\n\nOptions:\n  --json\n\nExit codes: 0 ...',
    ].join('\n');
    const page = groupedHelp(help);
    expect(page).toMatch(/Audit:\n {2}beadle audit .*\n {25}report\n\nMore:\n {2}beadle zebra/);
    expect(page).toContain('Examples:');
    expect(page).toContain('Exit codes: 0');
    expect(page.match(/beadle zebra/g)).toHaveLength(1);
  });
});
