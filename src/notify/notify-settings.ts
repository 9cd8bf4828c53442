import { z } from 'zod';
import { givenSecret } from '../model/given-secret.ts';

/** Webhooks carry counts and the names of councils: never in clear, except to this computer. */
const address = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}, 'must begin with https://');

/** `notify:` of `fleet.yaml`. Addresses that are secrets themselves stand in `.env`. */
export const NotifySettings = z.strictObject({
  email: z
    .strictObject({
      host: z.string().min(1).describe('Mail server.'),
      port: z.int().min(1).max(65_535).default(587).describe('587 (STARTTLS is demanded) or 465 (TLS).'),
      from: z.email(),
      to: z.array(z.email()).min(1),
    })
    .optional()
    .describe('By SMTP; BEADLE_SMTP_USER and BEADLE_SMTP_PASSWORD in .env where the server asks for them.'),
  teams: z
    .boolean()
    .default(false)
    .describe('To the Teams workflow whose address is BEADLE_TEAMS_WEBHOOK in .env.'),
  slack: z
    .boolean()
    .default(false)
    .describe('To the Slack webhook whose address is BEADLE_SLACK_WEBHOOK in .env.'),
  webhook: address
    .optional()
    .describe(
      'To any program, signed with BEADLE_WEBHOOK_SECRET (whsec_…) of .env as Standard Webhooks has it.',
    ),
  credentialDays: z.int().min(1).default(30).describe('Days before its end that a certificate is told of.'),
});
export type NotifySettings = z.infer<typeof NotifySettings>;

type Environment = Readonly<Record<string, string | undefined>>;

/** The secrets of the channels. */
export interface NotifySecrets {
  readonly smtpUser: string | undefined;
  readonly smtpPassword: string | undefined;
  readonly teams: string | undefined;
  readonly slack: string | undefined;
  readonly webhook: string | undefined;
}

/** @throws BeadleError CONFIG_INVALID for a value that holds a line break */
export function notifySecrets(environment: Environment): NotifySecrets {
  return {
    smtpUser: givenSecret(environment, 'BEADLE_SMTP_USER'),
    smtpPassword: givenSecret(environment, 'BEADLE_SMTP_PASSWORD'),
    teams: givenSecret(environment, 'BEADLE_TEAMS_WEBHOOK'),
    slack: givenSecret(environment, 'BEADLE_SLACK_WEBHOOK'),
    webhook: givenSecret(environment, 'BEADLE_WEBHOOK_SECRET'),
  };
}
