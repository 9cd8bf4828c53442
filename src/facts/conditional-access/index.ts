export { personCoverage } from './person-coverage.ts';
export { accountKind } from './account-kind-facts.ts';
export { explainSignIn } from './explain-sign-in.ts';
export { SignInQuestion } from './explain/explain-input.ts';
export { licenceShortfall } from './licence-shortfall.ts';
export { conditionalAccess } from './overview.ts';
export { conditionalAccessPolicy } from './policy-facts.ts';
export { unlistedPeople } from './whoever-signs-in.ts';
