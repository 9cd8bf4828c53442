import { z } from 'zod';
import { AgreedSoftware } from './agreed-software.ts';
import { Approval, EquipmentEntry, Incident } from './registers.ts';

/**
 * What only the council or its provider can tell: facts that no tenant holds. It comes from `beadle.yaml` and the
 * files it names. A missing input is `undefined`, never an empty list: no register is not a register without people. One
 * defaults to an empty one: `ownDomains`.
 */
export const RegisterRole = z.enum([
  'councillor',
  'staff',
  'clerk',
  'chair',
  'volunteer',
  'contractor',
  'provider',
]);
export type RegisterRole = z.infer<typeof RegisterRole>;

/** One term of one person; somebody who served twice has two. */
export const Person = z.strictObject({
  name: z.string().min(1),
  role: RegisterRole,
  /** The person's council sign-in name or address. */
  account: z.string().min(3).optional(),
  /** ISO dates (yyyy-mm-dd); each lasts through that day in London. */
  started: z.iso.date().optional(),
  left: z.iso.date().optional(),
});
export type Person = z.infer<typeof Person>;

export const CouncilInputs = z.strictObject({
  /** The people register. */
  people: z.array(Person).optional(),
  /**
   * Somebody's dated word that the register names everybody who has an account and everybody who left within the last
   * two years. It counts for three months; without it nothing is said of all who left, or of everybody.
   */
  peopleComplete: z.strictObject({ by: z.string().min(1), on: z.iso.date() }).optional(),
  /** Equipment and its loans, one entry a loan. */
  equipment: z.array(EquipmentEntry).optional(),
  /** What was agreed to. */
  approvals: z.array(Approval).optional(),
  /** What happened. */
  incidents: z.array(Incident).optional(),
  /**
   * Sign-in names or object ids of recorded emergency ("break-glass") accounts. An empty list says that there are none;
   * without it nobody was asked, and no account counts as one.
   */
  emergencyAccounts: z.array(z.string().min(3)).optional(),
  /** Further domains that belong to the council though they are not in this tenant. */
  ownDomains: z.array(z.string().min(3)).default([]),
  /** Domains that the council means to have in its tenant; without it nobody knows which are too many. */
  expectedDomains: z.array(z.string().min(3)).optional(),
  /**
   * The written assessment that must come before anybody looks at how named people work: who made it, when, and what
   * the look is for. Without it no fact says so.
   */
  monitoringAssessment: z
    .strictObject({ by: z.string().min(1), on: z.iso.date(), purpose: z.string().min(1) })
    .optional(),
  /** The IT provider: name for reports, mail domains to recognise its accounts. */
  provider: z
    .strictObject({
      name: z.string().min(1),
      domains: z.array(z.string().min(3)).default([]),
      /** Directory (tenant) ids from which it works, as it names them. */
      tenants: z.array(z.guid()).optional(),
      /** Mail servers that the council agreed to let its email pass, by their names or the domain above them. */
      mailServers: z.array(z.string().min(3)).optional(),
    })
    .optional(),
  /** Software that the council agreed to. An empty list agrees to none; without a list nobody was asked. */
  software: z.array(AgreedSoftware).optional(),
});
export type CouncilInputs = z.infer<typeof CouncilInputs>;
