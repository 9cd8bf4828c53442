import type { Person, Setting, SignIn } from './coverage-oracle-input.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

const remedies = ['passwordChange', 'riskRemediation'];
const sorted = (combination: string): string => combination.split(',').toSorted().join();

/** The ways to fulfil one control in one sign-in, each as the things done; none when it cannot be fulfilled. */
const waysOf = (
  control: string,
  policy: Json,
  { person, signIn, setting }: { person: Person; signIn: SignIn; setting: Setting },
): readonly string[][] => {
  const { semantics, world } = setting;
  if (control === 'block') return [];
  // A remedy is asked "when user risk is detected": without one there is nothing to remedy, and nothing is asked.
  if (semantics.remediesNeedUserRisk && remedies.includes(control)) {
    const levels = list(object(policy['conditions'])['userRiskLevels']);
    if (levels.length === 0) return world.idleRemedyLetsThrough ? [[]] : [['nothing to remedy']];
    if (signIn.userRisk === 'none') return [[]];
  }
  const outside = person.guestKind !== '' && person.guestKind !== 'internalGuest';
  const here = person.guestKind !== 'b2bDirectConnectUser';
  if (outside && semantics.impossibleForGuests.includes(control)) return [];
  const legacy = semantics.legacyClientsCannotMeetControls && semantics.legacyClients.includes(signIn.client);
  const eas = legacy && signIn.client === 'exchangeActiveSync' && world.activeSyncShowsDevice;
  const deviceSeen =
    (!legacy || eas) && !(semantics.deviceCodeHasNoDevice && signIn.flow === 'deviceCodeFlow');
  switch (control) {
    case 'compliantDevice':
      return deviceSeen && signIn.device.compliant && (!outside || person.compliantTrusted)
        ? [[control]]
        : [];
    case 'domainJoinedDevice':
      return deviceSeen && signIn.device.trust === 'ServerAD' && (!outside || person.hybridTrusted)
        ? [[control]]
        : [];
    case 'compliantApplication':
      return deviceSeen && signIn.protectedApp && semantics.protectedAppPlatforms.includes(signIn.platform)
        ? [[control]]
        : [];
    default:
  }
  if (legacy) return [];
  if (control === 'futureControl') return world.future === 'impossible' ? [] : [[`future ${world.future}`]];
  // It gives no claim of a second step, and what one asks that is left over after its end nobody says.
  if (control === 'customAuthenticationFactor') {
    if (world.future === 'impossible') return [];
    return [[world.future === 'nothing' ? 'something at another company' : 'future step']];
  }
  if (control === 'mfa') return !outside || here || person.stepTrusted ? [['mfa']] : [];
  if (control !== 'authenticationStrength') return [[control]];
  const combinations = list(
    object(object(policy['grantControls'])['authenticationStrength'])['allowedCombinations'],
  );
  return combinations
    .filter(
      (one) =>
        !outside ||
        person.stepTrusted ||
        (here && semantics.guestMethods.some((two) => sorted(one) === sorted(two))),
    )
    .map((one) => [`method:${one.replace('futureMethod', `future ${world.future}`)}`]);
};

export const product = (a: readonly string[][], b: readonly string[][]): string[][] =>
  a.flatMap((one) => b.map((two) => [...one, ...two]));

/** Every way through one policy; a policy without grant controls is a way with nothing done. */
export const waysThrough = (
  policy: Json,
  person: Person,
  signIn: SignIn,
  setting: Setting,
): readonly string[][] => {
  const grant = object(policy['grantControls']);
  const named = [
    ...list(grant['builtInControls']),
    ...(grant['authenticationStrength'] ? ['authenticationStrength'] : []),
    ...(list(grant['termsOfUse']).length > 0 ? ['termsOfUse'] : []),
    ...(list(grant['customAuthenticationFactors']).length > 0 ? ['customAuthenticationFactor'] : []),
  ];
  const kept = named.filter(
    (control) => control !== 'approvedApplication' || setting.semantics.approvedAppIsEnforced,
  );
  if (kept.length === 0) return [[]];
  if (kept.includes('block')) return [];
  const each = kept.map((control) => waysOf(control, policy, { person, signIn, setting }));
  const isIdle = (ways: readonly string[][]): boolean => ways[0]?.[0] === 'nothing to remedy';
  if (grant['operator'] === 'AND' || !setting.semantics.orNeedsOneControl) {
    return each.map((ways) => (isIdle(ways) ? [[]] : ways)).reduce(product, [[]]);
  }
  const through =
    kept.length < named.length && !kept.includes('compliantApplication') && setting.world.approvedLetsThrough;
  const asked = each.filter((ways) => !isIdle(ways));
  // Beside nothing else it asks nothing; beside an alternative, whether that is asked is not said.
  return asked.length === 0 ? [[]] : [...asked.flat(), ...(through ? [[]] : [])];
};
