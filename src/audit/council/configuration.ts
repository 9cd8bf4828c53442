import { z } from 'zod';
import { SignIn } from '../../graph/sign-in.ts';
import { usualRetention } from '../../history/retention.ts';
import { CouncilInputs } from '../../model/council.ts';
import { AccountName, RegisteredPerson } from '../registers/account-name.ts';
import { evidenceIds, type EvidenceId } from '../../sources/kinds.ts';

/** The id that `beadle.example.yaml` and `beadle init` write where nothing is known yet. */
export const placeholderId = '00000000-0000-0000-0000-000000000000';

const filledIn = (what: string) =>
  z
    .guid(`must be the ${what}: 32 letters and digits in five groups, as the Entra admin centre shows it`)
    .refine((id) => id !== placeholderId, `is still the example; write the ${what}`);

const registerFile = z
  .string()
  .regex(/\.(?:csv|ya?ml)$/iu, 'must be a list, or the name of a file that ends in .csv, .yaml or .yml');

/** A register may stand here, or in a file of its own: a YAML list, or a table that a spreadsheet saved as CSV. */
const orFile = <T extends z.ZodType>(list: T) => z.union([list, registerFile]);

const { shape } = CouncilInputs;

/** `beadle.yaml`: one council. It holds no secret; those are in `.env`. Paths in it count from its own folder. */
export const Configuration = z
  .strictObject({
    council: z.string().min(1).describe('Name of the council, as reports print it.'),
    nation: z
      .enum(['england', 'wales', 'scotland', 'northern-ireland'])
      .describe('Which law and audit rules the reports name.'),
    policy: z.string().min(1).describe('Id of a policy that ships with Beadle, or a path to your own file.'),
    tenant: filledIn('directory (tenant) id').describe('The audit stops if the sign-in is for another one.'),
    signIn: SignIn.extend({
      clientId: filledIn('application (client) id').optional(),
      identityClientId: filledIn('client id of the user-assigned managed identity')
        .optional()
        .describe(SignIn.shape.identityClientId.description ?? ''),
    }).describe('How to sign in; the secret itself stands in .env.'),
    practice: z
      .string()
      .min(1)
      .optional()
      .describe(
        'A fictional council, played on this computer instead of Microsoft; "beadle init --practice" writes it.',
      ),
    branding: z
      .string()
      .min(1)
      .optional()
      .describe("Folder with the IT provider's logo, colour, contact and rate, for the reports."),
    output: z.string().min(1).default('reports/out').describe('Folder for reports.'),
    people: orFile(z.array(RegisteredPerson))
      .optional()
      .describe('The people register, or its file. "beadle register --from-tenant" writes a first one.'),
    peopleComplete: shape.peopleComplete.describe(
      'Who said, and when, that the register names everybody, leavers of the last two years included.',
    ),
    emergencyAccounts: orFile(z.array(AccountName))
      .optional()
      .describe('Recorded emergency accounts, or their file. An empty list says that there are none.'),
    ownDomains: orFile(shape.ownDomains.unwrap())
      .default([])
      .describe("The council's domains outside this tenant, or their file."),
    expectedDomains: shape.expectedDomains.describe(
      'The domains that the council means to have in its Microsoft 365.',
    ),
    monitoringAssessment: shape.monitoringAssessment.describe(
      'Who assessed what looking at the use of mailboxes means for people, when, and what it is for. Reports print it.',
    ),
    provider: orFile(shape.provider.unwrap()).optional().describe('The IT provider, or its YAML file.'),
    software: orFile(shape.software.unwrap())
      .optional()
      .describe(
        'The software that the council agreed to, by title or maker, or its file. Leave it out if there is no such list.',
      ),
    equipment: orFile(shape.equipment.unwrap())
      .optional()
      .describe('Equipment and its loans, or their file: what was passed on or lost makes questions due.'),
    approvals: orFile(shape.approvals.unwrap())
      .optional()
      .describe('What was agreed to, or its file: purchases, recordings and monitoring make questions due.'),
    incidents: orFile(shape.incidents.unwrap())
      .optional()
      .describe('What happened, or its file: an incident or a lost device makes questions due.'),
    attestations: z.string().min(1).optional().describe("File with the clerk's answers."),
    exceptions: z.string().min(1).optional().describe('File with shortfalls that the council accepted.'),
    plan: z.string().min(1).optional().describe('File with the work that somebody has taken on.'),
    switchedOff: z
      .array(z.enum(evidenceIds as [EvidenceId, ...EvidenceId[]]))
      .default([])
      .describe('Evidence that is not read; clauses that need it become "could not check".'),
    retention: z
      .strictObject({
        evidenceDays: z
          .int()
          .min(1)
          .default(usualRetention.evidenceDays)
          .describe('Raw evidence, days. The newest and that of each year end (31 March) stay longer.'),
        namedMonths: z
          .int()
          .min(1)
          .default(usualRetention.namedMonths)
          .describe('Everything that names a person, months.'),
        resultsYears: z
          .int()
          .min(1)
          .default(usualRetention.resultsYears)
          .describe('Results without names, years.'),
      })
      .default(usualRetention)
      .describe('How long runs are kept, by the council\'s own schedule. "beadle purge" deletes.'),
  })
  .meta({ title: 'Beadle configuration' });
export type Configuration = z.infer<typeof Configuration>;

/** The same for what needs no tenant: a saved snapshot names its own. */
export const CouncilConfiguration = Configuration.partial({ tenant: true, signIn: true });
export type CouncilConfiguration = z.infer<typeof CouncilConfiguration>;

/** JSON Schema of `beadle.yaml`, for editors. */
export const configurationJsonSchema = (): object => z.toJSONSchema(Configuration, { io: 'input' });
