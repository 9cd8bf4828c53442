import { createHmac } from 'node:crypto';
import type { Notice } from '../notice.ts';
import { post } from './post.ts';

/** Headers that prove who sent a body, and when (https://www.standardwebhooks.com, 1.0.0). @param at seconds since 1970 */
export function signatureHeaders(
  { id, body }: { readonly id: string; readonly body: string },
  secret: string,
  at: number,
): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${String(at)}.${body}`)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
}

/** @throws NotSent */
export function sendToWebhook(address: string, secret: string, notice: Notice): Promise<void> {
  const { id, kind, at, subject, councils } = notice;
  const body = JSON.stringify({ type: `beadle.${kind}`, timestamp: at, data: { subject, councils } });
  return post(address, body, signatureHeaders({ id, body }, secret, Math.floor(Date.now() / 1000)));
}
