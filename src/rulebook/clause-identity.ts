import { createHash } from 'node:crypto';
import { oncePerObject } from '../model/later.ts';
import type { Clause } from './clause-file.ts';

/**
 * What a clause is apart from its number: a digest of whom it binds and what it says. A clause that only moves keeps it;
 * one that says something else under the old number has another, and so no answer yet.
 */
export const clauseIdentity = oncePerObject(
  ({ appliesTo, summary }: Pick<Clause, 'appliesTo' | 'summary'>): string => {
    const said = summary.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
    return createHash('sha256')
      .update(JSON.stringify([appliesTo.toSorted(), said]))
      .digest('hex')
      .slice(0, 16);
  },
);
