import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';

/** Microsoft's ids of what is always in the list, on or off (authenticationmethodspolicies-overview, Graph v1.0, read 2026-11). */
const alwaysListed = [
  'Email',
  'Fido2',
  'MicrosoftAuthenticator',
  'Sms',
  'SoftwareOath',
  'TemporaryAccessPass',
  'Voice',
  'X509Certificate',
];

type Method = Readonly<Record<string, unknown>> & { readonly id: string };

const named = (methods: readonly Method[], wanted: string): Method | undefined =>
  methods.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());

/** Enabled with nobody in `includeTargets` is for nobody (authenticationMethodConfiguration, read 2026-08). */
const isOn = (method: Method): Known<boolean> => {
  const targets = method['includeTargets'];
  const state = String(method['state']).toLowerCase();
  if (state === 'disabled') return false;
  return state === 'enabled'
    ? !(Array.isArray(targets) && targets.length === 0)
    : unknown(strange(`authenticationMethodsPolicy.${method.id}`, 'neither enabled nor disabled'));
};

/** A method that is always in the list and is not there was not read: it is not off. */
const notListed = (id: string): Known<never> =>
  unknown(strange(`authenticationMethodsPolicy.${id}`, 'the method is not in the list'));

/** Until the move to this policy is complete, older settings that nobody can read may allow more (same page). */
export const olderSettings = unknown({
  evidence: 'authenticationMethodsPolicy',
  cause: 'not-supported',
  detail: 'Older settings for sign-in methods still apply, and Microsoft offers no way to read them.',
});

export const allowedMethods = computed({
  name: 'sign-in methods that are allowed',
  needs: { authenticationMethodsPolicy: ['authenticationMethodConfigurations', 'policyMigrationState'] },
  derive: (given) => {
    const policy = readOne(given, 'authenticationMethodsPolicy');
    const methods = whenKnown([policy], (one) =>
      answered(
        one.authenticationMethodConfigurations,
        'authenticationMethodsPolicy.authenticationMethodConfigurations',
      ),
    );
    const methodsAllowed = whenKnown([methods], (all): Known<string[]> => {
      const lost = alwaysListed.find((id) => named(all, id) === undefined);
      if (lost !== undefined) return notListed(lost);
      return whenKnown(all.map(isOn), (...on) => all.flatMap(({ id }, at) => (on[at] === true ? [id] : [])));
    });
    const isComplete = whenKnown([policy], (one) =>
      answered(one.policyMigrationState, 'authenticationMethodsPolicy.policyMigrationState'),
    );
    const isAllowed = (id: string): Known<boolean> =>
      whenKnown([methods], (all): Known<boolean> => {
        const method = named(all, id);
        return method === undefined ? notListed(id) : isOn(method);
      });
    const older = (id: string): Known<boolean> =>
      whenKnown([isAllowed(id)], (allowed): Known<boolean> => {
        if (allowed) return true;
        return whenKnown([isComplete], (state) =>
          state.toLowerCase() === 'migrationcomplete' ? false : olderSettings,
        );
      });
    return () => ({
      methodsAllowed,
      textMessagesAllowed: older('Sms'),
      phoneCallsAllowed: older('Voice'),
      securityKeysAllowed: isAllowed('Fido2'),
      authenticatorAllowed: older('MicrosoftAuthenticator'),
    });
  },
});
