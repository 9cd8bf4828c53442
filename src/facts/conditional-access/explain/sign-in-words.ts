/** The words of gaps and reasons. Data only: reading age 9 to 11, no blame. */
export const appWords: Readonly<Record<string, string>> = {
  '00000002-0000-0ff1-ce00-000000000000': 'email (Outlook)',
  '00000003-0000-0ff1-ce00-000000000000': 'files (SharePoint and OneDrive)',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe': 'Teams',
  '497effe9-df71-4043-a8bb-14cf78c4b63b': 'the Exchange admin centre',
  'c44b4083-3bb0-49c1-b47d-974e53cbdf3c': 'the Entra and Azure admin centres',
  '00000006-0000-0ff1-ce00-000000000000': 'the Microsoft 365 admin centre',
  '80ccca67-54bd-44ab-8625-4b79c4dc7775': 'the Purview and Defender portals',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013': 'the tools that manage Azure',
  'd4ebce55-015a-49b5-a083-c84d1797ae8c': 'the enrolment of devices (Intune)',
  '499b84ac-1321-427f-aa17-267ca6975798': 'Azure DevOps',
  '00000002-0000-0000-c000-000000000000': 'the directory',
  Office365: 'another Microsoft 365 app',
  'any other app': 'any other app',
  'directory access': 'a small look into the directory, such as reading one’s own profile',
  'urn:user:registersecurityinfo': 'setting up security information',
  'urn:user:registerdevice': 'joining or registering a device',
};

/** What a technician may call an app at the command line. */
export const appNames: Readonly<Record<string, string>> = {
  outlook: '00000002-0000-0ff1-ce00-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharepoint: '00000003-0000-0ff1-ce00-000000000000',
  onedrive: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  azure: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  intune: 'd4ebce55-015a-49b5-a083-c84d1797ae8c',
  'admin-portals': 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
};

export const clientWords: Readonly<Record<string, string>> = {
  browser: 'in a web browser',
  mobileAppsAndDesktopClients: 'in an app',
  exchangeActiveSync: 'in a mail program of the older ActiveSync kind',
  other: 'in an older mail program, such as one using IMAP',
};

export const platformWords: Readonly<Record<string, string>> = {
  windows: 'on Windows',
  android: 'on an Android phone or tablet',
  iOS: 'on an iPhone or iPad',
  macOS: 'on a Mac',
  linux: 'on Linux',
  unknown: 'on an unknown kind of device',
};

export const flowWords: Readonly<Record<string, string>> = {
  none: 'in the usual way',
  deviceCodeFlow: 'with a code shown on another device',
  authenticationTransfer: 'by moving a sign-in from another device',
};

export const deviceWords = {
  unregistered: 'on a device unknown to the council',
  plain: 'on a device that is known but not managed',
  compliant: 'on a managed device that meets the rules',
  hybrid: 'on a computer of the council’s own network',
  hybridCompliant: 'on a computer of the council’s own network that meets the rules',
  chosen: 'with a name or model that the filter looks for',
} as const;

export const appStateWords: Readonly<Record<string, string>> = {
  plain: 'in an app that is not protected',
  protected: 'in a protected app',
};

export const riskWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  signInRisk: {
    none: 'with no risk seen',
    low: 'at low risk',
    medium: 'at medium risk',
    high: 'at high risk',
  },
  userRisk: {
    none: 'while the account looks safe',
    low: 'while the account is at low risk',
    medium: 'while the account is at medium risk',
    high: 'while the account is at high risk',
  },
  insiderRisk: {
    none: 'with no insider risk seen',
    minor: 'at minor insider risk',
    moderate: 'at moderate insider risk',
    elevated: 'at elevated insider risk',
  },
};

export const placeWords = {
  elsewhere: 'from anywhere else',
  from: 'from',
  and: 'and',
  trustedService: 'a trusted address of the sign-in service',
} as const;

/** Why a policy did not stop the sign-in; `dimension` keys are those of the space. */
export const missWords = {
  'left-out': 'leaves this account out',
  'not-included': 'does not include this account',
  'report-only': 'only reports',
  target: 'does not cover this app',
  client: 'does not cover this kind of program',
  flow: 'does not cover this way of signing in',
  device: 'lets this device through',
  app: 'lets this kind of app through',
  platform: 'does not cover this kind of device',
  location: 'does not cover this place',
  signInRisk: 'looks at other levels of risk only',
  userRisk: 'looks at other levels of risk only',
  insiderRisk: 'looks at other levels of risk only',
} as const;
export type Miss = keyof typeof missWords;

