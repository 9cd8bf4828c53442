import { guestKinds } from '../policy/microsoft-words.ts';
import type { Account } from './account-keys.ts';
import type { Semantics } from '../policy/semantics.ts';
import type { Three } from '../../../model/three.ts';

const kinds: readonly string[] = guestKinds;
const outsiders = ['serviceProvider', 'b2bDirectConnectUser'];

/** Somebody who is one thing and nothing else. @param key as in {@link Account}, or `member` */
export function syntheticAccount(key: string, nestedIn: readonly string[], semantics: Semantics): Account {
  const [kind = '', tenant] = key.startsWith('guest:') ? key.slice('guest:'.length).split('@') : [];
  const isGuest = kinds.includes(kind);
  const reached: Three = outsiders.includes(kind)
    ? semantics.allUsersIncludesOutsiders
    : isGuest && !semantics.allUsersIncludesGuests
      ? 'no'
      : 'yes';
  const own = isGuest
    ? [`guests:${kind}`, ...(tenant === undefined ? [] : [key])]
    : key === 'member'
      ? []
      : [key];
  return {
    sure: [...(reached === 'yes' ? ['all'] : []), ...own, ...nestedIn],
    maybe: reached === 'maybe' ? ['all'] : [],
  };
}
