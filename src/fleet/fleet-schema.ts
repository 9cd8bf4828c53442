import { z } from 'zod';
import { Configuration } from '../audit/council/configuration.ts';
import { CouncilInputs } from '../model/council.ts';
import { NotifySettings } from '../notify/notify-settings.ts';

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
    concurrency: z.int().min(1).max(64).default(12).describe('Councils at the same time.'),
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
      'Who is told of changes, after "fleet run" or when workers are done: counts only, no names.',
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
