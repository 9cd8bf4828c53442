import { expect, it } from 'vitest';
import type { FleetCouncil } from '../../fleet/fleet-file.ts';
import type { PerhapsNew } from '../../history/perhaps-new.ts';
import { jsonLog, loggedWatch } from './json-log.ts';
import { secretsIn } from './log-safe.ts';

/** Each secret in a place where a fault of ours, or a text of Microsoft's, might bring it into a log. */
const planted = {
  certificate: `-----BEGIN PRIVATE KEY-----\nMIIEvplantedcertificate\n-----END PRIVATE KEY-----`,
  token: 'eyJ0eXAiplantedtoken.eyJhdWQiplanted.signature',
  clientSecret: 'abc8Q~planted.client.secret.0123456789abcdef',
  databasePassword: 'planted@database/word',
  teams: 'https://planted.api.powerplatform.com/workflows/1?api-version=1&sig=planted-signature',
  slack: 'https://hooks.slack.com/services/T0/B0/planted-slack',
  webhook: 'whsec_plantedplantedplanted',
};
const environment = {
  DATABASE_URL: `postgres://beadle:${encodeURIComponent(planted.databasePassword)}@db.example/beadle`,
  BEADLE_TEAMS_WEBHOOK: planted.teams,
  BEADLE_WEBHOOK_SECRET: planted.webhook,
  BEADLE_CERTIFICATE_PATH: '/srv/councils/beadle-app.pem',
};
const person = 'Planted Personname';
const council: FleetCouncil = { id: 'allwell', config: '/srv/beadle.yaml', groups: [], deliverTo: undefined };

it('tells councils, counts and codes, and neither a secret nor a person', async () => {
  const lines: string[] = [];
  const log = await jsonLog(secretsIn(environment), (line) => void lines.push(line));
  const watch = loggedWatch(log);
  const everything = [...Object.values(planted), ...Object.values(environment)];
  watch.began(council);
  watch.says(council, person);
  for (const text of [...everything, 'postgres://me:planted-other-word@other.example/x']) {
    watch.trouble(`It was said: ${text} and more`);
    log.error({ [text]: 1, nested: { why: [text] }, error: new Error(text) }, text);
    for (const code of ['NETWORK', 'CONFIG_INVALID', 'INTERNAL'])
      watch.ended(council, {
        ran: false,
        file: '/srv/beadle.yaml',
        error: {
          code,
          message: `${text} ${code === 'NETWORK' ? '' : person}\n    at place (file.ts:1:1)`,
          hint: text,
        },
        seconds: 1,
      });
  }
  watch.trouble('The database db.example/beadle cannot be used.');
  log.info({ clientSecret: 'short', tenant: { password: 'short' } });
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(parsed[0]).toMatchObject({ level: 'info', event: 'audit-began', council: 'allwell' });
  const codes = new Set(parsed.map(({ code }) => code));
  expect(codes).toEqual(new Set([undefined, 'NETWORK', 'CONFIG_INVALID', 'INTERNAL']));
  const all = lines.join('');
  expect(lines.filter((line) => /planted/i.test(line))).toEqual([]);
  expect(all).not.toContain('"short"');
  expect(all).toContain('db.example');
  expect(all).toContain('/srv/councils/beadle-app.pem');
  expect(all).toContain('at place (file.ts:1:1)');
});

it('tells why nobody can say what is new, also where that is about nobody: the run may end with 1 for it', async () => {
  const lines: string[] = [];
  const log = await jsonLog(secretsIn({}), (line) => void lines.push(line));
  const ran = {
    ran: true as const,
    council: 'Allwell',
    code: 1 as const,
    place: '/srv/run',
    readAt: '2026-11-30T03:00:00Z',
  };
  const counts = { doFirst: 0, doFirstKeys: [], couldNotCheck: 0, seconds: 1 };
  const ended = (perhapsNew: PerhapsNew[]) =>
    loggedWatch(log).ended(council, { ...ran, ...counts, perhapsNew });
  ended([{ because: 'first-run', findings: 0 }]);
  ended([]);
  const [first, later] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ perhapsNew: 0, perhapsNewBecause: 'first-run' });
  expect(later).not.toHaveProperty('perhapsNewBecause');
});
