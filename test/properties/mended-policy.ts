import type { Ask, Control } from '../../src/facts/conditional-access/policy/sign-in-requirement.ts';
import type { Miss } from '../../src/model/told-sign-in.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const strong = {
  id: '00000000-0000-0000-0000-000000000004',
  allowedCombinations: ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'],
};
const controls: Readonly<Record<Control, Json>> = {
  step: { builtInControls: ['mfa'] },
  phishingResistant: { builtInControls: [], authenticationStrength: strong },
  compliantDevice: { builtInControls: ['compliantDevice'] },
  domainJoinedDevice: { builtInControls: ['domainJoinedDevice'] },
  protectedApp: { builtInControls: ['compliantApplication'] },
  termsOfUse: { builtInControls: [], termsOfUse: ['t'] },
  passwordChange: { builtInControls: ['passwordChange'] },
};

/** The grant controls that ask for exactly what is asked. */
const grantFor = (ask: Ask): Json | undefined => {
  if (ask.kind === 'block') return { operator: 'OR', builtInControls: ['block'] };
  const [first] = ask.kind === 'grant' ? ask.anyOf : [];
  return first === undefined ? undefined : { operator: 'OR', ...controls[first] };
};

const without: Partial<Record<Miss, string>> = {
  client: 'clientAppTypes',
  flow: 'authenticationFlows',
  platform: 'platforms',
  location: 'locations',
  device: 'devices',
  signInRisk: 'signInRiskLevels',
  userRisk: 'userRiskLevels',
  insiderRisk: 'insiderRiskLevels',
};

const everyTime = { signInFrequency: { isEnabled: true, frequencyInterval: 'everyTime' } };

/** A policy with everything mended that it is said to miss, and nothing else. */
export function mended(policy: Json, misses: readonly Miss[], ask: Ask, app: string): Json {
  const conditions = { ...object(policy['conditions']) };
  const users = object(conditions['users']);
  if (misses.includes('not-included')) conditions['users'] = { ...users, includeUsers: ['All'] };
  if (misses.includes('left-out')) {
    const kept = Object.entries(object(conditions['users'])).filter(([key]) => !key.startsWith('exclude'));
    conditions['users'] = Object.fromEntries(kept);
  }
  if (misses.includes('target')) {
    conditions['applications'] = app.startsWith('urn:')
      ? { includeApplications: [], includeUserActions: [app] }
      : { includeApplications: ['All'] };
  }
  for (const miss of misses) delete conditions[without[miss] ?? ''];
  if (misses.includes('client')) conditions['clientAppTypes'] = ['all'];
  if (misses.includes('no-plan-for-risk')) {
    delete conditions['signInRiskLevels'];
    delete conditions['userRiskLevels'];
  }
  const asks = misses.some((miss) => ['asks-other', 'alternative', 'app', 'device'].includes(miss));
  // A new password is asked for a risk of the account only, and its form sets both.
  const isRemedy = asks && ask.kind === 'grant' && ask.anyOf[0] === 'passwordChange';
  if (isRemedy || misses.includes('no-user-risk')) conditions['userRiskLevels'] = ['low', 'medium', 'high'];
  return {
    ...policy,
    ...(misses.includes('too-rarely') ? { sessionControls: everyTime } : {}),
    ...(misses.includes('report-only') ? { state: 'enabled' } : {}),
    conditions,
    ...(asks ? { grantControls: grantFor(ask) ?? policy['grantControls'] } : {}),
  };
}
