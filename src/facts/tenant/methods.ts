import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';

/** Enabled with nobody in `includeTargets` is for nobody (authenticationMethodConfiguration, read 2026-08). */
const isOn = (method: Readonly<Record<string, unknown>>): boolean => {
  const targets = method['includeTargets'];
  return (
    String(method['state']).toLowerCase() === 'enabled' && !(Array.isArray(targets) && targets.length === 0)
  );
};

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
    const on = whenKnown([methods], (all): Known<string[]> => {
      const odd = all.find(({ state }) => !['enabled', 'disabled'].includes(String(state).toLowerCase()));
      return odd === undefined
        ? all.filter(isOn).map(({ id }) => id)
        : unknown(strange(`authenticationMethodsPolicy.${odd.id}`, 'neither enabled nor disabled'));
    });
    const isComplete = whenKnown([policy], (one) =>
      answered(one.policyMigrationState, 'authenticationMethodsPolicy.policyMigrationState'),
    );
    /** Microsoft lists each method, be it on or off (authenticationMethodsPolicy, read 2026-11): one that is not there was not read. */
    const whereListed = (id: string): Known<string[]> =>
      whenKnown([methods, on], (all, ids) =>
        all.some((one) => one.id.toLowerCase() === id)
          ? ids
          : unknown(strange(`authenticationMethodsPolicy.${id}`, 'the method is not in the list')),
      );
    const older = (id: string): Known<boolean> =>
      whenKnown([whereListed(id)], (ids): Known<boolean> => {
        if (ids.some((one) => one.toLowerCase() === id)) return true;
        return whenKnown([isComplete], (state) =>
          state.toLowerCase() === 'migrationcomplete' ? false : olderSettings,
        );
      });
    return () => ({
      methodsAllowed: on,
      textMessagesAllowed: older('sms'),
      phoneCallsAllowed: older('voice'),
      securityKeysAllowed: whenKnown([whereListed('fido2')], (ids) =>
        ids.some((one) => one.toLowerCase() === 'fido2'),
      ),
    });
  },
});
