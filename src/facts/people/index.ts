import { z } from 'zod';
import { part } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { personCoverage, unlistedPeople } from '../conditional-access/index.ts';
import { appSeparation } from '../devices/app-separation.ts';
import { accountFacts } from './account-facts.ts';
import { accounts } from './account.ts';
import { credentialFacts } from './credential-facts.ts';
import { registerFacts } from './register-facts.ts';
import { roleFacts } from './role-facts.ts';

const yesNo = z.boolean();

/** An account of the directory: people, guests, and the accounts of shared mailboxes. */
export const person = subject(
  accounts,
  (id) => [{ about: 'account', id }],
  {
    ...accountFacts,
    ...roleFacts,
    ...registerFacts,
    usesProtectedApp: part(appSeparation, 'usesProtectedApp', {
      says: 'Uses a protected council app on a phone',
      type: yesNo,
    }),
    councilDataStaysApart: part(appSeparation, 'councilDataStaysApart', {
      says: 'Policies that reach the person keep council data in council apps on each such phone',
      type: yesNo,
    }),
    ...credentialFacts,
    ...personCoverage,
  },
  { unlisted: unlistedPeople },
);
