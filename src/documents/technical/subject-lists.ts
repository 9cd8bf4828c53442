import type { Run } from '../../model/run.ts';
import { nameOf } from '../told/name-of.ts';
import type { findingGroups } from './finding-groups.ts';
import { portalLink } from './portal-link.ts';

type Row = ReturnType<typeof findingGroups>['rows'][number];

/** Fewer names are read faster than looked up. */
const fewest = 6;
const noLink = { name: '', address: '' };

interface Place {
  readonly code: string;
  readonly anchor: string;
  /** Address of the page that has it; empty for this one. */
  readonly page: string;
}

/**
 * Who falls short, with the page of the portal of each. What a report has said already it does not say again: an object
 * has its page once in an item, and a list that stood before is named by its place, as ten settings often miss the same
 * twenty people. findings.csv has the fingerprints of each.
 */
export function subjectLists({ tenant }: Run) {
  const lists = new Map<string, Place>();
  return (code: string) => {
    const linked = new Set<string>();
    const linkOf = (subject: { readonly kind: string; readonly id: string }) => {
      const link = portalLink(tenant.id, subject) ?? noLink;
      if (linked.has(link.address)) return noLink;
      linked.add(link.address);
      return link;
    };
    return (row: Row) => {
      const { subjects, whole, ...shown } = row;
      const count = subjects.length + row.more;
      const same = lists.get(whole);
      if (same !== undefined)
        return { ...shown, subjects: [], more: 0, list: noLink, anchor: '', same, count };
      const anchor = count < fewest ? '' : `list-${String(lists.size + 1)}`;
      if (anchor !== '') lists.set(whole, { code, anchor, page: '' });
      const pages = new Set(subjects.map((one) => portalLink(tenant.id, one)?.address));
      /** A page of the portal beside each object; forty kinds of account share one list, which stands there once. */
      const isShared = subjects.length > 1 && pages.size === 1;
      return {
        ...shown,
        count,
        anchor,
        same: undefined,
        subjects: subjects.map((one) => ({
          ...one,
          name: nameOf(one),
          link: isShared ? noLink : linkOf(one),
        })),
        list: isShared && subjects[0] !== undefined ? linkOf(subjects[0]) : noLink,
      };
    };
  };
}
