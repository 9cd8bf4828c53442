import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { permissionsFor } from '../../audit/permissions-for.ts';
import { slug } from '../../audit/places.ts';
import { loadStandards } from '../../audit/standards.ts';
import { readCertificate } from '../../graph/certificate.ts';
import { systemClock } from '../../model/clock.ts';
import { BeadleError } from '../../model/error.ts';
import { writeFileAtomic } from '../../snapshot/private-files.ts';
import { askBeginning, type GivenBeginning } from '../init/beginning.ts';
import {
  certificateFile,
  configurationText,
  environmentText,
  fleetText,
  uploadFile,
  type Beginning,
} from '../init/files.ts';
import { makeCertificate } from '../init/make-certificate.ts';
import { setUp } from '../init/set-up-steps.ts';
import { setupScripts } from '../init/setup-scripts.ts';
import { tellSetUp, type Written } from '../init/tell-set-up.ts';
import type { Terminal } from '../terminal.ts';
import { doctor } from './doctor.ts';
import { defaultConfig, type Command } from './command-options.ts';

export interface InitCommand extends GivenBeginning {
  readonly config: string | undefined;
  /** A certificate that exists already. */
  readonly certificate: string | undefined;
  readonly fleet: boolean;
  readonly practice: string | undefined;
  readonly allChecks: boolean;
  /** Undefined: where it can tell something, which is on practice and after a first run. */
  readonly doctor: boolean | undefined;
}

const fleetFile = 'fleet.yaml';

interface Places {
  readonly config: string;
  /** Where `.env`, the certificate and the scripts stand: of the fleet, or of the council. */
  readonly home: string;
}

function placesOf({ config, fleet }: InitCommand, council: string): Places {
  if (!fleet) {
    const file = resolve(config ?? defaultConfig);
    return { config: file, home: dirname(file) };
  }
  if (config !== undefined)
    throw new BeadleError('USAGE', '--fleet and --config do not go together.', {
      hint: 'With --fleet each council has its folder below councils/, beside fleet.yaml.',
    });
  return { config: resolve('councils', slug(council), defaultConfig), home: resolve('.') };
}

/** Files that are already there are kept as they are: they may hold the only copy of somebody's work or key. */
async function writeMissing(files: ReadonlyMap<string, string>): Promise<Written> {
  const kept = [...files.keys()].filter((path) => existsSync(path));
  const written = [...files.keys()].filter((path) => !kept.includes(path));
  for (const path of written) await writeFileAtomic(path, files.get(path) ?? '');
  const texts = await Promise.all(kept.map((path) => readFile(path, 'utf8')));
  const differs = kept.filter((path, index) => path.endsWith('.yaml') && texts[index] !== files.get(path));
  return { written, kept, updated: [], differs };
}

/** Scripts hold no work of anybody and follow the policy: they are written anew. */
async function writeScripts(home: string, scripts: ReadonlyMap<string, string>): Promise<Written> {
  const all = [...scripts].map(([name, text]) => ({ path: join(home, 'setup', name), text }));
  const there = new Map(
    await Promise.all(
      all.map(async ({ path }): Promise<[string, string | undefined]> => [
        path,
        existsSync(path) ? await readFile(path, 'utf8') : undefined,
      ]),
    ),
  );
  for (const { path, text } of all) if (there.get(path) !== text) await writeFileAtomic(path, text);
  const paths = all.map(({ path }) => path);
  return {
    written: paths.filter((path) => there.get(path) === undefined),
    kept: all.filter(({ path, text }) => there.get(path) === text).map(({ path }) => path),
    updated: all
      .filter(({ path, text }) => ![undefined, text].includes(there.get(path)))
      .map(({ path }) => path),
    differs: [],
  };
}

/** Key and certificate belong together: never a new one of the two beside an old one. */
async function certificateFiles(options: InitCommand, home: string): Promise<ReadonlyMap<string, string>> {
  if (options.method !== 'certificate' && options.method !== 'partner') return new Map();
  if (options.certificate !== undefined) {
    await readCertificate(resolve(options.certificate), { now: systemClock() });
    return new Map();
  }
  const [secretPath, uploadPath] = [join(home, certificateFile), join(home, uploadFile)];
  if (existsSync(secretPath) || existsSync(uploadPath)) return new Map();
  const { secret, upload } = await makeCertificate(systemClock());
  return new Map([
    [secretPath, secret],
    [uploadPath, upload],
  ]);
}

