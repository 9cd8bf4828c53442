/** Whether an entry of a list is an object id, an app id or the template id of a role: all of them are GUIDs. */
export function isGuid(entry: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(entry);
}

/**
 * Whether an entry is an id that a published baseline puts in the place of one, to be filled in: nothing but zeros before
 * a number, or one digit throughout. No account, group, role or app has such an id, so that whoever it may be is meant.
 */
function isPlaceholder(entry: string): boolean {
  return /^0{8}(?:-0{4}){3}-0{8}[0-9a-f]{4}$|^([0-9a-f])\1{7}(?:-\1{4}){3}-\1{12}$/iu.test(entry);
}

/** Whether an entry is the id of something: a GUID that somebody can have. */
export function isId(entry: string): boolean {
  return isGuid(entry) && !isPlaceholder(entry);
}

/**
 * Whether an entry of a list of people is a word and no id: one of Microsoft's own (`All`), known or from the future, or
 * a display name or sign-in name that another tool wrote in the place of an id. Whom a name means is not known, so it is
 * never taken for an id that nobody has.
 */
export function isWord(entry: string): boolean {
  return !isGuid(entry) && /[^0-9a-z_.-]/u.test(entry);
}

export const userWords: readonly string[] = ['All', 'None', 'GuestsOrExternalUsers'];
/** Every agent that is signed in to (conditionalAccessApplications, Graph beta, read 2026-11). */
export const agentResources = 'AllAgentIdResources';
export const appWords: readonly string[] = [
  'All',
  'None',
  'Office365',
  'MicrosoftAdminPortals',
  agentResources,
];
export const placeWords: readonly string[] = ['All', 'AllTrusted'];
/**
 * Whether an entry of a list of apps is neither an app id nor a word of Microsoft's: the name of an app that another tool
 * wrote in the place of its id, or a word from the future. It may stand for any app
 * (`includeApplications` holds client ids, GUIDs, and these words: conditionalAccessApplications, Graph v1.0, read 2026-11).
 */
export function isStrangeApp(entry: string): boolean {
  return !isId(entry) && !appWords.includes(entry);
}

/** What a policy can be about in the place of an app (conditionalAccessApplications, Graph v1.0, read 2026-11). */
export const userActions: readonly string[] = ['urn:user:registersecurityinfo', 'urn:user:registerdevice'];
export const clientWords: readonly string[] = [
  'all',
  'browser',
  'mobileAppsAndDesktopClients',
  'exchangeActiveSync',
  'easSupported',
  'other',
];
export const platformWords: readonly string[] = [
  'all',
  'android',
  'iOS',
  'windows',
  'macOS',
  'linux',
  'windowsPhone',
];
export const riskWords: readonly string[] = [
  'none',
  'low',
  'medium',
  'high',
  'minor',
  'moderate',
  'elevated',
];
export const flowWords: readonly string[] = ['deviceCodeFlow', 'authenticationTransfer'];
export const stateWords: readonly string[] = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'];
export const controlWords: readonly string[] = [
  'block',
  'mfa',
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
  'passwordChange',
  'riskRemediation',
];

/**
 * A word as Microsoft writes it, where it differs in the case of its letters only: policies that are kept as files were
 * often written by hand, Microsoft takes them so, and no two of its words differ in no more than that.
 */
export function inMicrosoftsCase(word: string, known: readonly string[]): string {
  return known.find((one) => one.toLowerCase() === word.toLowerCase()) ?? word;
}

/** Kinds of guests, as policies name them (external-id/authentication-conditional-access, 2024-05-15). */
export const guestKinds = [
  'internalGuest',
  'b2bCollaborationGuest',
  'b2bCollaborationMember',
  'b2bDirectConnectUser',
  'otherExternalUser',
  'serviceProvider',
] as const;
