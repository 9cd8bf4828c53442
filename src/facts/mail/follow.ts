import type { Missing } from '../../model/cause.ts';
import type { Recipient } from '../../sources/mail/recipients/kind.ts';
import type { Place } from './domains.ts';
import { unresolved, type Ending, type Via } from './ending.ts';
import { doubt } from './mail-doubt.ts';
import type { GroupMembers } from './group-members.ts';

export interface Recipients {
  readonly all: readonly Recipient[];
  readonly byDigest: ReadonlyMap<string, readonly Recipient[]>;
  readonly membersOf: (group: Recipient) => GroupMembers;
  /** Why the list is not whole. */
  readonly gaps: readonly Missing[];
}

interface Follower {
  readonly follow: (start: Recipient) => readonly Ending[];
  /** An address that no recipient has. */
  readonly byDomain: (domain: string, via: Via) => Ending;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** A group mailbox is a group; a remote mailbox lies on another system, as a mail user does. */
export const kindOf = (
  one: Pick<Recipient, 'recipientTypeDetails' | 'external'>,
): 'group' | 'mailbox' | 'mail-user' | 'contact' | 'other' => {
  const type = (one.recipientTypeDetails ?? '').toLowerCase();
  if (type.includes('group') || type === 'roomlist') return 'group';
  if (type.startsWith('remote') || type.endsWith('mailuser')) return 'mail-user';
  if (type.endsWith('mailbox')) return 'mailbox';
  return type.endsWith('contact') || one.external != null ? 'contact' : 'other';
};

interface Stop {
  readonly ends?: readonly Ending[];
  readonly next?: readonly Recipient[];
}

const distinct = (endings: readonly Ending[]): Ending[] => [
  ...new Map(endings.map((one) => [JSON.stringify(one), one])).values(),
];

const problem = (detail: string): Ending => unresolved('', doubt('recipients', 'error', detail));

/**
 * Walks from a recipient to where its mail ends, visiting each recipient once, so that loops end. A contact, mail user or
 * guest is decided by its external address, never by its own (New-MailContact, read 2026-08), and may point back inside.
 */
export const followerOf = (
  { all, byDigest, membersOf, gaps }: Recipients,
  { placeOf, hasMailbox }: { placeOf: (domain: string) => Place; hasMailbox: ReadonlySet<string> },
): Follower => {
  const groups = new Map<string, readonly string[]>();
  const groupIds = new Map(all.map((one, index) => [one, `group:${String(index)}`]));

  const byDomain = (domain: string, via: Via): Ending => {
    const place = placeOf(domain);
    if (place.place === 'outside') return { to: 'outside', domain, destination: place.destination, via };
    if (place.place !== 'inside') return unresolved(domain, ...place.missing);
    return gaps.length > 0 ? unresolved(domain, ...gaps) : { to: 'inside' };
  };

  const ofExternal = (one: Recipient): Stop => {
    const { external } = one;
    if (external?.form !== 'smtp')
      return { ends: [problem('A contact came back without its outside address.')] };
    const via = kindOf(one) === 'mail-user' ? 'mail-user' : 'contact';
    if (placeOf(external.domain).place === 'outside') return { ends: [byDomain(external.domain, via)] };
    const inner = (byDigest.get(external.digest) ?? []).filter(
      (other) => kindOf(other) === 'mailbox' || kindOf(other) === 'group',
    );
    return inner.length === 1 ? { next: inner } : { ends: [byDomain(external.domain, via)] };
  };

  const ofGroup = (group: Recipient): Stop => {
    const { recipients, missing } = membersOf(group);
    return { next: recipients, ends: missing.length > 0 ? [unresolved('', ...missing)] : [] };
  };

  const step = (one: Recipient): Stop => {
    const kind = kindOf(one);
    if (kind === 'group') return ofGroup(one);
    if (kind === 'mail-user' || kind === 'contact') return ofExternal(one);
    const id = one.userId ?? '';
    if (id !== '' && (kind === 'mailbox' || hasMailbox.has(id))) return { ends: [{ to: 'node', id }] };
    const said = one.recipientTypeDetails ?? 'without a type';
    const detail = `Mail to a recipient (${said}) is not followed.`;
    return { ends: [unresolved('', doubt('recipients', 'not-built', detail))] };
  };

  const follow = (start: Recipient): readonly Ending[] => {
    const seen = new Set<Recipient>();
    const ends: Ending[] = [];
    const waiting = [{ one: start, grouped: false }];
    for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
      if (seen.has(now.one)) continue;
      seen.add(now.one);
      const grouped = now.grouped || kindOf(now.one) === 'group';
      const { ends: here = [], next = [] } = step(now.one);
      for (const end of here) ends.push(grouped && end.to === 'outside' ? { ...end, via: 'group' } : end);
      for (const one of next) waiting.push({ one, grouped });
    }
    const inner = ends.flatMap((one) => (one.to === 'node' ? [one.id] : []));
    if (inner.length === 0) return ends.length === 0 ? [{ to: 'inside' }] : distinct(ends);
    const [id = ''] = inner.length === 1 ? inner : [groupIds.get(start)];
    if (inner.length > 1) groups.set(id, inner);
    return distinct([...ends.filter((one) => one.to !== 'node'), { to: 'node', id }]);
  };
  return { follow, byDomain, groups };
};
