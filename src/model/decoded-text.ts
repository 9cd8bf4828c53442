const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file in the encoding that its first bytes name: Windows writes UTF-16 where it is not told otherwise, and
 * Set-Content of PowerShell 5.1, like Excel's plain "CSV", the code page of the country, which is 1252 in Britain
 * (about_Character_Encoding, read 2026-11). Without a mark, a zero as every second byte tells the first, and bytes that are
 * no UTF-8 the second.
 */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const little = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (big || little) return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
