import { join } from 'node:path';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { openReport } from './open-report.ts';

const told: string[] = [];
const terminal: Terminal = {
  result: () => undefined,
  note: () => undefined,
  error: (text) => void told.push(text),
  colour: createColors(false),
  live: false,
  quiet: false,
  json: false,
};

describe('--open', () => {
  it("opens the clerk's report of the run, and nothing else", async () => {
    const opened: string[] = [];
    await openReport('/runs/now', terminal, (file) => Promise.resolve(void opened.push(file)));
    expect(opened).toEqual([join('/runs/now', 'PRIVATE for the clerk', 'PRIVATE report.html')]);
    expect(told).toEqual([]);
  });

  it('says where the report is on a computer that cannot show it, and fails nothing', async () => {
    await openReport('/runs/now', terminal, () => Promise.reject(new Error('spawn xdg-open ENOENT')));
    expect(told.join()).toContain('PRIVATE report.html');
  });
});
