import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { allowedMethods } from './methods.ts';
import { perUserSteps } from './per-user-steps.ts';
import { policiesInForce, securityDefaultsState } from './protection-in-force.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());

/** Facts of the tenant about how people sign in. */
export const signInSwitches = {
  securityDefaults: part(securityDefaultsState, 'securityDefaults', {
    says: 'Security defaults are on',
    type: yesNo,
  }),
  conditionalAccessInForce: part(policiesInForce, 'conditionalAccessInForce', {
    says: 'At least one Conditional Access policy is enabled',
    type: yesNo,
  }),
  perUserAccounts: part(perUserSteps, 'perUserAccounts', {
    says: 'Ids of accounts for which the older setting for single people asks for a second step',
    type: texts,
  }),
  perUserNames: told(perUserSteps, 'perUserNames', { says: 'Whose they are', tells: 'names' }),
  methodsAllowed: part(allowedMethods, 'methodsAllowed', {
    says: 'Ids of the sign-in methods that the methods policy allows',
    type: texts,
  }),
  textMessagesAllowed: part(allowedMethods, 'textMessagesAllowed', {
    says: 'Text messages may serve as second step',
    type: yesNo,
  }),
  phoneCallsAllowed: part(allowedMethods, 'phoneCallsAllowed', {
    says: 'Phone calls may serve as second step',
    type: yesNo,
  }),
  authenticatorAllowed: part(allowedMethods, 'authenticatorAllowed', {
    says: 'Microsoft Authenticator is allowed',
    type: yesNo,
  }),
  securityKeysAllowed: part(allowedMethods, 'securityKeysAllowed', {
    says: 'Security keys and passkeys are allowed',
    type: yesNo,
  }),
};
