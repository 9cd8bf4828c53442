import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { councils } from '../../fixtures/councils/index.ts';
import { makeCertificate } from '../../src/cli/init/make-certificate.ts';
import { temporaryFolders } from './folders.ts';
import { inProcessAt } from './in-process.ts';
import { scene } from './scene.ts';

const folders = temporaryFolders();
const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

const Doctor = z.object({
  access: z.string(),
  exchange: z.string(),
  lacks: z.array(z.object({ what: z.string(), evidence: z.array(z.string()), clauses: z.array(z.string()) })),
});

describe('beadle doctor', () => {
  it('names what is not granted, and which clauses that leaves unknown', async () => {
    const microsoft = scene({ withoutRoles: ['Policy.Read.All', 'MailboxSettings.Read'] });
    const cwd = folders.withSettings(microsoft);
    const { code, stdout, stderr } = await inProcessAt({ cwd, scene: microsoft }, 'doctor', '--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const found = Doctor.parse(JSON.parse(stdout));
    expect(found).toMatchObject({ access: 'app-only', exchange: 'works' });
    const mail = found.lacks.find(({ what }) => what === 'MailboxSettings.Read');
    expect(mail?.evidence).toContain('inboxRules');
    expect(mail?.clauses.length).toBeGreaterThan(0);
    expect(found.lacks.map(({ what }) => what)).not.toContain('Directory.Read.All');
  });

  it('signs in with the certificate that init makes, and warns before it ends', async () => {
    const microsoft = scene();
    const { clientId } = councils[microsoft.council](new Date(microsoft.now)).settings;
    const cwd = folders.withSettings(microsoft, {
      yaml: { signIn: { method: 'certificate', clientId } },
      env: 'BEADLE_CERTIFICATE_PATH=./beadle-app.pem\n',
    });
    const write = async (made: Date): Promise<void> =>
      writeFileSync(join(cwd, 'beadle-app.pem'), (await makeCertificate(made)).secret);

    await write(daysAgo(350));
    const soon = await inProcessAt({ cwd, scene: microsoft }, 'doctor');
    expect(soon.stdout).toContain('works, as an application (app-only), by certificate');
    expect(soon.stdout).toMatch(/The certificate ends in 1[3-6] days/);

    await write(daysAgo(400));
    const ended = await inProcessAt({ cwd }, 'doctor');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/The certificate in .*beadle-app\.pem ended on/);
    expect(ended.stderr).toContain('Make a new certificate');
  });

  it('ends with 1 where the app, or the consent to it, is not in the tenant, and with 2 where there is none', async () => {
    const microsoft = scene();
    const doctor = (changes: Parameters<typeof folders.withSettings>[1]) =>
      inProcessAt({ cwd: folders.withSettings(microsoft, changes), scene: microsoft }, 'doctor');
    const nobody = '99999999-9999-4999-8999-999999999999';
    const unknown = await doctor({ yaml: { signIn: { method: 'client-secret', clientId: nobody } } });
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/^Error [^]*What to do: [^]*\(CONSENT_MISSING\)$/mu);
    expect(await doctor({ yaml: { tenant: nobody } })).toMatchObject({ code: 2 });
    expect(await doctor({ env: '' })).toMatchObject({ code: 2 });
  });

  it('says that Exchange is not granted', async () => {
    const microsoft = scene({ withoutRoles: ['Exchange.ManageAsApp'] });
    const cwd = folders.withSettings(microsoft);
    const { code, stdout } = await inProcessAt({ cwd, scene: microsoft }, 'doctor');
    expect(code).toBe(1);
    expect(stdout).toContain('✗ Exchange.ManageAsApp');
    expect(stdout).toContain('Global Reader');
  });
});
