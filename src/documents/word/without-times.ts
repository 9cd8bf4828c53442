/** 1 January 1980, the first day that a ZIP file can name; midnight. */
const day = 0x00_21;
const midnight = 0;

const centralEntry = 0x02_01_4b_50;
const endRecord = 22;

/**
 * A ZIP file whose entries carry no time of making, so that the same run gives the same bytes. Offsets are those of
 * the central directory and of local headers.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16 (read 2026-11)
 * @throws when it is not a ZIP file without a comment, which is what our Word library writes
 */
export const withoutTimes = (zip: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endRecord;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== centralEntry) throw new Error('This is no ZIP file that we can read.');
    const local = view.getUint32(at + 42, true);
    view.setUint16(at + 12, midnight, true);
    view.setUint16(at + 14, day, true);
    view.setUint16(local + 10, midnight, true);
    view.setUint16(local + 12, day, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
};
