import { unknown, type Known } from '../base/known.ts';
import { strange } from '../base/read-evidence.ts';
import { isSpfReadable, letsEverybodySend, spfTerms } from './spf-terms.ts';

/** Records of the names that an SPF record leads to; undefined where nobody followed it. */
export type LedTo = readonly { readonly name: string; readonly records: readonly string[] }[] | undefined;

/** What a record says of a server that nobody named, and the networks that it lets send. */
export interface Reach {
  /** `pass`, `fail`, `softfail` or `neutral` for everybody else; an error of the whole protects nobody. */
  readonly others: 'pass' | 'fail' | 'softfail' | 'neutral' | 'error';
  /** Terms of it and of records that it includes, by which networks may send. */
  readonly networks: readonly string[];
  /** Names whose servers may send: those that it includes or is led to, and those of their records. */
  readonly names: readonly string[];
}

const signs = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;
const error: Known<Reach> = { others: 'error', networks: [], names: [] };
const unread = unknown(strange('mailDomainRecords.spfLedTo', 'a record that it leads to was not read'));
/** Deeper than any chain of ten look-ups. */
const deepest = 12;

const signOf = (term: string): keyof typeof signs => (/^[-+~?]/.exec(term)?.[0] ?? '+') as keyof typeof signs;

/**
 * Follows a record as a receiver does that gets email from a server which nobody named (RFC 7208, sections 4.6, 5.1, 5.2
 * and 6.1): an include passes where its own record passes, a redirect speaks where there is no `all`.
 */
export function reachOf(record: string, ledTo: LedTo, depth = 0): Known<Reach> {
  const terms = spfTerms(record);
  if (!isSpfReadable(terms) || depth > deepest) return error;
  const recordAt = (name: string): Known<Reach> => {
    const found = ledTo?.find((one) => one.name === name.replace(/\.$/, ''));
    if (found === undefined) return unread;
    const [inner, ...more] = found.records;
    return inner === undefined || more.length > 0 ? error : reachOf(inner, ledTo, depth + 1);
  };
  const networks: string[] = [];
  const names: string[] = [];
  const ended = (others: Reach['others']): Known<Reach> => ({
    others: letsEverybodySend(networks) ? 'pass' : others,
    networks,
    names,
  });
  for (const term of terms) {
    const plain = term.replace(/^[-+~?]/, '');
    const verdict = signs[signOf(term)];
    if (plain === 'all') return ended(verdict);
    if (plain.startsWith('include:')) {
      const inner = recordAt(plain.slice('include:'.length));
      if ('missing' in inner) return inner;
      if (inner.others === 'error') return error;
      if (inner.others === 'pass') return ended(verdict);
      if (verdict !== 'pass') continue;
      networks.push(...inner.networks);
      names.push(plain.slice('include:'.length), ...inner.names);
    } else if (!/^(redirect|exp)=/.test(plain) && verdict === 'pass') networks.push(term);
  }
  const redirect = terms.find((term) => term.startsWith('redirect='));
  if (redirect === undefined) return ended('neutral');
  const name = redirect.slice('redirect='.length);
  const inner = recordAt(name);
  if ('missing' in inner) return inner;
  networks.push(...inner.networks);
  names.push(name, ...inner.names);
  return ended(inner.others);
}
