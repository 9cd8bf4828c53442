interface Parts {
  readonly state?: string;
  readonly users?: object;
  readonly apps?: object;
  readonly conditions?: object;
  readonly grant?: object;
  readonly session?: object;
}

const controls = (operator: string, builtInControls: readonly string[]): object => ({
  operator,
  builtInControls,
  customAuthenticationFactors: [],
  termsOfUse: [],
});
export const either = (...names: readonly string[]): object => controls('OR', names);
export const together = (...names: readonly string[]): object => controls('AND', names);
export const block = either('block');
export const strength = (...allowedCombinations: readonly string[]): object => ({
  ...controls('OR', []),
  authenticationStrength: { id: 'a strength', displayName: 'a strength', allowedCombinations },
});

const frequency = (rest: object): object => ({
  signInFrequency: { isEnabled: true, authenticationType: 'primaryAndSecondaryAuthentication', ...rest },
});
export const hours = (value: number): object =>
  frequency({ value, type: 'hours', frequencyInterval: 'timeBased' });
export const everyTime = frequency({ value: null, type: null, frequencyInterval: 'everyTime' });

let made = 0;
/** A policy in force for everybody and everything, but for what is given. */
export const policy = ({ state = 'enabled', users, apps, conditions, grant, session }: Parts): object => {
  made += 1;
  return {
    id: `eeeeeeee-0000-4000-8000-${String(made).padStart(12, '0')}`,
    displayName: `Policy ${String(made)}`,
    state,
    conditions: {
      clientAppTypes: ['all'],
      users: { includeUsers: ['All'], ...users },
      applications: { includeApplications: ['All'], ...apps },
      ...conditions,
    },
    grantControls: grant ?? null,
    sessionControls: session ?? null,
  };
};
