import { z } from 'zod';
import { part } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { appList } from './app-list.ts';
import { appRoles, owners } from './app-roles.ts';
import { heldRights } from './held-rights.ts';
import { keptSecrets } from './kept-secrets.ts';
import { whoseApp } from './whose-app.ts';

const yesNo = z.boolean();

/** An app that can reach the council's data; Microsoft's own are not listed. */
export const app = subject(appList, (id) => [{ about: 'app', id }], {
  isOutside: part(whoseApp, 'isOutside', { says: 'It was made outside the council', type: yesNo }),
  publisher: part(whoseApp, 'publisher', {
    says: 'Its maker, where Microsoft verified who that is; else empty',
    type: z.string(),
  }),
  mayBeUsed: part(whoseApp, 'mayBeUsed', { says: 'Sign-in to it is not blocked', type: yesNo }),
  isAgreed: part(whoseApp, 'isAgreed', {
    says: 'The council’s own, its provider’s, or on the list of software that the council agreed to',
    type: yesNo,
  }),
  isAiTool: part(whoseApp, 'isAiTool', {
    says: 'It is a known AI tool of another maker than Microsoft',
    type: yesNo,
  }),
  isPrivateStorage: part(whoseApp, 'isPrivateStorage', {
    says: 'It is a known online storage of another maker than Microsoft',
    type: yesNo,
  }),
  mayChange: part(heldRights, 'mayChange', { says: 'It may change or send something', type: yesNo }),
  readsContacts: part(heldRights, 'readsContacts', {
    says: 'It may read the address books of people',
    type: yesNo,
  }),
  readsContent: part(heldRights, 'readsContent', {
    says: 'It may read the email or the files of everybody, with nobody signed in',
    type: yesNo,
  }),
  rights: part(heldRights, 'rights', { says: 'Names of its rights', type: z.array(z.string()) }),
  isAdministrator: part(appRoles, 'isAdministrator', {
    says: 'It holds a role with which settings can be changed',
    type: yesNo,
  }),
  owners: part(owners, 'owners', {
    says: 'How many own it, of an app that holds a role; each of them can give it a password',
    type: z.int(),
  }),
  usesPassword: part(keptSecrets, 'usesPassword', {
    says: 'It has a password that still works, and not only certificates',
    type: yesNo,
  }),
  secretMonths: part(keptSecrets, 'secretMonths', {
    says: 'Months for which its longest secret that is kept here lasts, from its first to its last day; 0 without one that works',
    type: z.int(),
  }),
});
