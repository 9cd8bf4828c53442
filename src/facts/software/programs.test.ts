import { describe, expect, it } from 'vitest';
import { aLaptop } from '../devices/testing.ts';
import { deviceOf, each, factsOf, told } from '../testing.ts';

const row = (title: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  title: title.toLowerCase(),
  displayName: title,
  publisher: 'Maker',
  deviceCounts: [1],
  rowIds: [title],
  ...changes,
});
const edge = row('Microsoft Edge', { publisher: 'Microsoft Corporation' });
const evidence = {
  managedDevices: [aLaptop({ id: 'pc', deviceName: 'PC' })],
  detectedApps: [edge, row('KeePass')],
  detectedAppDevices: each({ 'Microsoft Edge': [{ id: 'pc' }], KeePass: [{ id: 'pc' }] }),
};
const list = (...software: readonly object[]) => ({ software });
const programOf = (one: object, council: Readonly<Record<string, unknown>> = {}) =>
  factsOf({ ...evidence, detectedApps: [one] }, council).program.subjects[0];

describe('a program', () => {
  it('is on the list by title or by maker, as whole words', () => {
    const software = list({ publisher: 'Microsoft Corporation' }, { name: 'Sage', licences: 1 });
    const on = (one: object) => programOf(one, software)?.isOnList;
    expect([on(edge), on(row('Sage 50')), on(row('Sagebrush')), on(row('uTorrent'))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is on nobody’s list where there is none, and on none that is empty', () => {
    expect(told(programOf(edge)?.isOnList)).toBe('input:software: no-input');
    expect(programOf(edge, list())?.isOnList).toBe(false);
  });

  it('exceeds its licences only where no double counting explains it', () => {
    const over = (deviceCounts: number[], rowIds = deviceCounts.map(String)) =>
      told(
        programOf(row('Sage', { deviceCounts, rowIds }), list({ name: 'Sage', licences: 2 }))
          ?.exceedsLicences,
      );
    const unsure = 'detectedApps: error';
    expect([over([1, 1]), over([3]), over([2, 1])]).toEqual([false, true, unsure]);
    // A version without its count may be anywhere.
    expect([over([1], ['a', 'b']), over([3], ['a', 'b'])]).toEqual([unsure, true]);
  });

  it('is an AI tool by name or maker, and no other word that begins like one', () => {
    const ai = (one: object) => programOf(one)?.isAiTool;
    expect([
      ai(row('ChatGPT')),
      ai(row('Helper', { publisher: 'Anthropic, PBC' })),
      ai(row('Claudette Accounts')),
      ai(row('Ottery Parish Map')),
    ]).toEqual([true, true, false, false]);
  });
});

describe('the list of programs', () => {
  it('may lack some where a council computer sent none', () => {
    const silent = factsOf({ ...evidence, detectedAppDevices: each({ KeePass: [{ id: 'other' }] }) });
    expect(factsOf(evidence).program.missing).toEqual([]);
    expect(silent.program.missing.map(({ detail }) => detail)).toEqual([
      'detectedAppDevices.id: PC has not sent its list of programs, or not within our reach.',
    ]);
  });

  it('does not wait for private computers, of which Intune lists no programs', () => {
    const managedDevices = [aLaptop({ managedDeviceOwnerType: 'personal' })];
    expect(factsOf({ ...evidence, managedDevices }).program.missing).toEqual([]);
  });
});

describe('a password manager', () => {
  const managers = list({ name: 'KeePass', use: 'password-manager' });
  const has = (changes: object, council: Readonly<Record<string, unknown>> = managers) =>
    told(deviceOf({ ...evidence, ...changes }, council).hasPasswordManager);

  it('is found, or not found on a computer that sent its list', () => {
    const elsewhere = each({ 'Microsoft Edge': [{ id: 'pc' }], KeePass: [{ id: 'other' }] });
    expect([has({}), has({ detectedAppDevices: elsewhere })]).toEqual([true, false]);
  });

  it('is unknown of a silent computer, without a named one, and where its computers were not read', () => {
    expect(has({ detectedAppDevices: each({ KeePass: [{ id: 'other' }] }) })).toBe(
      'detectedAppDevices: error',
    );
    expect(has({}, list({ name: 'KeePass' }))).toBe('input:software: no-input');
    expect(has({ detectedAppDevices: each({ 'Microsoft Edge': [{ id: 'pc' }] }) })).toBe(
      'detectedAppDevices: error',
    );
  });
});
