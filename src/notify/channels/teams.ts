import { noticeLines, type Notice } from '../notice.ts';
import { post } from './post.ts';

/** A Teams text block reads Markdown: names must stay names. */
function plain(text: string): string {
  return text.replaceAll(/[\\[\]()*_~`#>|]/gu, String.raw`\$&`);
}

/**
 * A notice as an adaptive card for a Teams workflow ("Send webhook alerts to a channel"). An answer of 202 means queued.
 * @see https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook (2026-11)
 */
export function teamsBody(notice: Notice): string {
  const block = (text: string, more: object = {}): object => ({
    type: 'TextBlock',
    text: plain(text),
    wrap: true,
    ...more,
  });
  return JSON.stringify({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            block(notice.subject, { weight: 'Bolder' }),
            ...noticeLines(notice).map((line) => block(line)),
          ],
        },
      },
    ],
  });
}

/** @throws NotSent */
export function sendToTeams(address: string, notice: Notice): Promise<void> {
  return post(address, teamsBody(notice));
}
