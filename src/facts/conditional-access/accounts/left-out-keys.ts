import { byMethodType, byReportName } from '../../people/method-data.ts';
import { absent, answered, readEach, readList } from '../../base/read-evidence.ts';
import type { Needs, View } from '../../base/needs.ts';
import { isUnknown, unknown, whenKnown, type Known } from '../../base/known.ts';
import type { Directory } from './memberships-of.ts';

export const keyNeeds = {
  registrationDetails: ['methodsRegistered'],
  authenticationMethods: ['type'],
  groups: [],
} as const satisfies Needs;

/** FIDO2 keys, as the report and the method list call them (Graph v1.0 userRegistrationDetails, read 2026-08). */
const keys = new Set(['fido2', 'fido2securitykey', 'fido2authenticationmethod', 'fido2combined']);
/** A key, or a passkey of a phone or computer: the report does not say which. */
const perhapsKey = 'passkeydevicebound';

/** Whether a key is among the methods; unknown where only the report knows and does not say, or by another name. */
const holdsKey = (
  id: string,
  methods: readonly string[],
  from: 'registrationDetails' | 'authenticationMethods',
): Known<boolean> => {
  const known = from === 'registrationDetails' ? byReportName : byMethodType;
  const names = methods.map((one) => one.toLowerCase());
  if (names.some((one) => keys.has(one))) return true;
  const why = names.includes(perhapsKey)
    ? 'a device-bound passkey, and the report does not say whether it is a security key'
    : 'a method that we do not know, which may be a security key';
  const isOpen = names.some((one) => one === perhapsKey || !Object.hasOwn(known, one));
  return isOpen
    ? unknown({ evidence: from, cause: 'not-supported', detail: `the account ${id} has ${why}` })
    : false;
};

/** Accounts among these (`user:ID`, `group:ID`) without a security key, by id; members stand for their group. */
export const withoutKey = (
  given: View<typeof keyNeeds>,
  directory: Directory,
  leftOut: readonly string[],
): Known<string[]> => {
  const report = readList(given, 'registrationDetails');
  const rows = new Map(report.items.map((row) => [row.id, row]));
  const methods = readEach(given, 'authenticationMethods');
  const has = (id: string): Known<boolean> => {
    const own = methods(id);
    if (own !== undefined && !isUnknown(own))
      return holdsKey(
        id,
        own.map(({ type }) => type),
        'authenticationMethods',
      );
    const row = rows.get(id);
    if (row !== undefined)
      return whenKnown(
        [answered(row.methodsRegistered, 'registrationDetails.methodsRegistered')],
        (registered) => holdsKey(id, registered, 'registrationDetails'),
      );
    const reasons = [...(own === undefined ? [] : own.missing), ...report.missing];
    const detail = `the account ${id} was not asked for its methods`;
    return unknown(...reasons, { evidence: 'authenticationMethods', cause: 'error', detail });
  };
  const groups = leftOut.flatMap((one) => (one.startsWith('group:') ? [one.slice('group:'.length)] : []));
  const unread = groups.filter((id) => !directory.groups.has(id));
  const ids = new Set([
    ...leftOut.flatMap((one) => (one.startsWith('user:') ? [one.slice('user:'.length)] : [])),
    ...groups.flatMap((id) => [...(directory.groups.get(id)?.members ?? [])]),
  ]);
  const found = [...ids].map((id) => ({ id, has: has(id) }));
  const open = found.filter((one) => one.has === false).map(({ id }) => id);
  const missing = [
    ...found.flatMap((one) => (isUnknown(one.has) ? one.has.missing : [])),
    ...unread.flatMap((id) => [
      ...absent(given, 'groups'),
      { evidence: 'groups', cause: 'error' as const, detail: `group ${id} was not read` },
    ]),
  ];
  return open.length === 0 && missing.length > 0 ? unknown(...missing) : open;
};
