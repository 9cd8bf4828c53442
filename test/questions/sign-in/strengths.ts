import { ann, bob, globalAdministrator, holds, member, mfa, of, policy, strength, tenant } from './tenant.ts';

/** A strength as a policy names one that Microsoft made. */
const byId = (end: string) => ({
  authenticationStrength: { id: `00000000-0000-0000-0000-00000000000${end}` },
});
/** A strength of the tenant’s own, of which the policy says its id and name. */
const named = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  authenticationStrength: { id, displayName: 'Own', policyType: 'custom', ...more },
});
const two = { context: { users: [member(ann), member(bob)] } };
const open = ['never', 'sometimes'];

/** Methods that a policy takes, by Microsoft’s strengths and the tenant’s own. */
export const strengthTenants = [
  tenant(
    'the built-in second step, by its id alone',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', byId('2'))],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', open, { names: ['A'], says: ['takes something else instead'] }),
    ],
  ),
  tenant(
    'the built-in passwordless sign-in, by its id alone',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', byId('3'))],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', open, { names: ['A'], says: ['takes something else instead'] }),
    ],
  ),
  tenant(
    'the built-in safe methods, by their id alone',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', byId('4'))],
    [of(ann, 'phishingResistant', 'always'), of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a key, or a pass that somebody hands out',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'fido2', 'temporaryAccessPassOneTime'))],
    [
      of(ann, 'secondStep', 'always'),
      of(ann, 'phishingResistant', open, { says: ['takes something else instead'] }),
    ],
  ),
  tenant(
    'the other directory’s second step, or a text message',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'federatedMultiFactor', 'password,sms'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'the other directory’s password alone',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'federatedSingleFactor'))],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
  ),
  tenant(
    'the other directory’s password and a text message',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'federatedSingleFactor,sms'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a printed code and a number',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'qrCodePin'))],
    [of(ann, 'secondStep', 'never', { names: ['A'] })],
  ),
  tenant(
    'a key, or a certificate that is one factor',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'fido2', 'x509CertificateSingleFactor'))],
    [of(ann, 'secondStep', open, { names: ['A'], says: ['takes something else instead'] })],
  ),
  tenant(
    'a combination in another order and with a blank',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'softwareOath, password'))],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a built-in strength came with an empty list',
    'concept-authentication-strengths 2025-03-04',
    [
      policy('A', {
        authenticationStrength: {
          id: '00000000-0000-0000-0000-000000000004',
          displayName: 'x',
          allowedCombinations: [],
        },
      }),
    ],
    [of(ann, 'phishingResistant', 'always')],
  ),
  tenant(
    'keys of certain makers only are keys all the same',
    'concept-authentication-strengths 2025-03-04',
    [
      policy(
        'A',
        named('d0000000-0000-4000-8000-000000000001', {
          allowedCombinations: ['fido2'],
          combinationConfigurations: [
            { '@odata.type': '#microsoft.graph.fido2CombinationConfiguration', allowedAAGUIDs: ['x'] },
          ],
        }),
      ),
    ],
    [of(ann, 'phishingResistant', 'always')],
  ),
  tenant(
    'a safe method or a compliant device',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', { ...byId('4'), operator: 'OR', builtInControls: ['compliantDevice'] })],
    [
      of(ann, 'secondStep', open, { names: ['A'], says: ['managed', 'lets this device through'] }),
      of(ann, 'secondStepOrManagedDevice', 'always'),
    ],
  ),
  tenant(
    'administrators are asked for a safe method, everybody for a second step',
    'concept-authentication-strengths 2025-03-04',
    [policy('Adm', byId('4'), { users: { includeRoles: [globalAdministrator] } }), policy('All', mfa)],
    [
      of(ann, 'phishingResistant', 'always'),
      of(bob, 'phishingResistant', open, { saysNot: ['leaves this account out'] }),
      of(bob, 'secondStep', 'always'),
    ],
    { ...two, evidence: { roleAssignments: [holds(ann, globalAdministrator)] } },
  ),
  tenant(
    'a method that nobody knows beside a key, for the second step',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'fido2', 'hologram'))],
    [
      of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['hologram'] }),
      of(ann, 'phishingResistant', 'unknown', { names: ['A'], says: ['hologram'] }),
    ],
  ),
  tenant(
    'a method that nobody knows alone',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'hologram'))],
    [
      of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['hologram'] }),
      of(ann, 'phishingResistant', 'unknown', { says: ['hologram'] }),
    ],
  ),
  tenant(
    'a password and something that nobody knows',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'password,hologram'))],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['hologram'] })],
  ),
  tenant(
    'what a strength allows stands in the list of strengths only',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', named('d0000000-0000-4000-8000-0000000000aa'))],
    [of(ann, 'secondStep', 'always'), of(ann, 'phishingResistant', open)],
    {
      evidence: {
        authenticationStrengths: [
          {
            id: 'd0000000-0000-4000-8000-0000000000aa',
            displayName: 'Own',
            policyType: 'custom',
            requirementsSatisfied: 'mfa',
            allowedCombinations: ['password,sms'],
          },
        ],
      },
    },
  ),
  tenant(
    'what a strength allows stands nowhere',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', named('d0000000-0000-4000-8000-0000000000ab'))],
    [of(ann, 'secondStep', 'unknown', { names: ['A'], says: ['Own'] })],
  ),
  tenant(
    'a method that nobody knows, and another policy asks anyway',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', strength('Own', 'hologram')), policy('B', mfa)],
    [of(ann, 'secondStep', 'always')],
  ),
  tenant(
    'a method that nobody knows and a compliant device',
    'concept-authentication-strengths 2025-03-04',
    [policy('A', { ...strength('Own', 'hologram'), operator: 'AND', builtInControls: ['compliantDevice'] })],
    [of(ann, 'managedDevice', 'always'), of(ann, 'secondStep', 'unknown', { says: ['hologram'] })],
  ),
];
