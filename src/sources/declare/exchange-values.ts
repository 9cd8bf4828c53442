import { z } from 'zod';
import { ReadFailure } from '../../graph/reader.ts';
import type { AddressRef } from '../shapes/address-ref.ts';

/** Exchange sends single values where a list holds one, and texts where a page says Boolean. */
const oneOrMany = z.union([z.array(z.union([z.string(), z.null()])), z.string()]);

/** Empty entries alone are how nothing is written. One beside others may be anything: then the list was not read. */
function entriesOf(value: z.infer<typeof oneOrMany>): string[] | undefined {
  const all = Array.isArray(value) ? value : [value];
  const told = all.flatMap((one) => (one === null || one === '' ? [] : [one]));
  return told.length === 0 || told.length === all.length ? told : undefined;
}
export const list = oneOrMany.nullish().transform((value) => (value == null ? value : entriesOf(value)));
/** A list that limits something: one that did not come is not an empty one, so the answer was not read then. */
export const sentList = oneOrMany.nullable().transform((value, context): string[] => {
  const entries = value === null ? [] : entriesOf(value);
  if (entries !== undefined) return entries;
  context.addIssue('an entry of the list came back empty');
  return z.NEVER;
});

/** The entries of a list as they are kept: null means none, and absent stays absent. */
export const present = (values: string[] | null | undefined): string[] | undefined =>
  values === undefined ? undefined : (values ?? []);

const yesNo = z.union([z.boolean(), z.enum(['True', 'False', 'true', 'false'])]);
const isYes = (value: z.infer<typeof yesNo>): boolean =>
  typeof value === 'string' ? value.toLowerCase() === 'true' : value;
export const bool = yesNo.nullish().transform((value) => (value == null ? value : isYes(value)));
/** What Exchange writes for a value that is not set, or has no limit; anything else must be readable. */
const isUnset = (value: string): boolean => value === '' || value.toLowerCase() === 'unlimited';

/** A number, or null for `Unlimited`. Absent stays absent: it was not read. Any other text makes the answer unreadable. */
export const limit = z
  .union([z.number(), z.string().regex(/^(\d+|unlimited|)$/i, 'neither a number nor Unlimited')])
  .nullish()
  .transform((value) => {
    if (typeof value !== 'string') return value;
    return isUnset(value) ? null : Number(value);
  });

/** `00:15:00` or `1.00:00:00` in minutes; null for `Unlimited` (Set-MobileDeviceMailboxPolicy, read 2026-08). */
export const minutes = z
  .string()
  .regex(/^((?:\d+\.)?\d+:\d+:\d+(\.\d+)?|unlimited|)$/i, 'neither a span of time nor Unlimited')
  .nullish()
  .transform((value) => {
    if (value == null) return value;
    const parts = /^(?:(\d+)\.)?(\d+):(\d+):(\d+)/.exec(value);
    if (parts === null) return null;
    const [days = 0, hours = 0, mins = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return days * 1440 + hours * 60 + mins + seconds / 60;
  });

/** A limit that says `Unlimited` where there is none: a null says nothing then, as if it had not come. */
export const neverBlank = <T extends typeof limit | typeof minutes>(value: T) =>
  z.union([z.null().transform(() => undefined), value]);

/** ISO text, or `/Date(milliseconds)/` from some paths; anything else stays as it came. */
export const date = z
  .string()
  .nullish()
  .transform((value) => {
    const stamp = /^\/Date\((-?\d+)\)\/$/.exec(value ?? '')?.[1];
    return stamp === undefined ? value : new Date(Number(stamp)).toISOString();
  });

/**
 * The first identity that Exchange sent of an item.
 * @throws ReadFailure when there is none: items without identity would be taken for one and the same
 */
export const identityOf = (cmdlet: string, ...ids: readonly (string | null | undefined)[]): string => {
  const found = ids.find((id) => id != null && id !== '');
  if (found == null) throw new ReadFailure('error', `${cmdlet} answered with an item without an identity.`);
  return found;
};

/** Id of a mailbox's account; a mailbox without one (a discovery mailbox) goes by its Exchange id. */
export const mailboxId = (
  cmdlet: string,
  box: {
    readonly ExternalDirectoryObjectId?: string | null | undefined;
    readonly Guid?: string | null | undefined;
  },
): string => box.ExternalDirectoryObjectId || `exchange:${identityOf(cmdlet, box.Guid)}`;

/** Absent stays absent (not read); null and empty text mean that nothing is set. */
export const optionalRef = (
  text: string | null | undefined,
  make: (text: string) => AddressRef,
): AddressRef | null | undefined => {
  if (text === undefined) return undefined;
  return text === null || text === '' ? null : make(text);
};
