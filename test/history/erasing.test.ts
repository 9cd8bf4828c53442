import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { copyDraft } from '../../src/audit/copy-drafts.ts';
import { readRun } from '../../src/audit/read-run.ts';
import { deliver } from '../../src/fleet/deliver.ts';
import { readFleet } from '../../src/fleet/fleet-file.ts';
import { filesBelow } from '../cli/folders.ts';
import { inProcess } from '../cli/in-process.ts';
import { folders, person, keep, council, named } from './kept-run.ts';

describe('beadle person', () => {
  it('exports every mention, and erases the person from every file and from the history', async () => {
    const folder = council({ people: [{ name: person.name, role: 'councillor', account: person.upn }] });
    const config = join(folder, 'beadle.yaml');
    const place = await keep(folder, 1);
    const run = join(place, 'PROVIDER ONLY/run.json');
    const to = join(folders.empty(), 'export.json');
    const exported = await inProcess('person', 'export', person.upn, '--config', config, '--to', to);
    expect(exported).toMatchObject({ code: 0, stderr: '' });
    const content = JSON.parse(readFileSync(to, 'utf8')) as {
      identifiers: string[];
      files: { file: string }[];
    };
    expect(content.identifiers).toEqual([person.id, person.upn]);
    expect(content.files.map(({ file }) => file)).toEqual([
      join(place, 'PROVIDER ONLY/snapshot.json'),
      join(place, 'PROVIDER ONLY/run.json'),
      config,
    ]);

    const shown = await inProcess('person', 'erase', person.name, '--config', config);
    expect(shown.stdout).toContain('Nothing was changed yet');
    expect(named(place).length).toBeGreaterThan(2);
    const [print = ''] = (await readRun(run)).results.flatMap(({ findings }) =>
      findings.flatMap(({ subject, fingerprint }) => (subject.id === person.id ? [fingerprint] : [])),
    );
    const holding = (): string[] =>
      filesBelow(folder).filter((file) => print !== '' && readFileSync(file).includes(print));
    expect(holding().length).toBeGreaterThan(1);
    const erased = await inProcess('person', 'erase', person.name, '--config', config, '--yes');
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toContain(config);
    expect(named(place)).toEqual([]);
    expect(named(join(folder, '.beadle'))).toEqual([]);
    // Whoever knows an id can make the digest of it again.
    expect(holding()).toEqual([]);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(place, 'PRIVATE for the clerk/PRIVATE report.html'))).toBe(true);
    expect((await inProcess('person', 'erase', person.upn, '--config', config)).stdout).toContain(
      'No run mentions this person.',
    );
  });
});

describe('a person called like a word of ours', () => {
  it('is found in what was given and not in rules and policies, which an erasure leaves', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const place = await keep(folder, 1, { users: [{ id: 'a', displayName: 'Council Email' }] }, 'wouldham');
    const run = join(place, 'PROVIDER ONLY/run.json');
    const spoken = /council email/giu;
    const before = readFileSync(run, 'utf8').match(spoken)?.length ?? 0;
    expect(before).toBeGreaterThan(0);
    const mentioned = async (who: string): Promise<unknown> => {
      const asked = ['person', 'export', who, '--config', config, '--to', join(folders.empty(), 'e.json')];
      return JSON.parse((await inProcess(...asked, '--json')).stdout);
    };
    expect(await mentioned('Nobody')).toMatchObject({ files: 0 });
    expect(await mentioned('Council Email')).toMatchObject({ files: 1 });
    await inProcess('person', 'erase', 'Council Email', '--config', config, '--yes');
    expect(readFileSync(run, 'utf8').match(spoken)).toHaveLength(before);
    expect(existsSync(join(place, 'PROVIDER ONLY/snapshot.json'))).toBe(false);
  });
});

describe('a run that this version cannot make anew', () => {
  it('loses whatever of it may name somebody, with a tombstone, and keeps what is public', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const [place] = [await keep(folder, 40), await keep(folder, 1)];
    const run = join(place, 'PROVIDER ONLY/run.json');
    const manifest = join(place, 'PROVIDER ONLY/manifest.json');
    const older = readFileSync(run, 'utf8').replace('"version":4', '"version":3');
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const listed = readFileSync(manifest, 'utf8').replaceAll(hash(readFileSync(run, 'utf8')), hash(older));
    writeFileSync(run, older);
    writeFileSync(manifest, listed);
    const history = new DatabaseSync(join(folder, '.beadle/history.sqlite'));
    history.prepare('UPDATE runs SET digest = ? WHERE place LIKE ?').run(hash(older), `%${basename(place)}`);
    history.close();

    const shown = await inProcess('person', 'erase', person.upn, '--config', config);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('Written by an older Beadle');
    const erased = await inProcess('person', 'erase', person.upn, '--config', config, '--yes');
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(named(place)).toEqual([]);
    expect(existsSync(run)).toBe(false);
    expect(existsSync(join(place, 'PUBLIC/PUBLIC meeting paper.txt'))).toBe(true);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
  });

  it('stops the search where a file is damaged, with its line and what to do', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const snapshot = join(await keep(folder, 1), 'PROVIDER ONLY/snapshot.json');
    writeFileSync(snapshot, `{\n  "users": [\n`);
    const { code, stderr } = await inProcess('person', 'export', person.upn, '--config', config);
    expect(code).toBe(2);
    expect(stderr).toContain(`${snapshot}: line 3 cannot be read`);
    expect(stderr).toContain('What to do: Put the file back from a back-up, or delete its run folder.');
  });
});

