import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A fresh key for {@link seal}. */
export const newKey = (): Buffer => randomBytes(32);

/** Text that only who has the key can read, and that nobody can change unseen: nonce, tag, and what was encrypted. */
export function seal(text: string, key: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @returns undefined when it was sealed with another key, cut or changed */
export function unseal(sealed: Uint8Array, key: Uint8Array): string | undefined {
  try {
    const opened = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    opened.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = sealed.subarray(nonceBytes + tagBytes);
    return Buffer.concat([opened.update(body), opened.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
