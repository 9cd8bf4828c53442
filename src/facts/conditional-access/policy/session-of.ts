import { formless, isSet, object, type Json } from './loose-json.ts';
import type { Session } from './policy.ts';

/** signInFrequencySessionControl, Graph v1.0: every time, or a whole number of hours or days. */
const hoursOf = ({ frequencyInterval, type, value }: Json): number | 'timed' | 'not-known' => {
  if (frequencyInterval === 'everyTime') return 0;
  const isTimed =
    frequencyInterval === undefined || frequencyInterval === null || frequencyInterval === 'timeBased';
  if (!isTimed) return 'not-known';
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) return 'timed';
  return type === 'hours' ? value : type === 'days' ? value * 24 : 'timed';
};

/** What did not come, or cannot be read. Graph sends null where a policy has none (conditionalAccessPolicy, read 2026-11). */
export const unsentSession: Session = {
  signInHours: 'not-known',
  persistentBrowser: 'not-known',
  appEnforced: 'not-known',
  tokenProtection: 'not-known',
};

/** Whether something stands there that does not say if the control is on; an object without values is none. */
function isUnreadable(session: Json, name: string): boolean {
  const isEnabled = object(session[name])['isEnabled'] ?? null;
  if (formless(session, [name]).length > 0) return true;
  return isEnabled === null ? isSet(session[name]) : typeof isEnabled !== 'boolean';
}

const controls = [
  'signInFrequency',
  'persistentBrowser',
  'applicationEnforcedRestrictions',
  'secureSignInSession',
];

/** howto-conditional-access-session-lifetime, 2024-08-13; a control counts only while `isEnabled` says so. */
export function sessionOf(value: unknown): Session {
  if (value === undefined) return unsentSession;
  const session = object(value);
  if (controls.some((name) => isUnreadable(session, name))) return unsentSession;
  const on = (name: string): Json | undefined => {
    const control = object(session[name]);
    return control['isEnabled'] === true ? control : undefined;
  };
  const frequency = on('signInFrequency');
  const mode = on('persistentBrowser')?.['mode'];
  const saysStay = on('persistentBrowser') !== undefined;
  return {
    signInHours: frequency === undefined ? undefined : hoursOf(frequency),
    persistentBrowser: !saysStay ? undefined : mode === 'always' || mode === 'never' ? mode : 'not-known',
    appEnforced: on('applicationEnforcedRestrictions') !== undefined,
    tokenProtection: on('secureSignInSession') !== undefined,
  };
}
