import type { Three } from '../../../model/three.ts';

/**
 * What Conditional Access settings mean, as data. The algorithm knows nothing of Microsoft but what stands here, so a
 * test can break each line on purpose and see that it is noticed. A name with a date is a file of
 * https://github.com/MicrosoftDocs/entra-docs/tree/main/docs/identity/conditional-access and its ms.date, unless a
 * folder stands before it.
 */
export interface Semantics {
  /** concept-conditional-access-policies, 2026-03-24: only `enabled` is enforced; report-only logs (concept-conditional-access-report-only, 2025-03-12). */
  readonly enforcedStates: readonly string[];
  readonly idleStates: readonly string[];
  /** concept-conditional-access-users-groups, 2026-03-24: a user who is included and excluded is excluded. */
  readonly exclusionWins: boolean;
  /** Same page: built-in roles match at tenant scope only, never custom or administrative-unit-scoped ones. */
  readonly rolesOnlyAtTenantScope: boolean;
  /** Same page: `All` includes guests who have an object in the directory. */
  readonly allUsersIncludesGuests: boolean;
  /** Not stated there: whether `All` reaches people without an object (service providers, direct connect). */
  readonly allUsersIncludesOutsiders: Three;
  /** concept-conditional-access-conditions, 2026-06-02: client types that are legacy. */
  readonly legacyClients: readonly string[];
  /** Same page: a legacy client cannot do what a grant asks, so it is blocked and not let through. */
  readonly legacyClientsCannotMeetControls: boolean;
  /** Same page: legacy clients pass no device state, so their device counts as unregistered. */
  readonly legacyShowsDevice: boolean;
  /** concept-authentication-flows, 2025-05-05: device code flow and transfer are flows of modern clients. */
  readonly legacyKnowsFlows: boolean;
  /** Not stated there: whether Exchange ActiveSync can show a compliant device. */
  readonly activeSyncShowsDevice: Three;
  /** Same page: platforms come from the user agent, so a sign-in may show none of the named ones. */
  readonly unknownPlatformIsReachable: boolean;
  /** concept-assignment-network, 2026-04-01: addresses without a country belong only where the location says so. */
  readonly unmappedCountryIsReachable: boolean;
  /** Same page lists countries by ISO 3166, which has so many; there may be more. */
  readonly countries: number;
  /** Same page: trusted IPs of the MFA service count as trusted and cannot be read. */
  readonly trustedAddressesMayBeUnseen: boolean;
  /** concept-condition-filters-for-devices, 2025-04-08: an unregistered device makes negative operators true. */
  readonly nullMakesNegativeOperatorsTrue: boolean;
  /** Same page: properties that the user of a device can change. */
  readonly changeableProperties: readonly string[];
  /** concept-conditional-access-conditions, 2026-06-02: a sign-in without risk is outside every listed level. */
  readonly riskMayBeNone: boolean;
  /** overview, 2025-03-04: risk needs Entra ID P2; what a risk condition does without it is not verified, so it settles nothing. */
  readonly riskWithoutPremium: Three;
  /** concept-conditional-access-conditions, 2026-06-02: needs Adaptive Protection of Microsoft Purview, switched on; no API shows it. */
  readonly insiderRiskIsMeasured: Three;
  /** concept-enforcement-resource-exclusions, 2026-05-27: roll-out and opt-out of directory scopes cannot be read. */
  readonly directoryScopesUnderExclusions: Three;
  /** concept-conditional-access-cloud-apps, 2026-03-24: user actions are targets of their own, beside all resources. */
  readonly allResourcesIncludeUserActions: boolean;
  /** concept-conditional-access-grant, 2026-03-24: `OR` is met by any one control. */
  readonly orNeedsOneControl: boolean;
  /** migrate-approved-client-app, 2024-05-29: not enforced after March 2026, "as if not selected". */
  readonly approvedAppIsEnforced: boolean;
  /** concept-conditional-access-grant, 2026-03-24: controls that bring a second step (risk remediation brings a strength). */
  readonly secondStepControls: readonly string[];
  /**
   * identity/authentication/how-to-migrate-custom-controls-external-mfa, 2026-05-13: a custom control gives no MFA claim,
   * and was to end in September 2026; what one that is left over asks, and of whom, is not said.
   */
  readonly customControlBringsStep: Three;
  /** concept-conditional-access-grant, 2026-03-24: controls that change a stolen password. */
  readonly passwordControls: readonly string[];
  /** Same page: they are asked "when user risk is detected", and of nobody else. */
  readonly remediesNeedUserRisk: boolean;
  /** Same page: a device that is compliant or hybrid-joined already is what a requirement of one asks for. */
  readonly managedDeviceMeetsByItself: boolean;
  /** Same page: platforms on which a protected app exists. */
  readonly protectedAppPlatforms: readonly string[];
  /** concept-authentication-flows, 2025-05-05: device grants do not work with the device code flow. */
  readonly deviceCodeHasNoDevice: boolean;
  /** external-id/authentication-conditional-access, 2024-05-15: what a guest cannot do in a directory that is not theirs. */
  readonly impossibleForGuests: readonly string[];
  /** identity/authentication/concept-authentication-strength-external-users, 2025-03-04: methods of guests whose home is not trusted. */
  readonly guestMethods: readonly string[];
  /** identity/authentication/concept-authentication-strengths, 2025-03-04: methods that are one factor only. */
  readonly singleFactor: readonly string[];
  /** Same page: methods that are two factors by themselves. Others are not known, and may be either. */
  readonly multiFactor: readonly string[];
  /** Same page: the built-in phishing-resistant strength. */
  readonly phishingResistant: readonly string[];
  /** concept-conditional-access-cloud-apps, 2026-03-24. */
  readonly adminPortalApps: readonly string[];
  /** Surely in the Office 365 suite, and surely not (reference-office-365-application-contents, 2024-12-06). */
  readonly officeApps: readonly string[];
  readonly notOfficeApps: readonly string[];
  /** Windows Azure Active Directory: directory scopes are evaluated as this resource (concept-enforcement-resource-exclusions). */
  readonly directoryApp: string;
}
