import { tagsOf } from './record-tags.ts';

const enforced = new Set(['quarantine', 'reject']);

/** One record with a policy that acts on all mail, sub-domains included. Two records count as none (RFC 9989, RFC 7489). */
export function dmarcEnforced(records: readonly string[]): boolean {
  const [record, ...more] = records;
  if (record === undefined || more.length > 0) return false;
  const tags = tagsOf(record);
  const policy = (tags.get('p') ?? 'none').toLowerCase();
  const below = (tags.get('sp') ?? policy).toLowerCase();
  const part = tags.get('pct');
  const isTest = tags.get('t')?.toLowerCase() === 'y';
  return enforced.has(policy) && enforced.has(below) && (part === undefined || part === '100') && !isTest;
}

/** Somebody is told what happens to mail in the domain's name. */
export function dmarcReported(records: readonly string[]): boolean {
  const [record] = records;
  return record !== undefined && /mailto:/i.test(tagsOf(record).get('rua') ?? '');
}
