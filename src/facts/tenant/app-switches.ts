import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { appCredentialLimits, appCredentialRules } from '../apps/app-credential-rules.ts';
import { outlookPrograms } from '../mail/shared-outside.ts';
import { appRequests } from './app-requests.ts';
import { teamCreation } from './member-rights.ts';
import { serviceProviders } from './service-providers.ts';

const yesNo = z.boolean();
const count = z.int();

/** Facts of the tenant about apps, and those who look after it. */
export const appSwitches = {
  unrecordedServiceProviders: part(serviceProviders, 'unrecordedServiceProviders', {
    says: 'Directory ids of firms that sold plans or have partner rights, and that the council has not written down',
    type: z.array(z.string()),
  }),
  appRequestsOn: part(appRequests, 'appRequestsOn', {
    says: 'People can ask an administrator for an app',
    type: yesNo,
  }),
  appRequestReviewers: part(appRequests, 'appRequestReviewers', {
    says: 'How many are named to answer such requests',
    type: count,
  }),
  appCredentialLimits: part(appCredentialRules, 'appCredentialLimits', {
    says: 'What the tenant forbids when an app registered here is given a password or certificate',
    type: z.array(appCredentialLimits),
  }),
  appPasswordDays: part(appCredentialRules, 'appPasswordDays', {
    says: 'Days that a new password of an app may last at most; 0 where nothing limits it',
    type: count,
  }),
  appCertificateDays: part(appCredentialRules, 'appCertificateDays', {
    says: 'Days that a new certificate of an app may last at most; 0 where nothing limits it',
    type: count,
  }),
  policiesWithOutlookPrograms: part(outlookPrograms, 'policiesWithOutlookPrograms', {
    says: 'Ids of role assignment policies that let people add programs to Outlook',
    type: z.array(z.string()),
  }),
  namesOfPoliciesWithOutlookPrograms: told(outlookPrograms, 'namesOfPoliciesWithOutlookPrograms', {
    says: 'What these policies are called',
    tells: 'names',
  }),
  usersMayMakeTeams: part(teamCreation, 'usersMayMakeTeams', {
    says: 'Everybody may make teams and Microsoft 365 groups',
    type: yesNo,
  }),
};
