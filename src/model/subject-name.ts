import { z } from 'zod';

/** Families of operating systems. */
export const DevicePlatform = z.enum(['windows', 'macos', 'ios', 'android', 'linux', 'other']);

/**
 * What something is that the tenant gives no name: data, which documents put into words. Whatever somebody may rename
 * stands under `name` or `owner`.
 */
export const Nameless = z.discriminatedUnion('is', [
  /** A phone that Exchange knows by the mail that it fetches. */
  z.strictObject({
    is: z.literal('phone'),
    platform: DevicePlatform,
    /** Name of the account that fetches the mail; empty where it is not known. */
    owner: z.string(),
  }),
  /** A member of the directory whom no sign-in rule names. */
  z.strictObject({ is: z.literal('member') }),
  /** A user whom a sign-in rule names, and who is not in the directory. */
  z.strictObject({ is: z.literal('user'), id: z.string() }),
  z.strictObject({ is: z.literal('group'), name: z.string() }),
  /** A holder of a role, by Microsoft's name of the role; `as` is the kind of guest that holds it. */
  z.strictObject({ is: z.literal('role'), name: z.string(), as: z.string().optional() }),
  /** A guest, by Microsoft's word for the kind; `tenant` is the home directory where a sign-in rule names it. */
  z.strictObject({ is: z.literal('guest'), guest: z.string(), tenant: z.string().optional() }),
]);
export type Nameless = z.infer<typeof Nameless>;

/** The name that the tenant gives, or what it is where the tenant gives none. */
export const SubjectName = z.union([z.string(), Nameless]);
export type SubjectName = z.infer<typeof SubjectName>;
