import type { Subject } from '../../model/run.ts';
import type { Nameless } from '../../model/subject-name.ts';
import { fill } from '../text/fill.ts';
import { toldWords } from './told-words.ts';

const { phone, accountKind } = toldWords.nameless;

function guestInWords(kind: string): string {
  return accountKind.guests[kind] ?? kind;
}

function namelessInWords(one: Nameless): string {
  switch (one.is) {
    case 'phone': {
      const device = phone.platforms[one.platform];
      return one.owner === '' ? device : fill(phone.of, { device, owner: one.owner });
    }
    case 'member':
      return accountKind.member;
    case 'user':
      return fill(accountKind.user, { id: one.id });
    case 'group':
      return fill(accountKind.group, { name: one.name });
    case 'role': {
      const role = fill(accountKind.role, { name: one.name });
      return one.as === undefined
        ? role
        : fill(accountKind.roleOfGuest, { role, guest: guestInWords(one.as) });
    }
    case 'guest': {
      const guest = guestInWords(one.guest);
      return one.tenant === undefined ? guest : fill(accountKind.guestFrom, { guest, tenant: one.tenant });
    }
  }
}

/** What a subject is called: its name in the tenant, or what it is, in words. Plain text: whoever shows it escapes it. */
export function nameOf({ name }: Pick<Subject, 'name'>): string {
  return typeof name === 'string' ? name : namelessInWords(name);
}
