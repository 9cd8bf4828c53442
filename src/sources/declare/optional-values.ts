import { z } from 'zod';

/** What Microsoft may leave out, or send as null. */
export const text = z.string().nullish();
export const flag = z.boolean().nullish();
export const count = z.number().nullish();
export const texts = z.array(z.string()).nullish();
