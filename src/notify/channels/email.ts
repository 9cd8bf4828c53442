import { createTransport } from 'nodemailer';
import { noticeLines, type Notice } from '../notice.ts';
import type { NotifySecrets, NotifySettings } from '../notify-settings.ts';
import { NotSent } from './post.ts';

type Email = NonNullable<NotifySettings['email']>;

const patience = 10_000;

/**
 * A mail in plain text by SMTP, never in clear: STARTTLS is demanded on every port but 465.
 * @throws NotSent with the mail server's code, and no address
 */
export async function sendByEmail(
  { host, port, from, to }: Email,
  { smtpUser, smtpPassword }: Pick<NotifySecrets, 'smtpUser' | 'smtpPassword'>,
  notice: Notice,
): Promise<void> {
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    requireTLS: true,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    ...(smtpUser === undefined ? {} : { auth: { user: smtpUser, pass: smtpPassword ?? '' } }),
  });
  try {
    await transport.sendMail({
      from,
      to: [...to],
      subject: notice.subject,
      text: `${noticeLines(notice).join('\n')}\n`,
      messageId: `<${notice.id}@beadle.invalid>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    const { code = 'unknown', responseCode } = error as {
      readonly code?: string;
      readonly responseCode?: number;
    };
    const said = responseCode === undefined ? code : `${code} ${String(responseCode)}`;
    throw new NotSent(`the mail server refused or did not answer (${said})`, {
      final: code === 'EAUTH' || code === 'ETLS' || (responseCode ?? 0) >= 500,
    });
  } finally {
    transport.close();
  }
}
