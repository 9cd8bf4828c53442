import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { sharedIn, type Shared } from '../audit/council/fleet-above.ts';
import { slug } from '../audit/places.ts';
import type { NotifySettings } from '../notify/notify-settings.ts';
import { BeadleError } from '../model/error.ts';
import { problemsError, type Problem } from '../rulebook/problem.ts';
import { schemaProblems } from '../rulebook/schema-problems.ts';
import { readYaml, type YamlSource } from '../rulebook/yaml-source.ts';
import { FleetFile } from './fleet-schema.ts';

/** One council of a fleet. Paths are absolute. */
export interface FleetCouncil {
  /** What it is called on the command line and in tables. */
  readonly id: string;
  /** Its beadle.yaml; whether it is there, its audit finds out. */
  readonly config: string;
  readonly groups: readonly string[];
  readonly deliverTo: string | undefined;
  /** When workers audit it, in London time; undefined: only when somebody asks. */
  readonly cron?: string | undefined;
}

/** A fleet file that was read. */
export interface Fleet {
  readonly file: string;
  readonly folder: string;
  /** What lies beneath the beadle.yaml of every council. */
  readonly shared: Shared;
  readonly concurrency: number;
  readonly minutesPerCouncil: number;
  readonly expectEveryDays: number;
  readonly notify: NotifySettings | undefined;
  readonly councils: readonly FleetCouncil[];
}

function councilsOf(content: FleetFile, folder: string): FleetCouncil[] {
  return content.councils.map((one) => {
    const id = one.name ?? slug(basename(resolve(folder, one.folder)));
    const shared = content.deliverTo === undefined ? undefined : resolve(folder, content.deliverTo, id);
    return {
      id,
      config: resolve(folder, one.folder, 'beadle.yaml'),
      groups: one.groups,
      cron: one.cron ?? content.cron,
      deliverTo: one.deliverTo === undefined ? shared : resolve(folder, one.deliverTo),
    };
  });
}

/** Two councils with one name, one folder or one place for copies would be taken for each other. */
function twins(councils: readonly FleetCouncil[], source: YamlSource): Problem[] {
  return councils.flatMap((council, index) => {
    const before = councils.slice(0, index);
    const place = { path: ['councils', index, 'folder'] };
    if (before.some(({ config }) => config === council.config))
      return [source.problem(place, 'This folder stands here twice', 'Take one of the two out.')];
    if (before.some(({ id }) => id === council.id))
      return [
        source.problem(place, `Another council is called ${council.id} already`, 'Give one a "name:".'),
      ];
    if (council.deliverTo !== undefined && before.some(({ deliverTo }) => deliverTo === council.deliverTo))
      return [
        source.problem(
          place,
          'Another council gets its copies in the same folder',
          'Name another deliverTo.',
        ),
      ];
    return [];
  });
}

/**
 * Reads a fleet file.
 * @throws BeadleError CONFIG_INVALID with file, line, caret and remedy of every problem
 */
export async function readFleet(path: string): Promise<Fleet> {
  const file = resolve(path);
  if (!existsSync(file))
    throw new BeadleError('CONFIG_INVALID', `There is no ${file}.`, {
      hint: 'Make one with "beadle init --fleet", or name yours with --fleet FILE.',
    });
  const source = await readYaml(file, file, 'CONFIG_INVALID');
  if (source.syntaxProblems.length > 0) throw problemsError('CONFIG_INVALID', source.syntaxProblems);
  const parsed = FleetFile.safeParse(source.value);
  if (!parsed.success) throw problemsError('CONFIG_INVALID', schemaProblems(source, parsed.error, FleetFile));
  const folder = dirname(file);
  const councils = councilsOf(parsed.data, folder);
  const problems = twins(councils, source);
  if (problems.length > 0) throw problemsError('CONFIG_INVALID', problems);
  const { app, defaults, notify, concurrency, minutesPerCouncil, expectEveryDays } = parsed.data;
  return {
    file,
    folder,
    shared: await sharedIn(folder, { app, defaults }),
    concurrency,
    minutesPerCouncil,
    expectEveryDays,
    notify,
    councils,
  };
}
