import { tlsReportRecord } from '../../sources/dns/mail-domain-records/kind.ts';
import { tagsOf } from './record-tags.ts';

/** One record that names somebody, by email or a secure web address: two records count as none (RFC 8460, section 3). */
export function tlsFaultsReported(records: readonly string[]): boolean {
  const [record, ...more] = records.filter((one) => tlsReportRecord.test(one));
  if (record === undefined || more.length > 0) return false;
  return (tagsOf(record).get('rua') ?? '').split(',').some((to) => /^\s*(mailto:|https:\/\/)\S/i.test(to));
}