describe('an erasure of a person whom the evidence does not mention', () => {
  it('leaves the evidence in the manifest, so that it is verified and purged, and no document with the name', async () => {
    const folder = council();
    const config = join(folder, 'beadle.yaml');
    const place = await keep(folder, 40, { users: [] });
    await keep(folder, 1, { users: [] });
    const manifest = join(place, 'PROVIDER ONLY/manifest.json');
    const older = 'PRIVATE for the clerk/Older document.txt';
    const content = JSON.parse(readFileSync(manifest, 'utf8')) as { files: object[] };
    const sha256 = createHash('sha256').update(person.name).digest('hex');
    content.files.push({ path: older, bytes: person.name.length, sha256 });
    writeFileSync(manifest, JSON.stringify(content));
    writeFileSync(join(place, older), person.name);

    await inProcess('person', 'erase', person.name, '--config', config, '--yes');
    expect(filesBelow(place).filter((file) => readFileSync(file).includes(person.name))).toEqual([]);
    expect(await inProcess('verify', '--config', config)).toMatchObject({ code: 0, stderr: '' });
    const evidence = join(place, 'PROVIDER ONLY/snapshot.json');
    expect(existsSync(evidence)).toBe(true);
    await inProcess('purge', '--config', config, '--yes');
    expect(existsSync(evidence)).toBe(false);
  });
});

describe('copies that were delivered', () => {
  const erase = (config: string, ...more: string[]) =>
    inProcess('person', 'erase', person.upn, '--config', config, '--yes', ...more);

  async function delivered(days = 40) {
    const folder = council();
    writeFileSync(join(folder, 'fleet.yaml'), 'deliverTo: copies\ncouncils: [{ folder: . }]\n');
    const { councils } = await readFleet(join(folder, 'fleet.yaml'));
    const deliverTo = councils[0]?.deliverTo ?? '';
    const places = [await keep(folder, days), await keep(folder, 1)];
    const copies = await Promise.all(places.map((place) => deliver(place, deliverTo)));
    expect(named(deliverTo).length).toBeGreaterThan(1);
    return { folder, deliverTo, copies, places, config: join(folder, 'beadle.yaml') };
  }

  it('are said not to be reached where no fleet file above tells where they are', async () => {
    const folder = council();
    await keep(folder, 1);
    const erased = await erase(join(folder, 'beadle.yaml'));
    expect(erased.stdout).toContain('What another one had delivered is not reached.');
    const known = await delivered();
    expect((await erase(known.config)).stdout).not.toContain('What another one');
  });

  it('lose the person with the runs, and what somebody changed is left and told', async () => {
    const { deliverTo, copies, config, folder } = await delivered();
    const [old = '', young = ''] = [0, 1].map(() => join(deliverTo, copyDraft(copies[0] ?? '')));
    for (const draft of [old, young]) mkdirSync(draft);
    utimesSync(old, new Date(0), new Date(0));
    const changed = join(copies[0] ?? '', 'PRIVATE for the clerk/PRIVATE report.html');
    appendFileSync(changed, '<!-- a note of the clerk -->');
    const gone = join(copies[1] ?? '', 'PUBLIC');
    rmSync(gone, { recursive: true });
    const shown = await inProcess('person', 'erase', person.upn, '--config', config);
    expect(shown.stdout).toContain(deliverTo);
    const erased = await erase(config);
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    expect(erased.stdout).toContain(`${changed}: somebody changed it since it was delivered`);
    expect(named(deliverTo)).toEqual([changed]);
    expect(existsSync(gone)).toBe(false);
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    expect(named(folder)).toEqual([changed]);
    const again = JSON.parse((await erase(config, '--json')).stdout) as { copies: object };
    expect(again.copies).toMatchObject({ renewed: 0, left: [{ file: changed }] });
  });

  it('are cleaned by the same again where the erasure died before it came to them', async () => {
    const { deliverTo, folder, config } = await delivered();
    cpSync(deliverTo, `${folder}-kept`, { recursive: true });
    await erase(config);
    expect(named(deliverTo)).toEqual([]);
    rmSync(deliverTo, { recursive: true });
    cpSync(`${folder}-kept`, deliverTo, { recursive: true });
    rmSync(`${folder}-kept`, { recursive: true });
    expect((await erase(config)).stdout).toMatch(
      /No run mentions this person\.[^]*delivered copies were cleaned/u,
    );
    expect(named(deliverTo)).toEqual([]);
    expect(readdirSync(deliverTo)).toHaveLength(2);
  });

  it("stay as they are and are told where retention deleted the names here: they are the council's", async () => {
    const { deliverTo, copies, places, config } = await delivered(500);
    const forgotten = join(deliverTo, '2020-01-01T090000Z');
    cpSync(copies[0] ?? '', forgotten, { recursive: true });
    await inProcess('purge', '--config', config, '--yes');
    const before = named(deliverTo);
    await inProcess('person', 'erase', 'Nobody Else', '--config', config, '--yes');
    expect(named(deliverTo)).toEqual(before);
    expect(named(places[0] ?? '')).toEqual([]);
    const erased = JSON.parse((await erase(config, '--json')).stdout) as {
      copies: { left: { file: string; because: string }[] };
    };
    const because = 'the names of this run are no longer kept here, so its copy could not be checked';
    expect(erased.copies.left).toEqual([forgotten, copies[0]].map((file) => ({ file, because })));
    expect(named(copies[1] ?? '')).toEqual([]);
  });
});
