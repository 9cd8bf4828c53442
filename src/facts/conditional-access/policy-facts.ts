import { z } from 'zod';
import { part } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { listedPolicies } from './policies-by-id.ts';
import { deletedPlaces, namedObjects } from './policy-names.ts';
import { browserStates, policySays, policyStates } from './policy-says.ts';
import { emergencyReached, synchronisationStopped } from './policy-shuts-out.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());

/** One Conditional Access policy. Lists hold ids and Microsoft's own words, as the policy does. */
export const conditionalAccessPolicy = subject(listedPolicies, (id) => [{ about: 'policy', id }], {
  state: part(policySays, 'state', { says: 'Whether the policy is in force', type: policyStates }),
  isForUsers: part(policySays, 'isForUsers', {
    says: 'It is for people, not for the accounts of programs or agents',
    type: yesNo,
  }),
  includesSomebody: part(namedObjects, 'includesSomebody', {
    says: 'It includes somebody who exists or may come to exist',
    type: yesNo,
  }),
  includesAllUsers: part(policySays, 'includesAllUsers', { says: 'It includes all users', type: yesNo }),
  hasExclusions: part(policySays, 'hasExclusions', {
    says: 'It leaves out a user, group, role, guest kind or app',
    type: yesNo,
  }),
  targetsAllApps: part(policySays, 'targetsAllApps', { says: 'It includes all resources', type: yesNo }),
  /** No condition but users and apps. */
  isUnconditional: part(policySays, 'isUnconditional', {
    says: 'No platform, place, client, device, risk or flow narrows it',
    type: yesNo,
  }),
  includedApps: part(policySays, 'includedApps', { says: 'Apps that it names', type: texts }),
  excludedApps: part(policySays, 'excludedApps', { says: 'Apps that it leaves out', type: texts }),
  includedUsers: part(policySays, 'includedUsers', {
    says: 'Users, groups, roles and guest kinds that it names',
    type: texts,
  }),
  excludedUsers: part(policySays, 'excludedUsers', {
    says: 'Users, groups, roles and guest kinds that it leaves out',
    type: texts,
  }),
  controls: part(policySays, 'controls', { says: 'Grant controls that it asks', type: texts }),
  blocks: part(policySays, 'blocks', { says: 'It blocks', type: yesNo }),
  asksSomething: part(policySays, 'asksSomething', {
    says: 'It has a grant or session control',
    type: yesNo,
  }),
  requiresDevice: part(policySays, 'requiresDevice', {
    says: 'Nobody passes it without a compliant or hybrid-joined device',
    type: yesNo,
  }),
  persistentBrowser: part(policySays, 'persistentBrowser', {
    says: 'What it says about staying signed in',
    type: browserStates,
  }),
  signInRiskLevels: part(policySays, 'signInRiskLevels', {
    says: 'Sign-in risk levels that it is limited to',
    type: texts,
  }),
  userRiskLevels: part(policySays, 'userRiskLevels', {
    says: 'User risk levels that it is limited to',
    type: texts,
  }),
  /** As `user:ID`, `group:ID`, `role:ID`, `guest:KIND`, `app:ID`. */
  exclusionsInNoOtherPolicy: part(policySays, 'exclusionsInNoOtherPolicy', {
    says: 'What it leaves out and no other policy in force reaches',
    type: texts,
  }),
  deletedReferences: part(namedObjects, 'deletedReferences', {
    says: 'Users, groups and roles that it names and that are deleted',
    type: texts,
  }),
  deletedLocations: part(deletedPlaces, 'deletedLocations', {
    says: 'Places that it names and that are deleted',
    type: texts,
  }),
  unprotectedGroups: part(namedObjects, 'unprotectedGroups', {
    says: 'Groups that it names and whose members people without a privileged role may change',
    type: texts,
  }),
  stopsSynchronisation: part(synchronisationStopped, 'stopsSynchronisation', {
    says: 'In force, and would stop the account of the directory synchronisation',
    type: yesNo,
  }),
  emergencyAccountsIncluded: part(emergencyReached, 'emergencyAccountsIncluded', {
    says: 'Declared emergency accounts that it reaches',
    type: texts,
  }),
  /** Members that we do not know: they make the policy's reach unknown. */
  notUnderstood: part(policySays, 'notUnderstood', {
    says: 'Settings of the policy that Beadle does not know',
    type: z.string(),
  }),
});
