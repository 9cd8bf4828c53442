import type { Requirement } from './sign-in-requirement.ts';

const block = { kind: 'block' } as const;

/** What can be asked of sign-ins, accounts and insiders at risk. */
export const riskRequirements = {
  highRiskSignInsBlocked: {
    words: 'sign-ins at high risk are blocked',
    asks: block,
    where: { signInRisk: ['high'] },
  },
  mediumRiskSignInsBlocked: {
    words: 'sign-ins at medium risk are blocked',
    asks: block,
    where: { signInRisk: ['medium'] },
  },
  riskySignInsSecondStep: {
    words: 'a second step is asked at medium or high risk',
    asks: { kind: 'grant', anyOf: ['step'] },
    where: { signInRisk: ['medium', 'high'] },
  },
  highRiskUsersBlocked: {
    words: 'accounts at high risk are blocked',
    asks: block,
    where: { userRisk: ['high'] },
  },
  highRiskUsersPasswordChange: {
    words: 'accounts at high risk must change the password or are blocked',
    asks: { kind: 'grant', anyOf: ['passwordChange'] },
    where: { userRisk: ['high'] },
  },
  insiderRiskBlocked: {
    words: 'accounts at elevated insider risk are blocked',
    asks: block,
    where: { insiderRisk: ['elevated'] },
  },
  insiderRiskOfficeBlocked: {
    words: 'accounts at elevated insider risk are blocked from Office 365',
    asks: block,
    where: { insiderRisk: ['elevated'], target: ['Office365'] },
  },
} as const satisfies Readonly<Record<string, Requirement>>;
