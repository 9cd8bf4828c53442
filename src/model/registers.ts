import { z } from 'zod';

/** One loan of a piece of equipment; a device that was passed on has a row for each holder. */
export const EquipmentEntry = z.strictObject({
  /** The asset number, or a name that the council knows it by. */
  asset: z.string().min(1),
  /** Its name or serial number as the tenant shows it. */
  device: z.string().min(1).optional(),
  holder: z.string().min(1).optional(),
  /** ISO dates (yyyy-mm-dd), days in London: lent from, due back, come back, lost. */
  from: z.iso.date().optional(),
  due: z.iso.date().optional(),
  back: z.iso.date().optional(),
  lost: z.iso.date().optional(),
});
export type EquipmentEntry = z.infer<typeof EquipmentEntry>;

/** Something that the council, its committee or the Clerk agreed to. */
export const Approval = z.strictObject({
  kind: z.enum([
    'purchase',
    'software',
    'personal-device',
    'removable-media',
    'ai',
    'recording',
    'monitoring',
    'other',
  ]),
  what: z.string().min(1),
  /** For whom. */
  for: z.string().min(1).optional(),
  by: z.string().min(1),
  on: z.iso.date(),
  until: z.iso.date().optional(),
  minute: z.string().min(1).optional(),
});
export type Approval = z.infer<typeof Approval>;

/** Something that happened, after which the policy asks for something. */
export const Incident = z.strictObject({
  kind: z.enum(['incident', 'device-lost', 'device-handed-on', 'equipment-recalled']),
  on: z.iso.date(),
  what: z.string().min(1),
});
export type Incident = z.infer<typeof Incident>;
