import { z } from 'zod';
import { AgreedSoftware } from '../../model/agreed-software.ts';
import { AccountName, RegisteredPerson } from './account-name.ts';
import { Approval, EquipmentEntry, Incident } from '../../model/registers.ts';

/** A column of a register: its key, and other headings under which people write it. */
interface Column {
  readonly key: string;
  readonly also?: readonly string[];
  readonly form?: 'day' | 'word' | 'number';
  /** Words that stand for a value. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A register as a file: a YAML list, or a table with these columns. */
export interface RegisterForm<T> {
  readonly row: z.ZodType<T>;
  readonly columns: readonly Column[];
  /** A list of plain texts rather than of entries. */
  readonly plain?: true;
}

/** What councils write for a role; a vice-chair is a councillor until the chair is away. */
const writtenRoles: Readonly<Record<string, readonly string[]>> = {
  councillor: [
    'cllr',
    'member',
    'parish councillor',
    'town councillor',
    'community councillor',
    'co-opted councillor',
    'co-opted member',
    'vice-chair',
    'vice chair',
    'vice-chairman',
    'vice chairman',
    'deputy mayor',
  ],
  clerk: [
    'town clerk',
    'parish clerk',
    'proper officer',
    'clerk/rfo',
    'clerk & rfo',
    'clerk and rfo',
    'acting clerk',
    'locum clerk',
    'interim clerk',
  ],
  staff: [
    'employee',
    'officer',
    'deputy clerk',
    'assistant clerk',
    'rfo',
    'responsible financial officer',
    'caretaker',
  ],
  chair: ['chairman', 'chairwoman', 'chairperson', 'mayor'],
  volunteer: ['tree warden', 'footpath warden', 'flood warden', 'helper'],
  provider: ['it provider', 'it support', 'supplier'],
};
const roleWords = Object.fromEntries(
  Object.entries(writtenRoles).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
);

/** Every register that may stand in a file of its own, by its key in `beadle.yaml`. */
export const registerForms = {
  people: {
    row: RegisteredPerson,
    columns: [
      { key: 'name' },
      { key: 'role', form: 'word', words: roleWords },
      { key: 'account', also: ['council address', 'email', 'e-mail', 'email address', 'sign-in name'] },
      { key: 'started', also: ['start', 'start date', 'from', 'joined'], form: 'day' },
      { key: 'left', also: ['leaving date', 'until', 'to', 'end date'], form: 'day' },
    ],
  } satisfies RegisterForm<z.infer<typeof RegisteredPerson>>,
  equipment: {
    row: EquipmentEntry,
    columns: [
      { key: 'asset', also: ['asset number', 'number'] },
      { key: 'device', also: ['serial', 'serial number'] },
      { key: 'holder', also: ['name', 'person', 'lent to'] },
      { key: 'from', also: ['lent', 'issued'], form: 'day' },
      { key: 'due', also: ['due back'], form: 'day' },
      { key: 'back', also: ['returned'], form: 'day' },
      { key: 'lost', form: 'day' },
    ],
  } satisfies RegisterForm<z.infer<typeof EquipmentEntry>>,
  approvals: {
    row: Approval,
    columns: [
      { key: 'kind', form: 'word' },
      { key: 'what' },
      { key: 'for' },
      { key: 'by', also: ['agreed by', 'approved by'] },
      { key: 'on', also: ['date'], form: 'day' },
      { key: 'until', form: 'day' },
      { key: 'minute' },
    ],
  } satisfies RegisterForm<z.infer<typeof Approval>>,
  incidents: {
    row: Incident,
    columns: [
      { key: 'kind', form: 'word' },
      { key: 'on', also: ['date'], form: 'day' },
      { key: 'what', also: ['what happened'] },
    ],
  } satisfies RegisterForm<z.infer<typeof Incident>>,
  software: {
    row: AgreedSoftware,
    columns: [
      { key: 'name', also: ['title', 'software'] },
      { key: 'publisher', also: ['maker'] },
      { key: 'use', form: 'word' },
      { key: 'licences', also: ['number of licences'], form: 'number' },
    ],
  } satisfies RegisterForm<z.infer<typeof AgreedSoftware>>,
  emergencyAccounts: {
    row: AccountName,
    plain: true,
    columns: [{ key: 'account', also: ['sign-in name', 'email'] }],
  } satisfies RegisterForm<string>,
  ownDomains: {
    row: z.string().min(3),
    plain: true,
    columns: [{ key: 'domain' }],
  } satisfies RegisterForm<string>,
} as const;

export type RegisterKey = keyof typeof registerForms;
/** The entries of a register. */
export type RegisterOf<K extends RegisterKey> = z.infer<(typeof registerForms)[K]['row']>[];
