import { z } from 'zod';

/** What Microsoft may leave out, or send as null. */
export const text = z.string().nullish();
/** What Microsoft always sends, be it as null: without it the answer was not read. */
export const sentText = z.string().nullable();
export const flag = z.boolean().nullish();
export const count = z.number().nullish();
export const texts = z.array(z.string()).nullish();

/** What Microsoft may leave out and never sends as null: a null says nothing then, as if the value had not come. */
export const filled = <T extends z.ZodType>(value: T) =>
  value.nullish().transform((one): z.output<T> | undefined => one ?? undefined);
export const filledText = filled(z.string());
export const filledFlag = filled(z.boolean());
