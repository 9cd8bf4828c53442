import type { Semantics } from '../../src/facts/conditional-access/policy/semantics.ts';
import type { Outcome } from './coverage-oracle.ts';
import type { World } from './coverage-world.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const isOneFactor = (combination: string, { singleFactor }: Semantics): boolean =>
  combination.endsWith('future nothing') ||
  (!combination.includes(',') && singleFactor.includes(combination));

const isStep = (done: string, semantics: Semantics): boolean =>
  semantics.secondStepControls.includes(done) ||
  done === 'future step' ||
  done === 'future resistant' ||
  (done.startsWith('method:') && !isOneFactor(done.slice('method:'.length), semantics));

const resists = (done: string, semantics: Semantics): boolean =>
  done === 'future resistant' ||
  (done.startsWith('method:') &&
    (done.endsWith('future resistant') ||
      semantics.phishingResistant.includes(done.slice('method:'.length))));

const frequencyOf = (session: Json): number => {
  const control = object(session['signInFrequency']);
  if (control['isEnabled'] !== true) return Infinity;
  if (control['frequencyInterval'] === 'everyTime') return 0;
  return Number(control['value']) * (control['type'] === 'days' ? 24 : 1);
};

/** Whether a sign-in is blocked, and whether each thing that the tests ask holds when it is not. */
export const verdicts = (
  { ways, session, device }: Outcome,
  { world, semantics }: { world: World; semantics: Semantics },
) => {
  const every = (test: (done: string) => boolean): boolean => ways.every((way) => way.some(test));
  const stays = session
    .map((one) => object(one['persistentBrowser']))
    .flatMap((control) => (control['isEnabled'] === true ? [String(control['mode'])] : []));
  return {
    blocked: ways.length === 0,
    // R1: who comes from such a device has what the requirement is about, whatever was asked.
    compliantItself: semantics.managedDeviceMeetsByItself && device.compliant,
    managedItself: semantics.managedDeviceMeetsByItself && (device.compliant || device.trust === 'ServerAD'),
    secondStep: every((done) => isStep(done, semantics)),
    beyondPassword: every((done) =>
      done.startsWith('method:') ? done !== 'method:password' : isStep(done, semantics),
    ),
    phishingResistant: every((done) => resists(done, semantics)),
    compliantDevice: every((done) => done === 'compliantDevice'),
    secondStepOrManagedDevice: every(
      (done) => isStep(done, semantics) || done === 'compliantDevice' || done === 'domainJoinedDevice',
    ),
    managedDevice: every((done) => done === 'compliantDevice' || done === 'domainJoinedDevice'),
    managedDeviceOrProtectedApp: every((done) =>
      ['compliantDevice', 'domainJoinedDevice', 'compliantApplication'].includes(done),
    ),
    protectedApp: every((done) => done === 'compliantApplication'),
    termsOfUse: every((done) => done === 'termsOfUse'),
    passwordChange: every((done) => semantics.passwordControls.includes(done)),
    // Where another policy says the opposite, nobody says which holds.
    neverPersistent: stays.includes('never') && (world.neverWins || !stays.includes('always')),
    appEnforced: session.some((one) => object(one['applicationEnforcedRestrictions'])['isEnabled'] === true),
    tokenProtection: session.some((one) => object(one['secureSignInSession'])['isEnabled'] === true),
    hours: Math.min(Infinity, ...session.map(frequencyOf)),
  };
};
