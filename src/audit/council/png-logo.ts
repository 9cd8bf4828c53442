import { BeadleError } from '../../model/error.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The last chunk: no data, its name, its check sum. */
const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const mostBytes = 200_000;
const mostPixels = 2000;

function refused(path: string, what: string, hint: string): BeadleError {
  return new BeadleError('CONFIG_INVALID', `${path}: ${what}`, { hint });
}

/**
 * A logo in base64. Only PNG: a picture of dots can hold no script and asks for nothing, as an SVG can.
 * @see https://www.w3.org/TR/png-3/ sections 5.2 (signature), 11.2.1 (IHDR, width and height at 16 and 20), read 2026-11
 * @throws BeadleError CONFIG_INVALID for anything else, for what stands behind its end, and for what is too large
 */
export function pngLogo(path: string, bytes: Buffer): string {
  if (!bytes.subarray(0, signature.length).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw refused(
      path,
      'This is no PNG picture.',
      'Save the logo as PNG; other kinds, SVG among them, are not taken.',
    );
  if (bytes.indexOf(end) !== bytes.length - end.length)
    throw refused(path, 'The picture has no end, or something stands behind it.', 'Save it as PNG anew.');
  if (bytes.length > mostBytes)
    throw refused(path, `The picture has ${String(bytes.length)} bytes.`, 'Save it smaller: 200 kB at most.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width === 0 || height === 0 || width > mostPixels || height > mostPixels)
    throw refused(
      path,
      `The picture is ${String(width)} by ${String(height)} dots.`,
      'Save it with 2000 by 2000 at most.',
    );
  return bytes.toString('base64');
}
