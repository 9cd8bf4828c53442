import { describe, expect, it } from 'vitest';
import { daysAgo, deviceOf, each, told } from '../testing.ts';
import { aLaptop, aPolicy, aRow } from './testing.ts';

const well = {
  malwareProtectionEnabled: true,
  realTimeProtectionEnabled: true,
  tamperProtectionEnabled: true,
  signatureUpdateOverdue: false,
  deviceState: 'clean',
  lastQuickScanDateTime: daysAgo(3),
  lastFullScanDateTime: '0001-01-01T00:00:00Z',
  lastReportedDateTime: daysAgo(1),
};
const asleep = { ...well, realTimeProtectionEnabled: false };
const seen = (state: object, more: Readonly<Record<string, unknown>> = {}) => {
  const one = deviceOf({
    managedDevices: [aLaptop({ id: 'pc' })],
    deviceCompliancePolicies: [aPolicy('windows10CompliancePolicy', { antivirusRequired: true })],
    deviceCompliancePolicyStates: each({ pc: [] }),
    windowsProtectionStates: each({ pc: state }),
    detectedMalwareStates: [],
    ...more,
  });
  const { antivirusOn, virusListCurrent, antivirusLocked, everScanned, lastScanDays, openFinds } = one;
  return [antivirusOn, virusListCurrent, antivirusLocked, everScanned, lastScanDays, openFinds].map(told);
};
const measured = (setting: string, state: string) => ({
  deviceCompliancePolicyStates: each({ pc: [aRow({ [`Windows10CompliancePolicy.${setting}`]: state })] }),
});
const other = 'windowsProtectionStates: not-supported';
const unsure = 'windowsProtectionStates: error';

describe('antivirus', () => {
  it('is on, current and locked, and has scanned, where Defender says so', () => {
    expect(seen(well)).toEqual([true, true, true, true, 3, []]);
    const poor = { ...well, tamperProtectionEnabled: false, signatureUpdateOverdue: true };
    expect(seen(poor)).toEqual([true, false, false, true, 3, []]);
  });

  it('may be another product where Defender sleeps: never off by that alone', () => {
    expect(seen(asleep)).toEqual([other, other, other, other, other, []]);
    expect(seen(asleep, measured('AntivirusRequired', 'compliant'))[0]).toBe(true);
    // Registered, on and current, whoever made it: what Defender says of itself is another question.
    expect(seen(asleep, measured('AntivirusRequired', 'compliant'))[1]).toBe(true);
    expect(seen(asleep, measured('SignatureOutOfDate', 'compliant'))[1]).toBe(other);
    expect(seen(asleep, measured('SignatureOutOfDate', 'nonCompliant'))[1]).toBe(other);
  });

  it('may be another product where rules ask for Defender itself and it is not there', () => {
    for (const setting of ['DefenderEnabled', 'RtpEnabled'])
      expect(seen(asleep, measured(setting, 'nonCompliant'))[0]).toBe(other);
    const both = aRow({
      'Windows10CompliancePolicy.AntivirusRequired': 'compliant',
      'Windows10CompliancePolicy.DefenderEnabled': 'nonCompliant',
      'Windows10CompliancePolicy.SignatureOutOfDate': 'nonCompliant',
    });
    const rows = { deviceCompliancePolicyStates: each({ pc: [both] }) };
    expect(seen(asleep, rows).slice(0, 2)).toEqual([true, true]);
  });

  it('is not on by what Defender measured of itself where it says now that it does not watch', () => {
    for (const setting of ['DefenderEnabled', 'RtpEnabled'])
      expect(seen(asleep, measured(setting, 'compliant'))[0]).toBe(other);
  });

  it('is on where Defender measured itself, and its own report is too old', () => {
    const old = { ...well, lastReportedDateTime: daysAgo(40) };
    expect(seen(old, measured('RtpEnabled', 'compliant'))[0]).toBe(true);
    expect(seen(old, measured('SignatureOutOfDate', 'nonCompliant'))[1]).toBe(unsure);
    const watching = aRow({
      'Windows10CompliancePolicy.RtpEnabled': 'compliant',
      'Windows10CompliancePolicy.SignatureOutOfDate': 'nonCompliant',
    });
    expect(seen(old, { deviceCompliancePolicyStates: each({ pc: [watching] }) })[1]).toBe(false);
  });

  it('is not known by a measure in a word that we do not know, and that is told besides', () => {
    const both = `${other}, deviceCompliancePolicyStates: error`;
    expect(seen(asleep, measured('AntivirusRequired', 'unknownFutureValue'))[0]).toBe(both);
    const row = { ...aRow({ 'Windows10CompliancePolicy.AntivirusRequired': 'compliant' }), state: 'odd' };
    expect(seen(asleep, { deviceCompliancePolicyStates: each({ pc: [row] }) })[0]).toBe(both);
    expect(seen(asleep, measured('AntivirusRequired', 'notApplicable'))[0]).toBe(other);
  });

  it('is off where Windows itself told a compliance policy that there is none', () => {
    expect(seen(asleep, measured('AntivirusRequired', 'nonCompliant'))[0]).toBe(false);
  });

  it('is not known of a computer that reported too long ago', () => {
    expect(seen({ ...well, lastReportedDateTime: daysAgo(31) })).toEqual(Array(6).fill(unsure));
    expect(seen({ ...well, lastReportedDateTime: daysAgo(8) })[4]).toBe(unsure);
  });

  it('never scanned, where both times lie before all times', () => {
    const never = '0001-01-01T00:00:00Z';
    expect(seen({ ...well, lastQuickScanDateTime: never, lastFullScanDateTime: never }).slice(3, 5)).toEqual([
      false,
      unsure,
    ]);
  });

  it('not known to be scanned or not, where no time was sent', () => {
    const none = { lastQuickScanDateTime: null, lastFullScanDateTime: null };
    expect(seen({ ...well, ...none })[3]).toBe(unsure);
  });
});

describe('what was found', () => {
  const open = (...finds: readonly object[]) =>
    seen(
      { ...well, deviceState: 'critical,rebootPending' },
      { detectedMalwareStates: each({ pc: finds }) },
    )[5];

  it('is open while somebody has to act', () => {
    expect(
      open(
        { displayName: 'B', state: 'detected', threatState: 'rebootRequired' },
        { displayName: 'A', state: 'quarantineFailed', threatState: 'quarantined' },
        { displayName: 'C', state: 'removed', threatState: 'removed' },
      ),
    ).toEqual(['A', 'B']);
  });

  it('is not known of a computer that is not clean and was not asked', () => {
    expect(seen({ ...well, deviceState: 'critical' })[5]).toBe('detectedMalwareStates: error');
  });
});
