const risk = ['none', 'low', 'medium', 'high'] as const;

/**
 * What a sign-in can be asked about with; the first of each is the most ordinary. Apart from the schema, so that the
 * command line can list them without loading it.
 */
export const signInChoices = {
  client: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'],
  platform: ['windows', 'android', 'iOS', 'macOS', 'linux', 'unknown'],
  device: [
    'unregistered',
    'registered',
    'registered-compliant',
    'joined',
    'joined-compliant',
    'hybrid',
    'hybrid-compliant',
  ],
  risk,
  userRisk: risk,
  insiderRisk: ['none', 'minor', 'moderate', 'elevated'],
  flow: ['none', 'deviceCodeFlow', 'authenticationTransfer'],
} as const;
