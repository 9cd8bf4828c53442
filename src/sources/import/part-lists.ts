import type { Content } from './export-file.ts';
import { notRead, notWhole, type Held } from './held-lists.ts';

type Lists = ReadonlyMap<string, Held>;

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));

/** Whether two sources share an object, so that each is the list, and yet do not hold the same: one of them is older. */
function haveDiffering({ copies }: Held): boolean {
  const holderOf = new Map<string, ReadonlySet<string>>();
  for (const copy of copies.values()) {
    const other = [...copy].map((id) => holderOf.get(id)).find((one) => one !== undefined);
    if (other !== undefined && !isSame(other, copy)) return true;
    for (const id of copy) holderOf.set(id, copy);
  }
  return false;
}

/** Whether nobody among these accounts can sign in as a member of the tenant. */
const hasNobody = (accounts: readonly Content[]): boolean =>
  accounts.every(({ userType, accountEnabled }) => userType === 'Guest' || accountEnabled === false);

/** The lists of which an Intune export holds what its policies name. */
function markNamedOnly(lists: Lists): void {
  for (const place of ['/groups', '/users']) {
    const held = lists.get(place);
    if (held !== undefined && held.shelves.size > 0)
      held.short ??= notWhole('This export holds only what its policies name, and not the whole list.');
  }
}

/** EntraExporter leaves out every group that people are put into by hand, unless it is asked for all (Get-EEDefaultSchema, read 2026-11). */
function markDynamicOnly(lists: Lists): void {
  const held = lists.get('/groups');
  if (held === undefined || held.objects.length === 0) return;
  const isDynamic = ({ groupTypes }: Content): boolean =>
    Array.isArray(groupTypes) && groupTypes.includes('DynamicMembership');
  if (held.objects.every(isDynamic))
    held.short ??= notWhole(
      'This export holds only groups that fill themselves, as EntraExporter writes without -All. Export all groups.',
    );
}

/** Somebody exported the tenant: accounts of which none can sign in are the answer to a narrower question. */
function markNobody(lists: Lists): void {
  const held = lists.get('/users');
  if (held !== undefined && held.objects.length > 0 && hasNobody(held.objects))
    held.short ??= notWhole(
      'This export holds only guests or accounts that cannot sign in, and every tenant has others. Export all accounts.',
    );
}

/** Exports of two days hold one list twice: what the older has more may be gone. */
function markDifferingCopies(lists: Lists): void {
  for (const [place, held] of lists)
    if (haveDiffering(held))
      held.short ??= notRead(
        `The folder holds ${place} more than once, and not the same of it. Import the folder of one day.`,
      );
}

/** Marks lists that look whole and are not, by what all files of a folder hold. @param isIntuneExport whether an Intune export wrote them */
export function markPartLists(lists: Lists, isIntuneExport: boolean): void {
  if (isIntuneExport) markNamedOnly(lists);
  markDynamicOnly(lists);
  markNobody(lists);
  markDifferingCopies(lists);
}