/** Adds a council to a fleet file; comments and order stay. */
async function addToFleet(file: string, start: Beginning, folder: string): Promise<Written> {
  if (!existsSync(file)) {
    await writeFileAtomic(file, fleetText(start, folder));
    return { written: [file], kept: [], updated: [], differs: [] };
  }
  const document = parseDocument(await readFile(file, 'utf8'));
  const { councils = [] } = document.toJS() as { councils?: { folder: string }[] };
  if (councils.some((one) => resolve(dirname(file), one.folder) === resolve(dirname(file), folder)))
    return { written: [], kept: [file], updated: [], differs: [] };
  document.addIn(['councils'], document.createNode({ folder }));
  await writeFileAtomic(file, document.toString());
  return { written: [], kept: [], updated: [file], differs: [] };
}

const together = (all: readonly Written[]): Written => ({
  written: all.flatMap(({ written }) => written),
  kept: all.flatMap(({ kept }) => kept),
  updated: all.flatMap(({ updated }) => updated),
  differs: all.flatMap(({ differs }) => differs),
});

async function practise(options: InitCommand, id: string, terminal: Terminal): Promise<number> {
  const [{ practiceFiles, practiceFleetFiles }, { fictionalCouncil }] = await Promise.all([
    import('../init/practice-files.ts'),
    import('../practice/fictional.ts'),
  ]);
  const config = resolve(options.config ?? defaultConfig);
  const files = options.fleet
    ? practiceFleetFiles(resolve('.'))
    : practiceFiles(fictionalCouncil(id === '' ? 'exampleton' : id, 'USAGE'), dirname(config));
  tellSetUp(await writeMissing(files), undefined, terminal);
  if (!terminal.json)
    terminal.result(
      options.fleet
        ? 'Practise: beadle fleet run, beadle fleet status, beadle fleet todo'
        : 'Practise: beadle doctor, beadle audit, beadle diff, beadle purge ... Nothing of it leaves this computer.',
    );
  if (options.fleet || options.doctor === false) return 0;
  return doctor({ config, policy: undefined }, terminal);
}

async function setUpCouncil(options: InitCommand, terminal: Terminal): Promise<number> {
  const start: Beginning = { ...(await askBeginning(options, terminal)), fleet: options.fleet };
  const { config, home } = placesOf(options, start.council);
  const standards = await loadStandards(start.policy, dirname(config));
  const possible = permissionsFor(standards);
  const permissions = possible.filter(({ byPolicy }) => byPolicy || options.allChecks);
  const notAsked = possible.filter((one) => !permissions.includes(one));
  const certificate = options.certificate === undefined ? undefined : resolve(options.certificate);
  const files = new Map([
    [config, configurationText(start)],
    [join(home, '.env'), environmentText(start.method, certificate)],
    ...(await certificateFiles(options, home)),
  ]);
  const written = together([
    await writeMissing(files),
    await writeScripts(home, await setupScripts(permissions, start.method)),
    ...(options.fleet
      ? [await addToFleet(join(home, fleetFile), start, relative(home, dirname(config)).split(sep).join('/'))]
      : []),
  ]);
  tellSetUp(written, { permissions, notAsked, setUp: setUp(start, permissions) }, terminal);
  const again = written.kept.includes(config) && start.clientId !== undefined;
  if (!(options.doctor ?? again) || options.fleet || terminal.json) return 0;
  return doctor({ config, policy: undefined }, terminal);
}

/**
 * `beadle init`: the files of one council, and scripts and steps that let Beadle read its tenant. Overwrites nothing but
 * its own scripts. Ends in `doctor` where that is asked for.
 */
export const init: Command<InitCommand> = (options, terminal) =>
  options.practice === undefined
    ? setUpCouncil(options, terminal)
    : practise(options, options.practice, terminal);
