import { z } from 'zod';
import { part, subject } from '../base/fact.ts';
import { personCoverage, unlistedPeople } from '../conditional-access/index.ts';
import {
  accountKinds,
  accounts,
  accountTypes,
  emergencyAccounts,
  signInAllowed,
  signInNames,
  synchronised,
} from './account.ts';
import { lastSignIns, signInBands, useAfterLeaving } from './activity.ts';
import { appSeparation } from '../devices/app-separation.ts';
import { councilAddresses } from './council-address.ts';
import { licensedAccounts, plansHeld, productsHeld } from './licences.ts';
import { mailboxUse } from './mailbox-use.ts';
import { readerRoles } from './left-mailboxes.ts';
import { mailboxKinds, mailboxTypes } from './mailbox-kind.ts';
import { accountAges, passwordAges, passwordRules } from './passwords.ts';
import { privateAddresses } from './private-address.ts';
import { providerAccounts, registerEntries, registerRoles } from './register.ts';
import { registrations } from './registration.ts';
import { activeRoles, eligibleRoles } from './roles.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());
const count = z.int();

/** An account of the directory: people, guests, and the accounts of shared mailboxes. */
export const person = subject(
  accounts,
  (id) => [{ about: 'account', id }],
  {
    userPrincipalName: part(signInNames, 'userPrincipalName', { says: 'Sign-in name', type: z.string() }),
    /** Microsoft keeps capital letters as they were typed, and takes them for small ones. */
    nameBeforeAt: part(signInNames, 'nameBeforeAt', {
      says: 'What stands before the @ in it, in small letters',
      type: z.string(),
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
    isSynchronisationAccount: part(activeRoles, 'isSynchronisationAccount', {
      says: 'Account of the directory synchronisation',
      type: yesNo,
    }),
    isEmergencyAccount: part(emergencyAccounts, 'isEmergencyAccount', {
      says: 'Declared by the council as an emergency account',
      type: yesNo,
    }),
    /** Read-only roles make nobody an administrator: `people/role-data.ts`. */
    isAdministrator: part(activeRoles, 'isAdministrator', {
      says: 'Holds a directory role now that can change settings or accounts',
      type: yesNo,
    }),
    isTenantWideAdministrator: part(activeRoles, 'isTenantWideAdministrator', {
      says: 'Holds such a role over everything, not only over one administrative unit',
      type: yesNo,
    }),
    isGlobalAdministrator: part(activeRoles, 'isGlobalAdministrator', {
      says: 'Can change everything',
      type: yesNo,
    }),
    administratorRoles: part(activeRoles, 'administratorRoles', {
      says: 'Names of such roles held now',
      type: texts,
    }),
    eligibleAdministratorRoles: part(eligibleRoles, 'eligibleAdministratorRoles', {
      says: 'Names of such roles that the account may switch on for a time',
      type: texts,
    }),
    hasLeft: part(registerEntries, 'hasLeft', {
      says: 'The leaving date in the people register has passed',
      type: yesNo,
    }),
    mailboxOpenTo: part(readerRoles, 'mailboxOpenTo', {
      says: 'Roles in the people register of those who may open the mailbox besides its owner',
      type: texts,
    }),
    /** 0 for those who have not left. */
    daysSinceLeaving: part(registerEntries, 'daysSinceLeaving', {
      says: 'Whole days since the leaving date',
      type: count,
      passing: true,
    }),
    usedAfterLeaving: part(useAfterLeaving, 'usedAfterLeaving', {
      says: 'Signed in after the leaving date',
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
    usesProtectedApp: part(appSeparation, 'usesProtectedApp', {
      says: 'Uses a protected council app on a phone',
      type: yesNo,
    }),
    councilDataStaysApart: part(appSeparation, 'councilDataStaysApart', {
      says: 'Policies that reach the person keep council data in council apps on each such phone',
      type: yesNo,
    }),
    isInRegister: part(registerEntries, 'isInRegister', {
      says: 'A current person of the people register',
      type: yesNo,
    }),
    registerRole: part(registerEntries, 'registerRole', {
      says: 'Role in the people register, the last one for leavers; none when not in it',
      type: registerRoles,
    }),
    isProvider: part(providerAccounts, 'isProvider', { says: 'Belongs to the IT provider', type: yesNo }),
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
    ...personCoverage,
  },
  { unlisted: unlistedPeople },
);
