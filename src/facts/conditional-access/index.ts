export { deriveAccountKinds } from './account-kinds.ts';
export { licenceShortfall } from './licence-shortfall.ts';
export { deriveConditionalAccess } from './overview.ts';
export { deriveCoverage } from './account-coverage.ts';
export { deriveConditionalAccessPolicies } from './policy-facts.ts';
export { explainSignIn } from './explain-sign-in.ts';
export { SignInQuestion } from './explain/explain-input.ts';
