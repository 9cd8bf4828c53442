import { sendByEmail } from './channels/email.ts';
import { NotSent } from './channels/post.ts';
import { sendToSlack } from './channels/slack.ts';
import { sendToTeams } from './channels/teams.ts';
import { sendToWebhook } from './channels/webhook.ts';
import type { Notice } from './notice.ts';
import type { NotifySecrets, NotifySettings } from './notify-settings.ts';

interface Channel {
  readonly name: string;
  /** Undefined where its secret is missing; then what to write into `.env`. */
  readonly send: ((notice: Notice) => Promise<void>) | undefined;
  readonly missing: string;
}

/** The channels that the settings ask for. */
export function channelsOf(settings: NotifySettings, secrets: NotifySecrets): readonly Channel[] {
  const { email, teams, slack, webhook } = settings;
  const to = <T>(
    secret: T | undefined,
    send: (secret: T, notice: Notice) => Promise<void>,
  ): Channel['send'] => (secret === undefined ? undefined : (notice) => send(secret, notice));
  return [
    ...(email === undefined
      ? []
      : [{ name: 'email', missing: '', send: (notice: Notice) => sendByEmail(email, secrets, notice) }]),
    ...(teams
      ? [{ name: 'teams', missing: 'BEADLE_TEAMS_WEBHOOK', send: to(secrets.teams, sendToTeams) }]
      : []),
    ...(slack
      ? [{ name: 'slack', missing: 'BEADLE_SLACK_WEBHOOK', send: to(secrets.slack, sendToSlack) }]
      : []),
    ...(webhook === undefined
      ? []
      : [
          {
            name: 'webhook',
            missing: 'BEADLE_WEBHOOK_SECRET',
            send: to(secrets.webhook, (secret, notice) => sendToWebhook(webhook, secret, notice)),
          },
        ]),
  ];
}

/** Milliseconds before each further try. */
const waits = [1000, 2000, 4000, 8000];
const longestWait = 15_000;

export type Sleep = (milliseconds: number) => Promise<void>;

async function sendPatiently(send: () => Promise<void>, sleep: Sleep): Promise<void> {
  for (const wait of [...waits, undefined]) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof NotSent) || error.final || wait === undefined) throw error;
      await sleep(Math.min(error.retryAfter ?? wait, longestWait));
    }
  }
}

export interface Sent {
  /** What did not arrive, one line each, without an address. */
  readonly problems: readonly string[];
  /** To be tried again after the next run, by channel. */
  readonly unsent: Readonly<Record<string, readonly Notice[]>>;
}

/** A channel that is out of order for weeks must not flood its reader when it is back. */
const mostKept = 20;

async function sendBy(
  { name, send, missing }: Channel,
  notices: readonly Notice[],
  sleep: Sleep,
): Promise<{ readonly name: string; readonly problems: string[]; readonly unsent: Notice[] }> {
  if (send === undefined)
    return { name, problems: [`${name}: ${missing} is missing in .env.`], unsent: notices.slice(-mostKept) };
  for (const [index, notice] of notices.entries()) {
    try {
      await sendPatiently(() => send(notice), sleep);
    } catch (error) {
      const problem = `${name}: ${error instanceof Error ? error.message : 'failed'}`;
      return { name, problems: [problem], unsent: notices.slice(index).slice(-mostKept) };
    }
  }
  return { name, problems: [], unsent: [] };
}

/**
 * Sends every notice by every channel, each up to five times, and first what did not arrive the last time. It never
 * throws: a notice that did not arrive is no failed audit.
 */
export async function sendNotices(
  notices: readonly Notice[],
  channels: readonly Channel[],
  { sleep, before }: { readonly sleep: Sleep; readonly before: Sent['unsent'] },
): Promise<Sent> {
  const all = await Promise.all(
    channels.map((channel) => sendBy(channel, [...(before[channel.name] ?? []), ...notices], sleep)),
  );
  return {
    problems: all.flatMap(({ problems }) => problems),
    unsent: Object.fromEntries(
      all.flatMap(({ name, unsent }) => (unsent.length === 0 ? [] : [[name, unsent]])),
    ),
  };
}
