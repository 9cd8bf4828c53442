import { z } from 'zod';
import { text } from '../declare/optional-values.ts';

/** Of a secret only when it begins and ends: its hint is the first characters of it. */
export const passwordCredentials = z.array(z.object({ startDateTime: text, endDateTime: text })).nullish();

/** `Verify` signs the app in; `Sign` is the certificate with which Microsoft signs tokens for it. */
export const keyCredentials = z
  .array(z.object({ usage: text, startDateTime: text, endDateTime: text }))
  .nullish();
