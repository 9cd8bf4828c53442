import { describe, expect, it } from 'vitest';
import { filterMatcher, type Device } from './device-filter.ts';
import { microsoft } from './microsoft-semantics.ts';

const device = (trust: Device['trust'], compliant = false): Device => ({
  registered: trust !== '',
  compliant,
  trust,
  values: new Map(),
});
const unregistered = device('');
const laptop = device('AzureAD', true);
const ordered: Device = { ...laptop, values: new Map([['physicalids', '[orderid]:17']]) };

/** concept-condition-filters-for-devices, 2025-04-08. */
describe('device filters', () => {
  it.each([
    ['device.isCompliant -eq True', unregistered, 'no'],
    ['device.isCompliant -ne True', unregistered, 'yes'],
    ['device.trustType -in ["AzureAD", "ServerAD"]', laptop, 'yes'],
    ['device.trustType -notIn ["AzureAD","ServerAD"]', laptop, 'no'],
    ['(device.isCompliant -eq True) -and (device.trustType -eq "ServerAD")', laptop, 'no'],
    ['device.isCompliant -ne True -or device.trustType -ne "ServerAD"', laptop, 'yes'],
    ['device.extensionAttribute1 -eq "x"', laptop, 'maybe'],
    ['device.extensionAttribute1 -eq "x"', unregistered, 'no'],
    ['device.isCompliant -eq True -and device.extensionAttribute1 -eq "x"', device('AzureAD'), 'no'],
    ['device.trustType -eq null', unregistered, 'maybe'],
    ['-not (device.isCompliant -eq True)', laptop, 'no'],
    ['-not (device.isCompliant -eq True)', unregistered, 'maybe'],
    ['something that nobody understands', laptop, 'maybe'],
    ['', laptop, 'maybe'],
    ['device.iscompliant -eq True', laptop, 'yes'],
    ['device.trusttype -NE "ServerAD"', laptop, 'yes'],
    ['device.colour -eq "red"', unregistered, 'maybe'],
    ['DEVICE.IsCompliant -eq True', laptop, 'yes'],
    ['device.trustType -in [AzureAD]', laptop, 'maybe'],
    // A text in quotation marks is one value, also where it looks like a list (Microsoft's own example of an Autopilot order).
    ['device.physicalIds -contains "[OrderID]:17"', ordered, 'yes'],
    ['device.physicalIds -contains "[ZTDId]"', ordered, 'no'],
    ['device.physicalIds -notContains "[OrderID]:17"', ordered, 'no'],
  ] as const)('%s', (rule, of, answer) => {
    expect(filterMatcher(rule, microsoft)(of)).toBe(answer);
  });
});
