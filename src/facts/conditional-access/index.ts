export { deriveAccountKinds } from './account-kinds.ts';
export { licenceShortfall } from './licence-shortfall.ts';
export { deriveConditionalAccess } from './overview.ts';
export { deriveCoverage } from './people.ts';
export { deriveConditionalAccessPolicies } from './policy-facts.ts';
export { explainSignIn } from './explain.ts';
export { SignInQuestion } from './explain-input.ts';
