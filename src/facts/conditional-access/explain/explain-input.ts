import { z } from 'zod';
import type { Circumstance, Miss, SignInReason } from '../../../model/told-sign-in.ts';
import { signInChoices } from './sign-in-choices.ts';

/** One sign-in to be explained. What is left out is the most ordinary value. */
export const SignInQuestion = z.strictObject({
  user: z.string().min(1).describe('Sign-in name or object id of the account'),
  app: z
    .string()
    .min(1)
    .default('outlook')
    .describe(
      'outlook, sharepoint, teams, azure, intune, admin-portals, an app id, Office365, "any other app", "directory access", or a user action (urn:user:...)',
    ),
  client: z.enum(signInChoices.client).default('browser'),
  platform: z.enum(signInChoices.platform).default('windows'),
  location: z
    .union([z.string(), z.array(z.string())])
    .default('')
    .describe(
      'Name or id of a named location, or several that hold it; "trusted" for any trusted one; empty for anywhere else',
    ),
  device: z.enum(signInChoices.device).default('unregistered'),
  marks: z
    .array(z.strictObject({ property: z.string(), value: z.string() }))
    .default([])
    .describe('Properties of the device that filters look for; the plainest value of each that is left out'),
  protectedApp: z.boolean().default(false),
  risk: z.enum(signInChoices.risk).default('none'),
  userRisk: z.enum(signInChoices.userRisk).default('none'),
  insiderRisk: z.enum(signInChoices.insiderRisk).default('none'),
  flow: z.enum(signInChoices.flow).default('none'),
});
export type SignInQuestion = z.infer<typeof SignInQuestion>;

/** What one policy has to do with the sign-in. */
export interface PolicyPart {
  readonly name: string;
  readonly state: 'enabled' | 'report-only' | 'not-known';
  readonly applies: 'yes' | 'no' | 'not-known';
  /** Why it does not apply; what it asks where it does: grant controls, or `session` for a limit alone. */
  readonly because: readonly Miss[];
  readonly asks: readonly string[];
  /** Whether one of what it asks is enough. */
  readonly enough: 'one' | 'all';
}

export interface Explained {
  readonly account: string;
  /** App id, Microsoft's word or user action, and every circumstance. */
  readonly app: string;
  readonly circumstances: readonly Circumstance[];
  readonly outcome: 'blocked' | 'second-step' | 'something-else' | 'nothing' | 'not-known' | 'cannot-sign-in';
  /** No policy asks for a second step, but Microsoft itself does at this admin centre. */
  readonly microsoftAsks: boolean;
  /** What is asked of the account over all its sign-ins, security defaults and per-user settings included. */
  readonly allSignIns: SignInReason;
  readonly policies: readonly PolicyPart[];
}
