import { describe, expect, it } from 'vitest';
import { told } from '../testing.ts';
import { isSupported } from './os-support.ts';

const on = (day: string) => (platform: Parameters<typeof isSupported>[0], version: string) =>
  told(isSupported(platform, version, new Date(`${day}T12:00:00Z`)));
const today = on('2026-11-22');

describe('security updates for a version', () => {
  it('on Windows go by the build, and the edition decides between two dates', () => {
    expect(today('windows', '10.0.26200.7171')).toBe(true);
    expect(today('windows', '10.0.19045.3803')).toBe(false);
    expect(today('windows', '10.0.26100.1')).toBe('managedDevices: not-built');
    expect(on('2026-10-13')('windows', '10.0.26100.1')).toBe(true);
    expect(today('windows', '10.0.18363.1')).toBe(false);
    expect(today('windows', '11')).toBe('managedDevices: error');
  });

  it('on Windows are not known of builds that have an edition for the long term', () => {
    expect(today('windows', '10.0.17763.1')).toBe('managedDevices: not-built');
    expect(on('2029-01-10')('windows', '10.0.17763.1')).toBe(false);
    expect(on('2027-01-12')('windows', '10.0.14393.1')).toBe('managedDevices: not-built');
    expect(on('2027-01-13')('windows', '10.0.14393.1')).toBe(false);
    expect(today('windows', '10.0.19044.1')).toBe('managedDevices: not-built');
    expect(on('2027-10-13')('windows', '10.0.26100.1')).toBe('managedDevices: not-built');
    expect(on('2034-10-11')('windows', '10.0.26100.1')).toBe(false);
  });

  it('on Windows 10 are not known of one that got updates which somebody pays for', () => {
    expect(on('2025-10-14')('windows', '10.0.19045.6456')).toBe(true);
    expect(today('windows', '10.0.19045.6456')).toBe(false);
    expect(today('windows', '10.0.19045.6575')).toBe('managedDevices: not-built');
    expect(today('windows', '10.0.19045')).toBe('managedDevices: error');
    expect(on('2028-10-11')('windows', '10.0.19045.9000')).toBe(false);
  });

  it('elsewhere go by the first part of the version', () => {
    expect(today('ios', '18.7.10 (22H124)')).toBe(true);
    expect(today('ios', '17.7')).toBe(false);
    expect(on('2025-05-13')('ios', '17.7')).toBe(true);
    expect(today('macos', '12.7.6')).toBe(false);
    expect(today('android', '14')).toBe(true);
    expect(today('android', '9')).toBe(false);
  });

  it('are taken for true of a version newer than the table, and not known for long after it', () => {
    expect(today('ios', '27.1')).toBe(true);
    expect(today('windows', '10.0.29000.1')).toBe(true);
    expect(on('2027-06-01')('ios', '27.1')).toBe('managedDevices: not-built');
    expect(on('2027-06-01')('ios', '26.6.1')).toBe('managedDevices: not-built');
    expect(on('2027-06-01')('ios', '17.7')).toBe(false);
  });

  it('are not judged without a version or a table', () => {
    expect(today('ios', 'unknown')).toBe('managedDevices: error');
    expect(today('linux', '22.04')).toBe('managedDevices: error');
  });
});
