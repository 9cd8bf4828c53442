import { describe, expect, it } from 'vitest';
import { readLocation } from './named-location.ts';

const addresses = {
  '@odata.type': '#microsoft.graph.ipNamedLocation',
  id: 'office',
  displayName: 'Office',
  isTrusted: false,
  ipRanges: [{ cidrAddress: '192.0.2.0/24' }, { cidrAddress: '2001:db8::/32' }],
};
const kindOf = (change: Readonly<Record<string, unknown>>) => readLocation({ ...addresses, ...change }).kind;

describe('a place of addresses', () => {
  it('is one where Graph sent all of it', () => {
    expect(readLocation(addresses)).toMatchObject({ kind: 'addresses', trusted: false });
  });

  it('is not taken for one that nobody trusts where that did not come', () => {
    expect(kindOf({ isTrusted: undefined })).toBe('unknown');
    expect(kindOf({ isTrusted: null })).toBe('unknown');
  });

  it('is not taken for a smaller one where a range cannot be read', () => {
    expect(kindOf({ ipRanges: [...addresses.ipRanges, { cidrAddress: '192.0.2.0' }] })).toBe('unknown');
    expect(kindOf({ ipRanges: [null] })).toBe('unknown');
  });

  it('is not taken for an empty one where its ranges did not come', () => {
    expect(kindOf({ ipRanges: undefined })).toBe('unknown');
    expect(kindOf({ ipRanges: null })).toBe('unknown');
  });
});
