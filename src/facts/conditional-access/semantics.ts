/**
 * What Conditional Access settings mean, as data. The algorithm knows nothing of Microsoft but what stands here, so a
 * test can break each line on purpose and see that it is noticed. Pages are files of MicrosoftDocs/entra-docs under
 * https://github.com/MicrosoftDocs/entra-docs/tree/main/docs/identity/conditional-access, with their ms.date.
 */
export interface Semantics {
  /** concept-conditional-access-policies, 2026-03-24: only `enabled` is enforced; report-only logs (concept-…-report-only, 2025-03-12). */
  readonly enforcedStates: readonly string[];
  readonly idleStates: readonly string[];
  /** concept-conditional-access-users-groups, 2026-03-24: a user who is included and excluded is excluded. */
  readonly exclusionWins: boolean;
  /** Same page: built-in roles match at tenant scope only, never custom or administrative-unit-scoped ones. */
  readonly rolesOnlyAtTenantScope: boolean;
  /** Same page: `All` includes guests. */
  readonly allUsersIncludesGuests: boolean;
  /** concept-conditional-access-conditions, 2026-06-02: client types, and which of them are legacy. */
  readonly legacyClients: readonly string[];
  /** Same page: a legacy client cannot do what a grant asks, so it is blocked and not let through. */
  readonly legacyClientsCannotMeetControls: boolean;
  /** Same page: platforms come from the user agent, so a sign-in may show none of the named ones. */
  readonly unknownPlatformIsReachable: boolean;
  /** concept-assignment-network, 2026-04-01: addresses without a country belong only where the location says so. */
  readonly unmappedCountryIsReachable: boolean;
  /** Same page: trusted IPs of the MFA service count as trusted and cannot be read. */
  readonly trustedAddressesMayBeUnseen: boolean;
  /** concept-condition-filters-for-devices, 2025-04-08: an unregistered device makes negative operators true. */
  readonly nullMakesNegativeOperatorsTrue: boolean;
  /** concept-conditional-access-conditions, 2026-06-02: a sign-in without risk is outside every listed level. */
  readonly riskMayBeNone: boolean;
  /** concept-enforcement-resource-exclusions, 2026-05-27: roll-out and opt-out of directory scopes cannot be read. */
  readonly directoryScopesUnderExclusions: 'yes' | 'no' | 'maybe';
  /** concept-conditional-access-grant, 2026-03-24: `OR` is met by any one control. */
  readonly orNeedsOneControl: boolean;
  /** migrate-approved-client-app, 2024-05-29: not enforced after March 2026, "as if not selected". */
  readonly approvedAppIsEnforced: boolean;
  /** Controls that make a second step certain (grant page; risk remediation brings a strength). */
  readonly secondStepControls: readonly string[];
  /** concept-conditional-access-grant, 2026-03-24: platforms on which a protected app exists. */
  readonly protectedAppPlatforms: readonly string[];
  /** concept-authentication-flows, 2025-05-05: device grants do not work with the device code flow. */
  readonly deviceCodeHasNoDevice: boolean;
  /** concept-authentication-strengths, 2025-03-04: combinations that are one factor only. */
  readonly singleFactor: readonly string[];
  readonly phishingResistant: readonly string[];
  /** concept-conditional-access-cloud-apps, 2026-03-24. */
  readonly adminPortalApps: readonly string[];
  /** Surely in the Office 365 suite, and surely not (reference-office-365-application-contents, 2024-12-06). */
  readonly officeApps: readonly string[];
  readonly notOfficeApps: readonly string[];
}

export const microsoft: Semantics = {
  enforcedStates: ['enabled'],
  idleStates: ['disabled', 'enabledForReportingButNotEnforced'],
  exclusionWins: true,
  rolesOnlyAtTenantScope: true,
  allUsersIncludesGuests: true,
  legacyClients: ['other', 'exchangeActiveSync'],
  legacyClientsCannotMeetControls: true,
  unknownPlatformIsReachable: true,
  unmappedCountryIsReachable: true,
  trustedAddressesMayBeUnseen: true,
  nullMakesNegativeOperatorsTrue: true,
  riskMayBeNone: true,
  directoryScopesUnderExclusions: 'maybe',
  orNeedsOneControl: true,
  approvedAppIsEnforced: false,
  secondStepControls: ['mfa', 'passwordChange', 'riskRemediation'],
  protectedAppPlatforms: ['android', 'iOS', 'windows'],
  deviceCodeHasNoDevice: true,
  singleFactor: [
    'password',
    'sms',
    'federatedSingleFactor',
    'x509CertificateSingleFactor',
    'qrCodePin',
    'hardwareOath',
    'softwareOath',
    'voice',
    'email',
  ],
  phishingResistant: ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'],
  adminPortalApps: [
    '497effe9-df71-4043-a8bb-14cf78c4b63b',
    'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    '00000006-0000-0ff1-ce00-000000000000',
    '80ccca67-54bd-44ab-8625-4b79c4dc7775',
  ],
  officeApps: ['00000002-0000-0ff1-ce00-000000000000', '00000003-0000-0ff1-ce00-000000000000'],
  notOfficeApps: ['797f4846-ba00-4fd7-ba43-dac1f8f63013', '00000002-0000-0000-c000-000000000000'],
};
