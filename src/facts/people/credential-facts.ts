import { z } from 'zod';
import { part } from '../base/fact.ts';
import { passwordAges, passwordRules } from './passwords.ts';
import { registrations } from './registration.ts';

const yesNo = z.boolean();
const count = z.int();

/** The password of an account and its second step. */
export const credentialFacts = {
  daysSincePasswordChange: part(passwordAges, 'daysSincePasswordChange', {
    says: 'Whole days since the last password change',
    type: count,
    passing: true,
  }),
  passwordEverChanged: part(passwordAges, 'passwordEverChanged', {
    says: 'The password was changed more than an hour after the account was made',
    type: yesNo,
  }),
  strongPasswordRequired: part(passwordRules, 'strongPasswordRequired', {
    says: "Microsoft's password rules apply",
    type: yesNo,
  }),
  passwordMayExpire: part(passwordRules, 'passwordMayExpire', {
    says: 'The account is not left out of the expiry that its domain sets',
    type: yesNo,
  }),
  secondStepRegistered: part(registrations, 'secondStepRegistered', {
    says: 'A second sign-in step is set up',
    type: yesNo,
  }),
  secondStepPhoneOnly: part(registrations, 'secondStepPhoneOnly', {
    says: 'Text message or phone call is the only second step',
    type: yesNo,
  }),
};
