import { z } from 'zod';

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
  client: z
    .enum(['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'])
    .default('browser'),
  platform: z.enum(['windows', 'android', 'iOS', 'macOS', 'linux', 'unknown']).default('windows'),
  location: z
    .string()
    .default('')
    .describe('Name or id of a named location, "trusted" for any trusted one; empty for anywhere else'),
  device: z
    .enum(['unregistered', 'registered', 'compliant', 'hybrid', 'hybrid-compliant'])
    .default('unregistered'),
  protectedApp: z.boolean().default(false),
  risk: z.enum(['none', 'low', 'medium', 'high']).default('none'),
  userRisk: z.enum(['none', 'low', 'medium', 'high']).default('none'),
  insiderRisk: z.enum(['none', 'minor', 'moderate', 'elevated']).default('none'),
  flow: z.enum(['none', 'deviceCodeFlow', 'authenticationTransfer']).default('none'),
});
export type SignInQuestion = z.infer<typeof SignInQuestion>;

/** What one policy has to do with the sign-in. */
export interface PolicyPart {
  readonly name: string;
  readonly state: 'enabled' | 'report-only' | 'not-known';
  readonly applies: 'yes' | 'no' | 'not-known';
  /** Why it does not apply, in words; what it asks where it does. */
  readonly because: readonly string[];
  readonly asks: readonly string[];
}

export interface Explained {
  readonly account: string;
  /** The sign-in in words. */
  readonly signIn: string;
  readonly outcome: 'blocked' | 'second-step' | 'something-else' | 'nothing' | 'not-known' | 'cannot-sign-in';
  /** The outcome in a sentence. */
  readonly sentence: string;
  readonly policies: readonly PolicyPart[];
}
