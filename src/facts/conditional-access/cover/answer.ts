import { z } from 'zod';

/** How far a second sign-in step is really asked of an account. */
export const SecondStep = z.enum(['always', 'security-defaults', 'sometimes', 'never', 'cannot-sign-in']);
export type SecondStep = z.infer<typeof SecondStep>;

/**
 * How far a requirement holds over all sign-ins that Microsoft would allow. `always`: in every one. `never`: in none.
 * `sometimes`: in at least one it does not. `cannot-sign-in`: there is no such sign-in.
 */
export const Answer = z.enum(['always', 'sometimes', 'never', 'cannot-sign-in']);
export type Answer = z.infer<typeof Answer>;
