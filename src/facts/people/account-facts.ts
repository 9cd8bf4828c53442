import { z } from 'zod';
import { part } from '../base/fact.ts';
import {
  accountKinds,
  accountTypes,
  emergencyAccounts,
  signInAllowed,
  signInNames,
  synchronised,
} from './account.ts';
import { lastSignIns, signInBands } from './activity.ts';
import { councilAddresses } from './council-address.ts';
import { licensedAccounts, plansHeld, productsHeld } from './licences.ts';
import { mailboxKinds, mailboxTypes } from './mailbox-kind.ts';
import { mailboxUse } from './mailbox-use.ts';
import { accountAges } from './passwords.ts';
import { privateAddresses } from './private-address.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());
const count = z.int();

/** What the directory says of an account, and what the council pays for it. */
export const accountFacts = {
  userPrincipalName: part(signInNames, 'userPrincipalName', { says: 'Sign-in name', type: z.string() }),
  /** Microsoft keeps capital letters as they were typed, and takes them for small ones. */
  wordsBeforeAt: part(signInNames, 'wordsBeforeAt', {
    says: 'The words before the @ in it, in small letters, and the words in which they end',
    type: texts,
  }),
  kind: part(accountKinds, 'kind', {
    says: 'Member of the council, guest, outsider with member rights, or the account of an AI agent',
    type: accountTypes,
  }),
  mailboxKind: part(mailboxKinds, 'mailboxKind', {
    says: 'Kind of the mailbox behind the account',
    type: mailboxTypes,
  }),
  canSignIn: part(signInAllowed, 'canSignIn', { says: 'Sign-in is not blocked', type: yesNo }),
  isLicensed: part(licensedAccounts, 'isLicensed', { says: 'Holds at least one plan', type: yesNo }),
  hasMailPlan: part(plansHeld, 'hasMailPlan', {
    says: 'Holds a plan that includes a mailbox, and it works',
    type: yesNo,
  }),
  hasCopilotPlan: part(plansHeld, 'hasCopilotPlan', {
    says: 'Holds a plan that includes Microsoft 365 Copilot',
    type: yesNo,
  }),
  licences: part(productsHeld, 'licences', {
    says: 'Part numbers of the plans that it holds',
    type: texts,
  }),
  isSynchronised: part(synchronised, 'isSynchronised', {
    says: 'Comes from a local Active Directory',
    type: yesNo,
  }),
  isEmergencyAccount: part(emergencyAccounts, 'isEmergencyAccount', {
    says: 'Declared by the council as an emergency account',
    type: yesNo,
  }),
  addressDomain: part(councilAddresses, 'addressDomain', {
    says: 'Domain of the main email address; empty without one',
    type: z.string(),
  }),
  hasOwnDomain: part(councilAddresses, 'hasOwnDomain', {
    says: 'The main email address is on a domain of the council’s own',
    type: z.boolean(),
  }),
  hasPrivateAddress: part(privateAddresses, 'hasPrivateAddress', {
    says: 'The main email address is with a provider of private mailboxes',
    type: yesNo,
  }),
  lastSignIn: part(lastSignIns, 'lastSignIn', {
    says: 'How long ago the account was last used',
    type: signInBands,
  }),
  mailboxLastUsed: part(mailboxUse, 'mailboxLastUsed', {
    says: 'How long ago the owner of the mailbox signed in; off until an assessment is recorded',
    type: signInBands,
  }),
  daysSinceCreation: part(accountAges, 'daysSinceCreation', {
    says: 'Whole days since the account was made',
    type: count,
    passing: true,
  }),
};
