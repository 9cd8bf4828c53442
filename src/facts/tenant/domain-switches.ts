import { z } from 'zod';
import { part } from '../base/fact.ts';
import { joinedDomains } from './joined-domains.ts';
import { ownDomains } from './own-domains.ts';

const texts = z.array(z.string());

/** Facts of the tenant about its domains. */
export const domainSwitches = {
  domains: part(ownDomains, 'domains', {
    says: 'Domains that are proved to be the council’s, lower case',
    type: texts,
  }),
  unexpectedDomains: part(joinedDomains, 'unexpectedDomains', {
    says: 'Domains joined to the tenant that the council did not name',
    type: texts,
  }),
  federatedDomains: part(ownDomains, 'federatedDomains', {
    says: 'Of these, domains whose people sign in elsewhere',
    type: texts,
  }),
};
