import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServerCertificate } from '../../fixtures/certificate.ts';
import type { Notice } from './notice.ts';
import { NotifySettings, type NotifySecrets } from './notify-settings.ts';
import { channelsOf, sendNotices } from './send-notices.ts';

const notice: Notice = {
  id: 'beadle_1',
  kind: 'change',
  at: '2026-11-29T03:00:00.000Z',
  subject: 'Beadle: 1 of 2 councils changed',
  councils: [
    {
      council: 'A & B <Parish> [x](http://evil.example)',
      texts: ['1 thing new to do first (1 open in all).'],
    },
  ],
  foot: 'Where to look: beadle fleet status',
};
const secret = `whsec_${Buffer.from('a key of thirty-two bytes length').toString('base64')}`;
const secrets: NotifySecrets = {
  smtpUser: 'u',
  smtpPassword: 'p',
  teams: undefined,
  slack: undefined,
  webhook: secret,
};

interface Hook {
  readonly address: string;
  readonly got: { readonly request: IncomingMessage; readonly body: string }[];
  readonly server: Server;
}

/** A receiver that answers in turn with these codes, the last one for ever. */
async function receiver(...codes: readonly number[]): Promise<Hook> {
  const got: Hook['got'] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const code = codes[Math.min(got.length, codes.length - 1)] ?? 200;
      got.push({ request, body: Buffer.concat(parts).toString() });
      const more =
        code === 302 ? { location: 'http://127.0.0.1:9/' } : code === 429 ? { 'retry-after': '3' } : {};
      response.writeHead(code, more).end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}/hook`, got, server };
}

async function send(settings: object, given: Partial<NotifySecrets> = {}, before = {}) {
  const slept: number[] = [];
  const channels = channelsOf(NotifySettings.parse(settings), { ...secrets, ...given });
  const sent = await sendNotices([notice], channels, {
    sleep: (milliseconds) => Promise.resolve(void slept.push(milliseconds)),
    before,
  });
  return { ...sent, slept };
}

describe('notices by webhooks', () => {
  it('are signed so that a receiver can check who sent them, with the same id at each try', async () => {
    const hook = await receiver(503, 429, 204);
    const { problems, unsent, slept } = await send({ webhook: hook.address });
    hook.server.close();
    expect({ problems, unsent, slept }).toEqual({ problems: [], unsent: {}, slept: [1000, 3000] });
    expect(hook.got.map(({ request }) => request.headers['webhook-id'])).toEqual([
      'beadle_1',
      'beadle_1',
      'beadle_1',
    ]);
    const [last] = hook.got.slice(-1);
    const stamp = String(last?.request.headers['webhook-timestamp']);
    const signed = createHmac('sha256', 'a key of thirty-two bytes length').update(
      `beadle_1.${stamp}.${last?.body ?? ''}`,
    );
    expect(last?.request.headers['webhook-signature']).toBe(`v1,${signed.digest('base64')}`);
  });

  it('stay text in Teams and Slack', async () => {
    const [teams, slack] = [await receiver(202), await receiver(200)];
    await send({ teams: true, slack: true }, { teams: teams.address, slack: slack.address });
    teams.server.close();
    slack.server.close();
    expect(teams.got[0]?.body).not.toContain('[x](');
    expect(slack.got[0]?.body).toContain('A &amp; B &lt;Parish&gt;');
  });

  it('go nowhere else, are given up at last without an error, and are tried again the next time', async () => {
    const elsewhere = await receiver(302);
    const refused = await receiver(401);
    const down = await receiver(500);
    const told = await send(
      { slack: true, teams: true, webhook: down.address },
      { slack: elsewhere.address, teams: refused.address },
    );
    for (const { server } of [elsewhere, refused, down]) server.close();
    expect(refused.got).toHaveLength(1);
    expect(down.got).toHaveLength(5);
    expect(Object.keys(told.unsent).toSorted()).toEqual(['slack', 'teams', 'webhook']);
    expect(told.problems.join(' ')).not.toContain('127.0.0.1');
    const again = await receiver(204);
    const { unsent } = await send({ webhook: again.address }, {}, told.unsent);
    again.server.close();
    expect(again.got).toHaveLength(2);
    expect(unsent).toEqual({});
  });

  it('say which secret is missing, and go to no address in clear', async () => {
    expect((await send({ teams: true })).problems).toEqual([
      'teams: BEADLE_TEAMS_WEBHOOK is missing in .env.',
    ]);
    expect(NotifySettings.safeParse({ webhook: 'http://tickets.example/x' }).success).toBe(false);
  });
});

describe('notices by mail', () => {
  const trusted = getCACertificates();
  let tls: Awaited<ReturnType<typeof makeServerCertificate>>;
  beforeAll(async () => {
    tls = await makeServerCertificate();
    setDefaultCACertificates([...trusted, tls.caPem]);
  });
  afterAll(() => setDefaultCACertificates(trusted));

  async function mailServer(options: ConstructorParameters<typeof SMTPServer>[0]) {
    const mails: string[] = [];
    const server = new SMTPServer({
      key: tls.keyPem,
      cert: tls.certificatePem,
      onAuth: ({ username, password }, _session, done) =>
        username === 'u' && password === 'p' ? done(null, { user: 'u' }) : done(new Error('no')),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString()));
        stream.on('end', () => {
          mails.push(text);
          done();
        });
      },
      ...options,
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    const email = { host: 'localhost', port, from: 'beadle@a.example', to: ['desk@a.example'] };
    return { mails, email, close: () => new Promise<void>((resolve) => server.close(resolve)) };
  }

  it('arrive over TLS, marked as written by a program', async () => {
    const { mails, email, close } = await mailServer({});
    const { problems } = await send({ email });
    await close();
    expect(problems).toEqual([]);
    expect(mails[0]).toContain('Auto-Submitted: auto-generated');
    expect(mails[0]).toContain('Beadle: 1 of 2 councils changed');
    expect(mails[0]).toContain('1 thing new to do first');
  });

  it('are never sent in clear, and a wrong password is tried once', async () => {
    const clear = await mailServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const inClear = await send({ email: clear.email });
    await clear.close();
    expect(clear.mails).toEqual([]);
    expect(inClear.problems[0]).toContain('ETLS');
    const strict = await mailServer({});
    const wrong = await send({ email: strict.email }, { smtpPassword: 'x' });
    await strict.close();
    expect(wrong).toMatchObject({ slept: [] });
    expect(wrong.problems[0]).toContain('EAUTH');
  });
});
