import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { processTerminal } from './terminal.ts';

const shape = { isTTY: process.stdout.isTTY, columns: process.stdout.columns };
const plain = { quiet: false, json: false };
const look = (isTTY: boolean, columns: number): void => {
  Object.assign(process.stdout, { isTTY, columns });
};

describe('the terminal of the process', () => {
  beforeEach(() => {
    vi.stubEnv('CI', undefined);
    vi.stubEnv('NO_COLOR', undefined);
    look(true, 80);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    Object.assign(process.stdout, shape);
  });

  it('redraws only where a person can watch: never in a pipe, a log, a CI or a terminal without width', () => {
    expect(processTerminal(plain).live).toBe(true);
    expect(processTerminal({ ...plain, quiet: true }).live).toBe(false);
    expect(processTerminal({ ...plain, json: true }).live).toBe(false);
    look(true, 0);
    expect(processTerminal(plain).live).toBe(false);
    look(false, 80);
    expect(processTerminal(plain).live).toBe(false);
    look(true, 80);
    vi.stubEnv('CI', 'true');
    expect(processTerminal(plain).live).toBe(false);
  });

  it('has no colour in a pipe, in JSON, or where NO_COLOR asks for none', () => {
    const coloured = (options = plain) => processTerminal(options).colour.isColorSupported;
    expect(coloured()).toBe(true);
    expect(coloured({ ...plain, json: true })).toBe(false);
    vi.stubEnv('NO_COLOR', '1');
    expect(coloured()).toBe(false);
    vi.stubEnv('NO_COLOR', '');
    expect(coloured()).toBe(true);
    look(false, 80);
    expect(coloured()).toBe(false);
  });
});