export const gapWords = {
  anything: 'any sign-in',
  signInTo: 'signing in to',
  noRule: 'no sign-in rule asks for it',
  rule: 'the rule',
} as const;

/** One cause behind each verdict about the second step. */
export const reasonWords = {
  always: 'Sign-in rules ask for a second step at every sign-in.',
  'trusted-elsewhere':
    'Sign-in rules ask for a second step. It may be done in another directory, which is believed.',
  sometimes: 'Sign-in rules ask for a second step at some sign-ins only.',
  never: 'No sign-in rule asks this account for a second step.',
  'cannot-sign-in': 'Sign-in rules block every sign-in of this account.',
  blocked: 'Sign-in is switched off for this account.',
  'security-defaults': 'Security defaults are on. Microsoft decides when to ask for a second step.',
  'security-defaults-synchronisation':
    'Security defaults leave out the account that copies users from the council’s own network.',
  'per-user-hole':
    'A second step is set for this account alone. Older mail programs can still use an app password.',
  'per-user-unread':
    'Whether a second step is set for this account alone could not be read. Older mail programs get by without it.',
  'per-user-pending': 'A second step is set for this account alone, but is not in force until it is set up.',
  unknown: 'What we could read does not settle it.',
  synchronisation: 'This is the account that copies users from the council’s own network.',
  emergency: 'The council declared this an emergency account.',
  'shared-mailbox': 'This is the account behind a shared mailbox.',
  'room-mailbox': 'This is the account behind a room or equipment mailbox.',
  'microsoft-portals':
    'Microsoft itself asks for one at its admin centres. That covers neither email nor files.',
  'legacy-closed': 'Older mail programs are switched off for this mailbox in Exchange.',
} as const;

export const securityDefaultsGap = 'any sign-in at which Microsoft sees no need to ask';
export const synchronisationGap = 'any sign-in: security defaults leave out this account';
export const appPasswordGap = 'email in an older mail program, with an app password';
export const olderProgramGap = 'email in an older mail program';
export const notSetUpGap = 'any sign-in until the second step is set up';

/** Asked for, and set up: four cells, and what stands where one is not known. */
export const cellWords = {
  askedAndSetUp: 'A second step is asked for and set up.',
  askedNotSetUp: 'A second step is asked for but not set up. Whoever has the password first could set it up.',
  setUpNotAsked: 'A second step is set up but not always asked for.',
  neither: 'A second step is neither always asked for nor set up.',
} as const;

export const kindWords = {
  member: 'a member whom no sign-in rule names',
  user: 'the user',
  group: 'a member of',
  role: 'a holder of',
  fromDirectory: 'from the directory',
} as const;

export const guestWords: Readonly<Record<string, string>> = {
  internalGuest: 'a guest whose password is kept here',
  b2bCollaborationGuest: 'an invited guest',
  b2bCollaborationMember: 'an outsider with the rights of a member',
  b2bDirectConnectUser: 'an outsider in a shared Teams channel',
  otherExternalUser: 'any other outsider',
  serviceProvider: 'somebody of the IT provider',
};

export const controlWords: Readonly<Record<string, string>> = {
  block: 'the sign-in to be blocked',
  mfa: 'a second step',
  authenticationStrength: 'certain sign-in methods',
  compliantDevice: 'a device that meets the rules',
  domainJoinedDevice: 'a computer of the council’s own network',
  compliantApplication: 'a protected app',
  approvedApplication: 'an approved app (no longer in force)',
  termsOfUse: 'the terms of use',
  passwordChange: 'a new password',
  riskRemediation: 'to put the risk right',
  customAuthenticationFactor: 'a step at another company',
  session: 'nothing more, but limits the session',
};

export const outcomeWords = {
  blocked: 'This sign-in is blocked.',
  'second-step': 'This sign-in needs a second step.',
  'something-else': 'This sign-in needs no second step, but something else is asked.',
  nothing: 'This sign-in needs only the password.',
  'not-known': 'What we could read does not settle what this sign-in needs.',
  'cannot-sign-in': 'Sign-in is switched off for this account.',
} as const;

/** In the place of an outcome in which no rule asks for a second step. */
export const microsoftAsks =
  'No sign-in rule asks for a second step here. Microsoft itself asks for one at this admin centre.';
