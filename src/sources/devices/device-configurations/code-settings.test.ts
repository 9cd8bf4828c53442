import { expect, it } from 'vitest';
import { codeSettingsOf } from './code-settings.ts';

it.each([
  ['iosGeneral, nothing set', { passcodeRequired: false, passcodeMinimumLength: null }, []],
  [
    'iosGeneral',
    { passcodeRequired: true, passcodeMinimumLength: 6 },
    ['passcodeRequired', 'passcodeMinimumLength'],
  ],
  ['Android, nothing set', { passwordRequiredType: 'deviceDefault', requiredPasswordComplexity: 'none' }, []],
  ['a kind that we do not know', { passwordRequiredType: 'unknownFutureValue' }, ['passwordRequiredType']],
  ['a limit on fingerprints alone', { passcodeRequired: false, passcodeBlockFingerprintUnlock: true }, []],
])('names what sets a code: %s', (_what, profile, expected) => {
  expect(codeSettingsOf(profile)).toEqual({ codeSettings: expected });
});

it('says nothing of a profile without any of these properties', () => {
  expect(codeSettingsOf({ '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration' })).toEqual({});
});
