import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodedText } from './decoded-text.ts';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

it('reads every encoding that PowerShell writes, with a mark and without', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const json = JSON.stringify({ text });
      expect(decodedText(Buffer.from(json, 'utf8'))).toBe(json);
      for (const bigEndian of [false, true])
        for (const mark of ['', '\uFEFF']) expect(decodedText(utf16(`${mark}${json}`, bigEndian))).toBe(json);
    }),
  );
});
