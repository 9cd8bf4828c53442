import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../rulebook/load-rules.ts';

const book = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));

/**
 * What a council is measured by where its policy gives no number. A changed number changes verdicts of councils that
 * changed nothing, so it is changed here too, with a new version of the rule.
 */
const numbers: Readonly<Record<string, readonly [number, string, string]>> = {
  'administrators/few-global-administrators minimum': [2, 'accounts', 'Microsoft: one account locks out'],
  'administrators/few-global-administrators maximum': [4, 'accounts', 'Microsoft: fewer than five'],
  'advised/app-certificates-limited maxDays': [366, 'days', 'ours'],
  'advised/app-passwords-limited maxPasswordDays': [366, 'days', 'ours'],
  'advised/idle-browsers-signed-out maxMinutes': [180, 'minutes', 'CIS 1.3.2'],
  'advised/few-devices-each maxDevices': [20, 'devices', 'ours'],
  'advised/older-guests-known maxDays': [365, 'days', 'ours'],
  'apps/secrets-end maxMonths': [24, 'months', 'catalogue: service-credentials'],
  'devices/agreed-systems usedWithinDays': [90, 'days', 'ours'],
  'devices/can-be-wiped usedWithinDays': [90, 'days', 'ours'],
  'devices/idle-lock maxMinutes': [15, 'minutes', 'catalogue: device-auto-lock'],
  'devices/loans-in-time maxMonths': [3, 'months', 'ours'],
  'devices/one-loan-each maxDevices': [1, 'devices', 'ours'],
  'devices/phone-idle-lock maxMinutes': [15, 'minutes', 'catalogue: device-auto-lock'],
  'devices/scanned-for-viruses maxDays': [30, 'days', 'catalogue: device-malware-scan'],
  'devices/seen-recently maxDays': [30, 'days', 'catalogue: device-compliance-state'],
  'devices/unlock-code-length minLength': [6, 'characters', 'Cyber Essentials v3.3'],
  'devices/wrong-codes-limited maxAttempts': [10, 'tries', 'Cyber Essentials v3.3'],
  'mail/deleted-email-recoverable minDays': [14, 'days', 'catalogue: mail-retention'],
  'people/accounts-in-use newDays': [30, 'days', 'ours'],
  'people/first-password-changed graceDays': [14, 'days', 'catalogue: initial-password-changed'],
  'people/password-age maxDays': [365, 'days', 'catalogue: password-rotation'],
  'people/unmanaged-sign-in-ends hours': [24, 'hours', 'ours'],
  'sign-in/administrators-sign-in-again hours': [4, 'hours', 'ours'],
  'sign-in/sign-in-frequency hours': [168, 'hours', 'ours: a week'],
  'sign-in/unmanaged-sign-in-frequency hours': [24, 'hours', 'ours'],
  'tenant/password-guessing-stopped maxAttempts': [10, 'tries', 'Cyber Essentials v3.3'],
  'tenant/password-guessing-stopped minSeconds': [60, 'seconds', 'catalogue: account-lockout'],
};

describe('the numbers of ours', () => {
  const params = book.rules.flatMap((rule) =>
    Object.entries(rule.params).map(([name, param]) => ({ key: `${rule.id} ${name}`, param })),
  );

  it('are those that stand here, in these units, and no others', () => {
    const found = params
      .filter(({ param }) => param.type === 'int')
      .map(({ key, param }) => [key, [param.default, param.unit]]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(numbers).map(([key, [value, unit]]) => [key, [value, unit]])),
    );
  });

  it('accept nobody whom the council did not name: lists of exceptions are empty', () => {
    const exceptions = params.filter(({ key }) =>
      /(?:declared|agreed|emergencyAccounts|accounts|apps)$/u.test(key),
    );
    expect(exceptions.length).toBeGreaterThan(0);
    expect(exceptions.filter(({ param }) => JSON.stringify(param.default) !== '[]')).toEqual([]);
  });

  it('let in only computers of known kinds, and apps where nobody, or Microsoft for little, decides', () => {
    const allowed = params
      .filter(({ key }) => key.endsWith(' allowed'))
      .map(({ key, param }) => [key, param.default]);
    expect(Object.fromEntries(allowed)).toEqual({
      'advised/files-shared-with-known-people allowed': ['nobody', 'guests-in-the-directory'],
      'advised/no-domain-takes-forwards allowed': [],
      'devices/agreed-systems allowed': ['windows', 'macos', 'linux'],
      'sign-in/guests-invited-by-administrators allowed': ['nobody', 'administrators'],
      'sign-in/people-cannot-let-apps-in allowed': ['nothing', 'low-risk'],
      'tenant/apps-need-approval allowed': ['nothing', 'low-risk'],
    });
  });
});
