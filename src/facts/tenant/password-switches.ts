import { z } from 'zod';
import { part } from '../base/fact.ts';
import { audienceTypes, authenticatorApp, codeTypes, methodCampaign } from './authenticator.ts';
import { idleSignOut } from './idle-sign-out.ts';
import { bannedWords, lockout, passwordChecks } from './lockout.ts';
import { passwordExpiry } from './own-domains.ts';

const yesNo = z.boolean();
const count = z.int();

/** Facts of the tenant about passwords and sign-in methods. */
export const passwordSwitches = {
  wrongPasswordsAllowed: part(lockout, 'wrongPasswordsAllowed', {
    says: 'Wrong passwords before an account is locked',
    type: count,
  }),
  lockoutSeconds: part(lockout, 'lockoutSeconds', {
    says: 'Seconds that the first lock lasts',
    type: count,
  }),
  passwordsAreCheckedHere: part(passwordChecks, 'passwordsAreCheckedHere', {
    says: 'Microsoft checks every password, and no federated service does',
    type: yesNo,
  }),
  refusesOwnWords: part(bannedWords, 'refusesOwnWords', {
    says: 'Words of the council’s own choice are refused in passwords',
    type: yesNo,
  }),
  idleSignOutMinutes: part(idleSignOut, 'idleSignOutMinutes', {
    says: 'Minutes after which an idle browser is signed out of Microsoft 365; 0 for never',
    type: count,
  }),
  authenticatorShowsTo: part(authenticatorApp, 'authenticatorShowsTo', {
    says: 'Whom Microsoft Authenticator shows the app and the place before they approve, as it is set',
    type: audienceTypes,
  }),
  authenticatorTakesCodes: part(authenticatorApp, 'authenticatorTakesCodes', {
    says: 'A code from Microsoft Authenticator may be typed instead',
    type: yesNo,
  }),
  typedCodes: part(authenticatorApp, 'typedCodes', {
    says: 'What becomes of a code from Microsoft Authenticator that is typed instead, as a word',
    type: codeTypes,
  }),
  methodsAreMoved: part(methodCampaign, 'methodsAreMoved', {
    says: 'The older settings for sign-in methods no longer apply',
    type: yesNo,
  }),
  campaignReaches: part(methodCampaign, 'campaignReaches', {
    says: 'Whom Microsoft asks at sign-in to set up a better second step, as it is set',
    type: audienceTypes,
  }),
  /** 0 when every domain lets passwords last for ever. */
  passwordExpiryDays: part(passwordExpiry, 'passwordExpiryDays', {
    says: 'Shortest time in days that a password lasts, by domain',
    type: count,
    shows: { domains: ['passwordValidityPeriodInDays'] },
  }),
};
