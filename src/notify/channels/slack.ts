import { noticeLines, type Notice } from '../notice.ts';
import { post } from './post.ts';

/** Slack reads `&`, `<` and `>` (https://docs.slack.dev/messaging/formatting-message-text, 2026-11). */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function slackBody(notice: Notice): string {
  return JSON.stringify({
    text: [notice.subject, ...noticeLines(notice)].map(plain).join('\n'),
    mrkdwn: false,
  });
}

/** @throws NotSent */
export function sendToSlack(address: string, notice: Notice): Promise<void> {
  return post(address, slackBody(notice));
}
