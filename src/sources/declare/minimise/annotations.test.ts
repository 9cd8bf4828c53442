import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCutShort, withoutAnnotations } from './annotations.ts';

describe('annotations', () => {
  it('go, at every depth, but the type stays', () => {
    const raw = {
      '@odata.type': '#microsoft.graph.group',
      '@odata.id': 'x',
      'a@odata.context': 'x',
      list: [{ '@odata.type': 't', 'b@data.type': 1, c: null }],
    };
    expect(withoutAnnotations(raw)).toEqual({
      '@odata.type': '#microsoft.graph.group',
      list: [{ '@odata.type': 't', c: null }],
    });
  });

  it('change nothing where there are none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('@'));
        expect(withoutAnnotations(value)).toEqual(value);
        expect(isCutShort(value)).toBe(false);
      }),
    );
  });

  it('tell of a list inside an item that goes on elsewhere', () => {
    const link = 'https://graph.microsoft.com/v1.0/next';
    expect(isCutShort({ assignments: [], 'assignments@odata.nextLink': link })).toBe(true);
    expect(isCutShort({ rules: [{ 'to@odata.nextLink': link }] })).toBe(true);
    expect(isCutShort({ 'assignments@odata.nextLink': null })).toBe(false);
  });
});
