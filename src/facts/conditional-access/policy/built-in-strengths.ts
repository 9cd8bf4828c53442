const passwordAnd = (first: string): string[] =>
  ['microsoftAuthenticatorPush', 'softwareOath', 'hardwareOath', 'sms', 'voice'].map(
    (one) => `${first},${one}`,
  );

const phishingResistant = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'];

/**
 * What the strengths that Microsoft made allow, by id. They cannot be changed, so their id says it all
 * (identity/authentication/concept-authentication-strengths, 2025-03-04; authenticationstrengthroot-list-policies,
 * Graph v1.0, 2024-05-28).
 */
export const builtInStrengths: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '00000000-0000-0000-0000-000000000002',
    [
      ...phishingResistant,
      'deviceBasedPush',
      'temporaryAccessPassOneTime',
      'temporaryAccessPassMultiUse',
      ...passwordAnd('password'),
      'federatedMultiFactor',
      ...passwordAnd('federatedSingleFactor'),
    ],
  ],
  ['00000000-0000-0000-0000-000000000003', [...phishingResistant, 'deviceBasedPush']],
  ['00000000-0000-0000-0000-000000000004', phishingResistant],
]);
