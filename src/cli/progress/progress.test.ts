import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { progressOn } from './progress.ts';
import { readingProgress } from '../../audit/reading.ts';

const recording = (): { readonly terminal: Terminal; readonly lines: string[] } => {
  const lines: string[] = [];
  const note = (text: string): void => void lines.push(text);
  const terminal = { result: note, note, error: note, colour: createColors(false) };
  return { lines, terminal: { ...terminal, live: false, quiet: false, json: false } };
};

describe('progress in a log', () => {
  it('is plain lines, gives back what the step gave, and throws on what it threw', async () => {
    const { terminal, lines } = recording();
    const progress = await progressOn(terminal);
    const value = await progress.step('Read', (say) => {
      say.now('not for a log');
      say.log('users: 3 read');
      return Promise.resolve(42);
    });
    expect(value).toBe(42);
    expect(lines).toEqual(['Read', '  users: 3 read']);
    await expect(progress.step('Fail', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('tells what was read, what was not and why, and waits that a person would wonder about', () => {
    const logged: string[] = [];
    const shown: string[] = [];
    const { onProgress, onEvent } = readingProgress({
      log: (text) => logged.push(text),
      now: (text) => shown.push(text),
    });
    onProgress({ evidence: 'users', state: 'reading', items: 100 });
    onProgress({ evidence: 'users', state: 'collected', items: 120 });
    onProgress({ evidence: 'inboxRules', state: 'collected', items: 9, unavailable: 2 });
    onProgress({ evidence: 'managedDevices', state: 'unavailable', items: 0, cause: 'licence' });
    onEvent({ kind: 'wait', family: 'outlook', seconds: 1, because: 'limit' });
    onEvent({ kind: 'wait', family: 'outlook', seconds: 600, because: 'throttled' });
    onEvent({ kind: 'warning', endpoint: 'Get-Mailbox', text: 'odd\u001b[2J' });
    expect(logged).toEqual([
      'users: 120 read',
      'inboxRules: 9 asked, 2 of them not read',
      'managedDevices: not read (licence)',
      'Microsoft asks us to wait 10 minutes (outlook)',
      'Microsoft remarks (Get-Mailbox): odd\\u{001b}[2J',
    ]);
    expect(shown[0]).toMatch(/^0 of \d+ kinds of settings read; now users, 100 so far$/);
  });
});
