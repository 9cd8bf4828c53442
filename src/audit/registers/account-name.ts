import { z } from 'zod';
import { Person } from '../../model/council.ts';

/** An account as the council names it: a bare word could be nobody's, and nobody would hear of it. */
export const AccountName = z
  .string()
  .regex(
    /@|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
    'must be a sign-in name, such as clerk@exampleton.gov.uk, or the object id of the account',
  );

/** A row of the people register. */
export const RegisteredPerson = Person.extend({
  account: AccountName.optional().describe("The person's council sign-in name or address."),
});
