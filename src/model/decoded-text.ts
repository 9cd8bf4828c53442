/**
 * The text of a file in the encoding that its first bytes name: Windows writes UTF-16 where it is not told otherwise
 * (about_Character_Encoding, read 2026-11). Without a mark, a zero as every second byte tells it.
 */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const encoding = big ? 'utf-16be' : little ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
