import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { Configuration } from '../audit/council/configuration.ts';
import { dotEnv, type Environment } from '../audit/council/settings.ts';
import { slug } from '../audit/places.ts';
import { CouncilInputs } from '../model/council.ts';
import { NotifySettings } from '../notify/notify-settings.ts';
import { BeadleError } from '../model/error.ts';
import { problemsError, type Problem } from '../rulebook/problem.ts';
import { schemaProblems } from '../rulebook/schema-problems.ts';
import { readYaml, type YamlSource } from '../rulebook/yaml-source.ts';

const { signIn, policy, nation, retention, switchedOff, branding } = Configuration.shape;
const { provider } = CouncilInputs.shape;

const group = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower case letters, digits and hyphens');

/** Whether the times exist, pg-boss says when a worker starts; here only what is no such expression is refused. */
const cron = z
  .string()
  .regex(
    /^[\d*/,\-A-Za-z#?]+(?:\s+[\d*/,\-A-Za-z#?]+){4}$/,
    'must be five fields: minute, hour, day, month, weekday, such as "10 2 * * *"',
  );

/** `fleet.yaml`: the councils that one provider looks after. It holds no secret; those are in `.env` beside it. */
export const FleetFile = z
  .strictObject({
    app: signIn.optional().describe('How to sign in to every council that does not say otherwise.'),
    defaults: z
      .strictObject({
        policy: policy.optional(),
        nation: nation.optional(),
        provider,
        branding,
        retention: retention.unwrap().optional(),
        switchedOff: switchedOff.unwrap().optional(),
      })
      .default({})
      .describe('What holds for every council whose beadle.yaml does not say otherwise.'),
    deliverTo: z
      .string()
      .min(1)
      .optional()
      .describe('Folder for copies of what the clerk and the public get; each council has its own in it.'),
    concurrency: z.int().min(1).max(64).default(4).describe('Councils at the same time.'),
    minutesPerCouncil: z.int().min(1).default(60).describe('An audit that takes longer is stopped.'),
    cron: cron
      .optional()
      .describe('When "beadle worker" audits every council that does not say otherwise, in London time.'),
    expectEveryDays: z
      .int()
      .min(1)
      .default(8)
      .describe('"fleet status --check" fails when a council was not read for longer.'),
    notify: NotifySettings.optional().describe(
      'Who is told of changes after "fleet run": counts only, no names.',
    ),
    councils: z
      .array(
        z.strictObject({
          folder: z.string().min(1).describe('Folder with its beadle.yaml, counted from this file.'),
          name: group.optional().describe('What --only calls it; default: the name of its folder.'),
          groups: z.array(group).default([]).describe('What --group calls several.'),
          deliverTo: z.string().min(1).optional().describe('Its own folder for copies.'),
          cron: cron.optional().describe('Its own time.'),
        }),
      )
      .min(1),
  })
  .meta({ title: 'Beadle fleet' });
export type FleetFile = z.infer<typeof FleetFile>;

/** JSON Schema of `fleet.yaml`, for editors. */
export const fleetJsonSchema = (): object => z.toJSONSchema(FleetFile, { io: 'input' });

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
  readonly shared: { readonly configuration: object; readonly environment: Environment };
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
  // A path in this file counts from this file; in a council's own from there.
  const look = defaults.branding === undefined ? {} : { branding: resolve(folder, defaults.branding) };
  const given = Object.entries({ ...defaults, ...look }).filter(([, value]) => value !== undefined);
  return {
    file,
    folder,
    shared: {
      configuration: { ...Object.fromEntries(given), ...(app === undefined ? {} : { signIn: app }) },
      environment: await dotEnv(folder),
    },
    concurrency,
    minutesPerCouncil,
    expectEveryDays,
    notify,
    councils,
  };
}
