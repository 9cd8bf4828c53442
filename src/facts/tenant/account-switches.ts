import { z } from 'zod';
import { part } from '../base/fact.ts';
import { directorySynchronisation } from './directory-synchronisation.ts';
import { emergencyAccountCount, globalAdministratorCount, namesWithoutAccount } from './people-counts.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());
const count = z.int();

/** Facts of the tenant about its accounts. */
export const accountSwitches = {
  globalAdministrators: part(globalAdministratorCount, 'globalAdministrators', {
    says: 'Accounts that can sign in and change everything',
    type: count,
  }),
  emergencyAccounts: part(emergencyAccountCount, 'emergencyAccounts', {
    says: 'Declared emergency accounts that exist and can sign in',
    type: count,
  }),
  emergencyAccountsNotFound: part(namesWithoutAccount, 'emergencyAccountsNotFound', {
    says: 'Declared emergency accounts that do not exist',
    type: texts,
  }),
  peopleWithoutAccount: part(namesWithoutAccount, 'peopleWithoutAccount', {
    says: 'Current people of the register who have no account',
    type: texts,
  }),
  isSynchronised: part(directorySynchronisation, 'isSynchronised', {
    says: 'Accounts come from a local Active Directory',
    type: yesNo,
  }),
};
