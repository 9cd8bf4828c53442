import { computed } from '../base/computed.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../base/known.ts';
import { mailboxReaders } from '../mail/readers.ts';
import { readList } from '../base/read-evidence.ts';
import { registerEntries, type RegisterRole } from './register.ts';

/**
 * The roles in the people register of those who may open a mailbox, each once; `none` for a leaver, for somebody on
 * nobody's list, or of whom nobody can say who it is.
 */
export const readerRoles = computed({
  name: 'roles of those who may open a mailbox',
  needs: { users: [] },
  uses: { mailboxReaders, registerEntries },
  derive: (given) => {
    const { items, missing } = readList(given, 'users');
    const accounts = new Set(items.map(({ id }) => id));
    const roleOf = (id: string): Known<RegisterRole> => {
      if (accounts.has(id)) {
        const { hasLeft, registerRole } = given.use.registerEntries(id);
        // Whoever left holds no role any more, though the register keeps the last one.
        return whenKnown([hasLeft], (left): Known<RegisterRole> => (left ? 'none' : registerRole));
      }
      return missing.length > 0 ? unknown(...missing) : 'none';
    };
    return (id: string): { readonly mailboxOpenTo: Known<string[]> } => {
      const readers = given.use.mailboxReaders(id);
      if (isUnknown(readers)) return { mailboxOpenTo: readers };
      if (readers.missing.length > 0) return { mailboxOpenTo: unknown(...readers.missing) };
      const roles = readers.ids.map(roleOf);
      return {
        mailboxOpenTo: whenKnown(roles, (...known) => [
          ...new Set<string>([...known, ...(readers.unresolved > 0 ? ['none'] : [])]),
        ]),
      };
    };
  },
});
