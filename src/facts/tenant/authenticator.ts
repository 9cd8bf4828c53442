import { lowerCase } from '../base/lower-case.ts';
import { z } from 'zod';
import { computed } from '../base/computed.ts';
import { unknown, whenKnown, type Known } from '../base/known.ts';
import { answered, readOne, strange } from '../base/read-evidence.ts';

export const audienceTypes = z.enum(['everybody', 'some', 'nobody']);
type Audience = z.infer<typeof audienceTypes>;
export const codeTypes = z.enum(['allowed', 'refused']);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const part = (of: unknown, name: string): unknown => (isObject(of) ? of[name] : undefined);

const microsoftDecides = unknown({
  evidence: 'authenticationMethodsPolicy',
  cause: 'not-supported',
  detail: 'The setting is left to Microsoft, which may change what it does.',
});
const odd = (name: string): Known<never> =>
  unknown(strange(`authenticationMethodsPolicy.${name}`, 'neither enabled, disabled nor left to Microsoft'));

/** No group is the id of zeros, or none at all (authenticationMethodFeatureConfiguration, read 2026-11). */
const isNobody = (target: unknown): boolean =>
  /^(0{8}-0{4}-0{4}-0{4}-0{12})?$/.test(lowerCase(part(target, 'id')));

const unreadable = (name: string): Known<never> =>
  unknown(strange(`authenticationMethodsPolicy.${name}`, 'a target that cannot be read'));

/** A target that cannot be read may be anybody. */
const isReadable = (target: unknown): boolean => typeof part(target, 'id') === 'string';

/** For whom one feature of the app is on: `all_users` is a word and no id (same page). */
function audienceOf(feature: unknown, name: string): Known<Audience> {
  const state = lowerCase(part(feature, 'state'));
  if (state === 'disabled') return 'nobody';
  if (state === 'default') return microsoftDecides;
  if (state !== 'enabled')
    return state === '' ? answered<Audience>(null, `authenticationMethodsPolicy.${name}`) : odd(name);
  const target = part(feature, 'includeTarget');
  if (target == null) return answered<Audience>(null, `authenticationMethodsPolicy.${name}.includeTarget`);
  const left = part(feature, 'excludeTarget');
  if (!isReadable(target) || !(left == null || isReadable(left))) return unreadable(name);
  const isAll = lowerCase(part(target, 'id')) === 'all_users' && isNobody(left);
  return isAll ? 'everybody' : 'some';
}

/** The same of a setting that lists several targets, and those that it leaves out (authenticationMethodsRegistrationCampaign, read 2026-11). */
function reachOf(setting: unknown, name: string): Known<Audience> {
  const state = lowerCase(part(setting, 'state'));
  if (state === 'disabled') return 'nobody';
  if (state === 'default') return microsoftDecides;
  if (state === '') return answered<Audience>(null, `authenticationMethodsPolicy.${name}`);
  if (state !== 'enabled') return odd(name);
  const targets = part(setting, 'includeTargets');
  if (!Array.isArray(targets))
    return answered<Audience>(null, `authenticationMethodsPolicy.${name}.includeTargets`);
  if (targets.length === 0) return 'nobody';
  const left = part(setting, 'excludeTargets');
  const isAll = targets.some((target) => lowerCase(part(target, 'id')) === 'all_users');
  if (!isAll && targets.every(isReadable)) return 'some';
  if (!isAll) return unreadable(`${name}.includeTargets`);
  if (left == null) return answered<Audience>(null, `authenticationMethodsPolicy.${name}.excludeTargets`);
  if (!Array.isArray(left)) return unreadable(`${name}.excludeTargets`);
  return left.length === 0 ? 'everybody' : 'some';
}

const narrower = (one: Audience, other: Audience): Audience => {
  if (one === 'nobody' || other === 'nobody') return 'nobody';
  return one === 'some' || other === 'some' ? 'some' : 'everybody';
};

/** One certain "nobody" decides; else both must be known. */
const both = (one: Known<Audience>, other: Known<Audience>): Known<Audience> =>
  one === 'nobody' || other === 'nobody' ? 'nobody' : whenKnown([one, other], narrower);

/**
 * What Microsoft Authenticator shows before somebody approves a sign-in: the app and the place. A code typed from the app
 * instead shows neither (microsoftAuthenticatorAuthenticationMethodConfiguration, read 2026-11).
 */
export const authenticatorApp = computed({
  name: 'what the authenticator app shows',
  needs: { authenticationMethodsPolicy: ['authenticationMethodConfigurations'] },
  derive: (given) => {
    const method = whenKnown([readOne(given, 'authenticationMethodsPolicy')], (policy) =>
      whenKnown(
        [
          answered(
            policy.authenticationMethodConfigurations,
            'authenticationMethodsPolicy.authenticationMethodConfigurations',
          ),
        ],
        (all): Known<Json> =>
          all.find(({ id }) => id.toLowerCase() === 'microsoftauthenticator') ??
          unknown(strange('authenticationMethodsPolicy.MicrosoftAuthenticator', 'it is not listed')),
      ),
    );
    const feature = (name: string): Known<Audience> =>
      whenKnown([method], (one) => audienceOf(part(one['featureSettings'], name), name));
    const authenticatorShowsTo = both(
      feature('displayAppInformationRequiredState'),
      feature('displayLocationInformationRequiredState'),
    );
    const authenticatorTakesCodes = whenKnown([method], (one): Known<boolean> => {
      const value = one['isSoftwareOathEnabled'];
      return answered(
        typeof value === 'boolean' ? value : null,
        'authenticationMethodsPolicy.isSoftwareOathEnabled',
      );
    });
    const typedCodes = whenKnown([authenticatorTakesCodes], (takes): z.infer<typeof codeTypes> =>
      takes ? 'allowed' : 'refused',
    );
    return () => ({ authenticatorShowsTo, authenticatorTakesCodes, typedCodes });
  },
});

/** The move of the older settings, and the campaign that asks people to set up the app (same policy, read 2026-11). */
export const methodCampaign = computed({
  name: 'move and campaign of sign-in methods',
  needs: { authenticationMethodsPolicy: ['policyMigrationState', 'registrationEnforcement'] },
  derive: (given) => {
    const policy = readOne(given, 'authenticationMethodsPolicy');
    const methodsAreMoved = whenKnown([policy], (one) =>
      whenKnown(
        [answered(one.policyMigrationState, 'authenticationMethodsPolicy.policyMigrationState')],
        (state): Known<boolean> => {
          if (/^migrationcomplete$/i.test(state)) return true;
          return /^(premigration|migrationinprogress)$/i.test(state)
            ? false
            : unknown(
                strange('authenticationMethodsPolicy.policyMigrationState', 'not a state that we know'),
              );
        },
      ),
    );
    const campaignReaches = whenKnown([policy], (one) =>
      reachOf(
        part(one.registrationEnforcement, 'authenticationMethodsRegistrationCampaign'),
        'registrationEnforcement',
      ),
    );
    return () => ({ methodsAreMoved, campaignReaches });
  },
});
