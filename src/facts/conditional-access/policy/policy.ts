/** Session controls as far as requirements ask for them. */
export interface Session {
  /**
   * Hours; 0 is every time; undefined is no limit; `timed` for a time that could not be read, which is not every time;
   * `not-known` where it is set to something that we do not know.
   */
  readonly signInHours: number | 'timed' | 'not-known' | undefined;
  readonly persistentBrowser: 'always' | 'never' | 'not-known' | undefined;
  readonly appEnforced: boolean | 'not-known';
  readonly tokenProtection: boolean | 'not-known';
}

/** Guest and external kinds with the tenants they are limited to. */
export interface GuestScope {
  readonly kinds: readonly string[];
  /** Home tenants that it is limited to, which a user object does not show; undefined for all. */
  readonly tenants: readonly string[] | undefined;
}

/** One side of a user condition. */
export interface UserSet {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly guests: GuestScope | undefined;
}

/** One policy in our words; every empty list means "no limit" except in `include` and `apps`. */
export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly include: UserSet;
  readonly exclude: UserSet;
  /** Made for service principals: covers no user. */
  readonly workload: boolean;
  readonly apps: readonly string[];
  readonly excludedApps: readonly string[];
  readonly appFilter: 'include' | 'exclude' | undefined;
  readonly actions: readonly string[];
  /** Authentication contexts (c1 to c99): targets of their own. */
  readonly contexts: readonly string[];
  readonly clients: readonly string[];
  readonly platforms: readonly string[];
  readonly excludedPlatforms: readonly string[];
  readonly locations: readonly string[];
  readonly excludedLocations: readonly string[];
  readonly deviceFilter: { readonly mode: string; readonly rule: string } | undefined;
  readonly signInRisk: readonly string[];
  readonly userRisk: readonly string[];
  readonly insiderRisk: readonly string[];
  readonly flows: readonly string[];
  readonly controls: readonly string[];
  readonly operator: string;
  /** `allowedCombinations`; undefined when there is no strength, empty when it could not be read. */
  readonly strength: readonly string[] | undefined;
  /** Its name, or its id where it has none; empty without a strength. */
  readonly strengthName: string;
  /** Microsoft says of the strength that whoever meets it has done a second step, whatever its combinations are. */
  readonly strengthIsStep: boolean;
  readonly session: Session;
  /** Members that we do not know and that are set: the policy's reach is unknown. */
  readonly strange: readonly string[];
}
