import type { RegistrationDetails } from '../../sources/people/registration-details/kind.ts';
import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known, type Unknown } from '../base/known.ts';
import { answered, readEach, readList, strange } from '../base/read-evidence.ts';
import { anyOf } from '../base/reasoned.ts';
import {
  byMethodType,
  byReportName,
  configurationsByReportName,
  configurationsOf,
  configurationsOfPhone,
  type MethodStrength,
} from './method-data.ts';
import { usableMethods } from './usable-methods.ts';

export interface RegistrationFacts {
  readonly secondStepRegistered: Known<boolean>;
  readonly secondStepPhoneOnly: Known<boolean>;
}

const both = (value: Known<never>): RegistrationFacts => ({
  secondStepRegistered: value,
  secondStepPhoneOnly: value,
});

type Allowed = (configuration: string) => Known<boolean>;

/** One method that is set up: what it is worth, and whether the council's settings let the account use it. */
interface SetUp {
  readonly strength: MethodStrength | 'strange';
  readonly usable: Known<boolean>;
}

/** A phone, and no better method that may be used: an app that the council no longer allows is none. */
const phoneOnly = (found: readonly SetUp[], reason: Known<never>): Known<boolean> => {
  if (!found.some(({ strength }) => strength === 'phone')) return false;
  const better = anyOf(
    found.flatMap(({ strength, usable }): Known<boolean>[] => {
      if (strength === 'strange') return [reason];
      return strength === 'app-or-key' ? [usable] : [];
    }),
  );
  return isUnknown(better) ? better : !better;
};

const reportStrange = unknown(
  strange('registrationDetails.methodsRegistered', 'a method that we do not know'),
);
const methodStrange = unknown(strange('authenticationMethods.type', 'a method that we do not know'));

/** `isMfaCapable`: a method is set up, and the council's settings allow it (same page as in `method-data.ts`). */
const fromReport = (row: RegistrationDetails, allowed: Allowed): RegistrationFacts => ({
  secondStepRegistered: answered(row.isMfaCapable, 'registrationDetails.isMfaCapable'),
  secondStepPhoneOnly:
    row.methodsRegistered == null
      ? answered<boolean>(null, 'registrationDetails.methodsRegistered')
      : phoneOnly(
          row.methodsRegistered.map((name) => ({
            strength: byReportName[name.toLowerCase()] ?? 'strange',
            usable: anyAllowed(configurationsByReportName[name.toLowerCase()], allowed) ?? true,
          })),
          reportStrange,
        ),
});

interface Method {
  readonly type: string;
  readonly phoneType?: string | null | undefined;
}

const phoneStrange = unknown(
  strange('authenticationMethods.phoneType', 'a kind of phone that we do not know'),
);

/** Whether what is set up may be used: the settings allow it to this account, or govern it not at all. */
const isUsable = ({ type, phoneType }: Method, allowed: Allowed): Known<boolean> => {
  const name = type.toLowerCase();
  if (byMethodType[name] !== 'phone') return anyAllowed(configurationsOf[name], allowed) ?? true;
  return anyAllowed(configurationsOfPhone[(phoneType ?? '').toLowerCase()], allowed) ?? phoneStrange;
};

function anyAllowed(
  configurations: readonly string[] | undefined,
  allowed: Allowed,
): Known<boolean> | undefined {
  return configurations === undefined ? undefined : anyOf(configurations.map(allowed));
}

/** @param allowed whether the council's settings let the account use a method: what is set up counts only then */
const fromMethods = (methods: readonly Method[], allowed: Allowed): RegistrationFacts => {
  const found = methods.map((one): SetUp => ({
    strength: byMethodType[one.type.toLowerCase()] ?? 'strange',
    usable: isUsable(one, allowed),
  }));
  const counts = found.map(({ strength, usable }): Known<boolean> => {
    if (strength === 'strange') return methodStrange;
    return strength === 'none' ? false : usable;
  });
  return { secondStepRegistered: anyOf(counts), secondStepPhoneOnly: phoneOnly(found, methodStrange) };
};

/** The report leaves out blocked accounts and follows with a delay (field reports; report page, read 2026-08). */
const notInReport = unknown({
  evidence: 'registrationDetails',
  cause: 'not-supported',
  detail: "Microsoft's report does not list the account: it is blocked, or new.",
});

const notAsked = unknown({
  evidence: 'authenticationMethods',
  cause: 'error',
  detail: 'The account was not asked for its methods.',
});

/** Methods are not read one by one where the report was read; that alone is no reason beside the report's own. */
function reasons(one: Unknown, other: Unknown, reportRead: boolean): Unknown {
  const own = other.missing.filter(({ cause }) => cause !== 'switched-off' || !reportRead);
  return unknown(...one.missing, ...own);
}

const merged = (report: Known<boolean>, methods: Known<boolean>, reportRead: boolean): Known<boolean> => {
  if (isUnknown(report)) return isUnknown(methods) ? reasons(report, methods, reportRead) : methods;
  if (isUnknown(methods) || report === methods) return report;
  return unknown(strange('registrationDetails.isMfaCapable', 'contradicts the methods of the account'));
};

/** The report where the plan includes it, and the account's own methods where it was asked for them. */
export const registrations = computed({
  name: 'second steps that are set up',
  needs: {
    registrationDetails: ['isMfaCapable', 'methodsRegistered'],
    authenticationMethods: ['type', 'phoneType'],
  },
  uses: { usableMethods },
  derive: (given): ((id: string) => RegistrationFacts) => {
    const { items, missing } = readList(given, 'registrationDetails');
    const rows = new Map(items.map((row) => [row.id, row]));
    const methodsOf = readEach(given, 'authenticationMethods');
    const report = (userId: string): RegistrationFacts => {
      const row = rows.get(userId);
      if (row !== undefined) return fromReport(row, (one) => given.use.usableMethods(userId, one));
      return both(missing.length > 0 ? unknown(...missing) : notInReport);
    };
    const own = (userId: string): RegistrationFacts => {
      const methods = methodsOf(userId) ?? notAsked;
      return isUnknown(methods)
        ? both(methods)
        : fromMethods(methods, (one) => given.use.usableMethods(userId, one));
    };
    return (userId) => {
      const [one, other] = [report(userId), own(userId)];
      const isRead = missing.length === 0;
      return {
        secondStepRegistered: merged(one.secondStepRegistered, other.secondStepRegistered, isRead),
        secondStepPhoneOnly: merged(one.secondStepPhoneOnly, other.secondStepPhoneOnly, isRead),
      };
    };
  },
});
