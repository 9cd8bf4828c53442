import { dirname, join, relative, resolve, sep } from 'node:path';
import { permissionsFor } from '../../audit/permissions-for.ts';
import { slug } from '../../audit/places.ts';
import { loadStandards } from '../../audit/standards.ts';
import { BeadleError } from '../../model/error.ts';
import { askBeginning, type GivenBeginning } from '../init/beginning.ts';
import { configurationText, environmentText, fleetFile, needsApp, type Beginning } from '../init/files.ts';
import { fillIds } from '../init/fill-ids.ts';
import { addToFleet, appOfFleet, type FleetApp } from '../init/fleet-entry.ts';
import { practise } from '../init/practise.ts';
import { setUp } from '../init/set-up-steps.ts';
import { askedFor, setupScripts } from '../init/setup-scripts.ts';
import { knownBeginning, saysOtherwise } from '../init/known-beginning.ts';
import { tellSetUp, type Written } from '../init/tell-set-up.ts';
import { asUpdated, certificateFiles, together, writeMissing, writeScripts } from '../init/write-set-up.ts';
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

/** What was not typed is as the fleet has it. */
function withApp(
  { method, clientId, partnerTenant, ...rest }: InitCommand,
  app: FleetApp | undefined,
): GivenBeginning {
  return {
    ...rest,
    method: method ?? app?.method,
    clientId: clientId ?? app?.clientId,
    partnerTenant: partnerTenant ?? app?.partnerTenant,
  };
}

/** Where the ids belong, and how they are tried. */
function lastSteps({ fleet }: Beginning, config: string): string[] {
  const at = relative(resolve('.'), config).split(sep).join('/');
  return fleet
    ? [
        `Write the ids into ${fleetFile} (the app) and ${at} (the tenant), if they are not there yet.`,
        `See what works:\nbeadle doctor --config ${at}`,
      ]
    : ['Write the ids into beadle.yaml, if they are not there yet, and run "beadle doctor".'];
}

/** Of a file that was there counts what was asked for, and not what somebody has filled in since. */
function exactly(written: Written, config: string, differs: boolean): Written {
  if (!written.kept.includes(config)) return written;
  const others = written.differs.filter((path) => path !== config);
  return { ...written, differs: differs ? [...others, config] : others };
}

async function setUpCouncil(options: InitCommand, terminal: Terminal): Promise<number> {
  const app = options.fleet ? await appOfFleet(resolve(fleetFile)) : undefined;
  const given = withApp(options, app);
  // Where the files of one of many stand follows from its name.
  const before =
    options.fleet && given.council === undefined ? undefined : placesOf(options, given.council ?? '');
  const known = (before === undefined ? undefined : await knownBeginning(before.config)) ?? {};
  const folder = dirname(before?.config ?? resolve(defaultConfig));
  const start: Beginning = {
    ...(await askBeginning(given, { known, folder }, terminal)),
    fleet: options.fleet,
  };
  const { config, home } = placesOf(options, start.council);
  const standards = await loadStandards(start.policy, dirname(config));
  const possible = permissionsFor(standards);
  const permissions = possible.filter(({ byPolicy }) => byPolicy || options.allChecks);
  const notAsked = possible.filter((one) => !permissions.includes(one));
  const certificate = options.certificate === undefined ? undefined : resolve(options.certificate);
  const files = new Map([
    [config, configurationText(start)],
    [join(home, '.env'), environmentText(start.method, certificate)],
    ...(await certificateFiles({ method: start.method, certificate: options.certificate }, home)),
  ]);
  const filled = await fillIds(config, start);
  const missing = exactly(
    await writeMissing(files),
    config,
    saysOtherwise(await knownBeginning(config), start),
  );
  const written = together([
    filled ? asUpdated(missing, config) : missing,
    await writeScripts(home, await setupScripts(permissions, start.method)),
    ...(options.fleet
      ? [await addToFleet(join(home, fleetFile), start, relative(home, dirname(config)).split(sep).join('/'))]
      : []),
  ]);
  tellSetUp(
    written,
    {
      permissions: askedFor(start.method, permissions),
      notAsked: askedFor(start.method, notAsked),
      setUp: setUp(start, permissions),
      last: lastSteps(start, config),
    },
    terminal,
  );
  const hasApp = start.clientId !== undefined || !needsApp(start.method);
  const again = hasApp && !written.written.includes(config);
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
    : practise({ ...options, config: resolve(options.config ?? defaultConfig) }, options.practice, terminal);
