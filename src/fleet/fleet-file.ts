import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { sharedIn, type Shared } from '../audit/council/fleet-above.ts';
import { fitting } from '../audit/council/read-yaml-file.ts';
import { yamlProblems } from '../audit/council/yaml-problems.ts';
import { slug } from '../audit/places.ts';
import type { NotifySettings } from '../notify/notify-settings.ts';
import { BeadleError } from '../model/error.ts';
import { problemsError, type Problem } from '../rulebook/problem.ts';
import { rightParts, type LostPart } from '../rulebook/right-parts.ts';
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

type Entry = FleetFile['councils'][number];

/** An entry that is right by itself, with its place in the list. */
interface Placed<T> {
  readonly at: number;
  readonly one: T;
}

const Listing = z.looseObject({ councils: z.array(z.unknown()) });

function entriesOf(value: unknown): Placed<Entry>[] {
  const entries = Listing.safeParse(value).data?.councils ?? [];
  return entries.flatMap((entry, at) => {
    const parsed = FleetFile.shape.councils.element.safeParse(entry);
    return parsed.success ? [{ at, one: parsed.data }] : [];
  });
}

function councilOf(one: Entry, { deliverTo, cron }: Partial<FleetFile>, folder: string): FleetCouncil {
  const id = one.name ?? slug(basename(resolve(folder, one.folder)));
  const shared = deliverTo === undefined ? undefined : resolve(folder, deliverTo, id);
  return {
    id,
    config: resolve(folder, one.folder, 'beadle.yaml'),
    groups: one.groups,
    cron: one.cron ?? cron,
    deliverTo: one.deliverTo === undefined ? shared : resolve(folder, one.deliverTo),
  };
}

/** Two councils with one name, one folder or one place for copies would be taken for each other. */
function twins(councils: readonly Placed<FleetCouncil>[], source: YamlSource): Problem[] {
  return councils.flatMap(({ at, one: council }, index) => {
    const before = councils.slice(0, index).map(({ one }) => one);
    const place = { path: ['councils', at, 'folder'] };
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

/** A fleet file as far as it is right: what is wrong with it, and the councils that can be looked at all the same. */
export interface FleetParts {
  readonly fleet: Fleet | undefined;
  readonly problems: readonly Problem[];
  readonly councils: readonly FleetCouncil[];
  /** Undefined where what the fleet says for all councils is wrong: no council can be judged without it. */
  readonly shared: Shared | undefined;
  /** What cannot be read of the file at all. */
  readonly lost: readonly LostPart[];
}

/** What a fleet file says for all its councils. */
const ForAll = FleetFile.pick({ app: true, defaults: true }).strip();

/** @throws BeadleError CONFIG_INVALID when there is no such file, or it cannot be read */
export async function readFleetParts(path: string): Promise<FleetParts> {
  const file = resolve(path);
  if (!existsSync(file))
    throw new BeadleError('CONFIG_INVALID', `There is no ${file}.`, {
      hint: 'Make one with "beadle init --fleet", or name yours with --fleet FILE.',
    });
  const folder = dirname(file);
  const source = await readYaml(file, file, 'CONFIG_INVALID');
  const isYaml = source.syntaxProblems.length === 0;
  const { source: readable, lost } = isYaml ? { source, lost: [] } : rightParts(source);
  const { value } = readable;
  const parsed = FleetFile.safeParse(value);
  const fits = parsed.data ?? fitting(FleetFile, value);
  const placed = entriesOf(value).map(({ at, one }) => ({ at, one: councilOf(one, fits, folder) }));
  const councils = placed.map(({ one }) => one);
  const problems = [...yamlProblems(source, FleetFile), ...twins(placed, readable)];
  const mayBeShared = ({ under }: LostPart): boolean =>
    under === undefined || Object.hasOwn(ForAll.shape, under);
  const shared =
    ForAll.safeParse(value).success && !lost.some(mayBeShared) ? await sharedIn(folder, fits) : undefined;
  if (!parsed.success || problems.length > 0 || shared === undefined)
    return { fleet: undefined, problems, councils, shared, lost };
  const { notify, concurrency, minutesPerCouncil, expectEveryDays } = parsed.data;
  const settings = { notify, concurrency, minutesPerCouncil, expectEveryDays };
  return { fleet: { file, folder, shared, councils, ...settings }, problems, councils, shared, lost };
}

/**
 * Reads a fleet file.
 * @throws BeadleError CONFIG_INVALID with file, line, caret and remedy of every problem
 */
export async function readFleet(path: string): Promise<Fleet> {
  const { fleet, problems } = await readFleetParts(path);
  if (fleet === undefined) throw problemsError('CONFIG_INVALID', problems);
  return fleet;
}
