import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { appData } from './app-data.ts';
import { phoneGrades } from './exchange-asks.ts';
import { appCodes, phoneCodes } from './phone-codes.ts';

const yesNo = z.boolean();

/** What is asked of the code and the lock of a phone. */
export const phoneCodeFacts = {
  pinRequired: part(phoneCodes, 'pinRequired', { says: 'A policy asks for an unlock code', type: yesNo }),
  /** 0 when no policy sets a length. */
  pinMinimumLength: part(phoneCodes, 'pinMinimumLength', {
    says: 'Shortest unlock code that its policies let through',
    type: z.int(),
  }),
  pinFallsShort: part(phoneCodes, 'pinFallsShort', {
    says: 'The phone reported that its code falls short; phones that only Exchange knows report nothing',
    type: yesNo,
  }),
  lockRequired: part(phoneCodes, 'lockRequired', { says: 'A policy sets an idle lock', type: yesNo }),
  /** 0 when no policy sets one, and on iOS when it locks at once: ask `lockRequired` first. */
  lockAfterMinutes: part(phoneCodes, 'lockAfterMinutes', {
    says: 'Longest idle time in minutes before it locks',
    type: z.int(),
  }),
  /** For sentences, not for decisions: after how long it locks; what it opens with; how short a code may be. */
  lockSummary: told(phoneCodes, 'lockSummary', {
    says: 'After how many minutes it locks, if ever',
    tells: 'lock',
  }),
  codeSummary: told(phoneCodes, 'codeSummary', {
    says: 'Whether it needs a code, and what it reported of it',
    tells: 'code-asked',
  }),
  codeLengthSummary: told(phoneCodes, 'codeLengthSummary', {
    says: 'How short a code its policies let through',
    tells: 'code-length',
  }),
  /** 0 for no limit. */
  wrongCodeLimit: part(phoneCodes, 'wrongCodeLimit', {
    says: 'Wrong codes after which it is reset',
    type: z.int(),
  }),
  encryptionRequired: part(phoneCodes, 'encryptionRequired', {
    says: 'A policy asks for encryption',
    type: yesNo,
  }),
  refusedWithoutPin: part(phoneCodes, 'refusedWithoutPin', {
    says: 'A phone that cannot keep the rules gets no mail',
    type: yesNo,
  }),
  evidenceGrade: part(phoneCodes, 'evidenceGrade', {
    says: 'How the answer about the unlock code is known: the phone said so within a week, a compliance policy requires it, Exchange asks for it and nobody reports back, or nothing asks for it',
    type: phoneGrades,
  }),
};

/** What Outlook asks for on a phone that only Exchange knows. */
export const phoneAppFacts = {
  /** 0 when the app asks for none, and for phones that Intune manages. */
  appPinMinimumLength: part(appCodes, 'appPinMinimumLength', {
    says: 'Shortest PIN that Outlook itself asks for on an own phone; it guards the council’s email, not the phone',
    type: z.int(),
  }),
  appKeepsFiles: part(appData, 'appKeepsFiles', {
    says: 'Outlook on an own phone lets council files be saved and backed up in council storage only',
    type: yesNo,
  }),
  appKeepsContacts: part(appData, 'appKeepsContacts', {
    says: 'Outlook on an own phone does not copy contacts to its address book',
    type: yesNo,
  }),
};
