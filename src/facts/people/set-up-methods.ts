import type { RegistrationDetails } from '../../sources/people/registration-details/kind.ts';
import { isUnknown, unknown, type Known } from '../base/known.ts';
import { answered, strange } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import {
  byMethodType,
  byReportName,
  configurationsByReportName,
  configurationsOf,
  configurationsOfPhone,
  type MethodStrength,
} from './method-data.ts';

export interface RegistrationFacts {
  readonly secondStepRegistered: Known<boolean>;
  readonly secondStepPhoneOnly: Known<boolean>;
}

type Allowed = (configuration: string) => Known<boolean>;

/** One method that is set up: what it is worth, and whether the council's settings let the account use it. */
interface SetUp {
  readonly strength: MethodStrength | 'strange';
  readonly usable: Known<boolean>;
}

/** A phone, and no better method that may be used: an app that the council no longer allows is none. */
function phoneOnly(found: readonly SetUp[], reason: Known<never>): Known<boolean> {
  // What nobody knows may be a phone as well.
  if (!found.some(({ strength }) => strength === 'phone' || strength === 'strange')) return false;
  const better = anyOf(
    found.flatMap(({ strength, usable }): Known<boolean>[] => {
      if (strength === 'strange') return [reason];
      return strength === 'app-or-key' ? [usable] : [];
    }),
  );
  return isUnknown(better) ? better : !better;
}

const reportStrange = unknown(
  strange('registrationDetails.methodsRegistered', 'a method that we do not know'),
);
const methodStrange = unknown(strange('authenticationMethods.type', 'a method that we do not know'));

/** `isMfaCapable`: a method is set up, and the council's settings allow it (same page as in `method-data.ts`). */
export function fromReport(
  { isMfaCapable, methodsRegistered }: RegistrationDetails,
  allowed: Allowed,
): RegistrationFacts {
  const found = methodsRegistered?.map((name): SetUp => ({
    strength: byReportName[name.toLowerCase()] ?? 'strange',
    usable: anyAllowed(configurationsByReportName[name.toLowerCase()], allowed) ?? true,
  }));
  return {
    secondStepRegistered: answered(isMfaCapable, 'registrationDetails.isMfaCapable'),
    secondStepPhoneOnly:
      found === undefined
        ? answered<boolean>(null, 'registrationDetails.methodsRegistered')
        : phoneOnly(found, reportStrange),
  };
}

interface Method {
  readonly type: string;
  readonly phoneType?: string | null | undefined;
}

const phoneStrange = unknown(
  strange('authenticationMethods.phoneType', 'a kind of phone that we do not know'),
);

/** Whether what is set up may be used: the settings allow it to this account, or govern it not at all. */
function isUsable({ type, phoneType }: Method, allowed: Allowed): Known<boolean> {
  const name = type.toLowerCase();
  if (byMethodType[name] !== 'phone') return anyAllowed(configurationsOf[name], allowed) ?? true;
  return anyAllowed(configurationsOfPhone[(phoneType ?? '').toLowerCase()], allowed) ?? phoneStrange;
}

function anyAllowed(
  configurations: readonly string[] | undefined,
  allowed: Allowed,
): Known<boolean> | undefined {
  return configurations === undefined ? undefined : anyOf(configurations.map(allowed));
}

/** @param allowed whether the council's settings let the account use a method: what is set up counts only then */
export function fromMethods(methods: readonly Method[], allowed: Allowed): RegistrationFacts {
  const found = methods.map((one): SetUp => ({
    strength: byMethodType[one.type.toLowerCase()] ?? 'strange',
    usable: isUsable(one, allowed),
  }));
  const counts = found.map(({ strength, usable }): Known<boolean> => {
    if (strength === 'strange') return methodStrange;
    return strength === 'none' ? false : usable;
  });
  return { secondStepRegistered: anyOf(counts), secondStepPhoneOnly: phoneOnly(found, methodStrange) };
}
