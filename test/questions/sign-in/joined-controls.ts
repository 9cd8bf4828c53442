import { GR, SE } from './pages.ts';
import { ann, block, compliant, controls, mfa, of, platforms, policy, tenant } from './tenant.ts';

const open = ['never', 'sometimes'];
const session = (sessionControls: object) => ({ sessionControls });

/** Controls that are joined, and limits beside which nothing is asked. */
export const joinedControlTenants = [
  tenant(
    'a protected app and a second step, on every platform',
    GR,
    [policy('A', controls('AND', 'mfa', 'compliantApplication'))],
    [of(ann, 'secondStep', 'always'), of(ann, 'managedDeviceOrProtectedApp', 'always')],
  ),
  tenant(
    'phones show a protected app or a compliant device, and nothing else gets in',
    GR,
    [
      policy('A', controls('OR', 'compliantApplication', 'compliantDevice'), platforms(['android', 'iOS'])),
      policy('B', block, platforms(['all'], 'android', 'iOS')),
    ],
    [
      of(ann, 'managedDeviceOrProtectedApp', 'always'),
      of(ann, 'managedDevice', 'sometimes', { names: ['A'] }),
      of(ann, 'secondStep', open),
    ],
  ),
  tenant(
    'the terms and a compliant device',
    GR,
    [policy('A', { ...compliant, operator: 'AND', termsOfUse: ['77777777-0000-4000-8000-000000000001'] })],
    [
      of(ann, 'termsOfUse', 'always'),
      of(ann, 'managedDevice', 'always'),
      of(ann, 'secondStep', open, { names: ['A'] }),
    ],
  ),
  tenant(
    'a second step or the terms',
    GR,
    [policy('A', { ...mfa, termsOfUse: ['77777777-0000-4000-8000-000000000001'] })],
    [of(ann, 'secondStep', open, { names: ['A'] }), of(ann, 'termsOfUse', open, { names: ['A'] })],
  ),
  tenant(
    'watched by another program, and nothing asked',
    SE,
    [
      policy(
        'A',
        null,
        {},
        session({ cloudAppSecurity: { isEnabled: true, cloudAppSecurityType: 'monitorOnly' } }),
      ),
    ],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'what is evaluated all the time is set strictly, and nothing asked',
    'concept-conditional-access-session 2025-08-20; beta',
    [policy('A', null, {}, session({ continuousAccessEvaluation: { mode: 'strictEnforcement' } }))],
    [of(ann, 'secondStep', 'never')],
  ),
  tenant(
    'an outage lets nobody in, and a second step is asked',
    'resilience-defaults 2024-08-13',
    [policy('A', mfa, {}, session({ disableResilienceDefaults: true }))],
    [of(ann, 'secondStep', 'always')],
  ),
];
