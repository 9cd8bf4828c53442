import { computed } from '../base/computed.ts';
import { isUnknown, unknown, type Known, type Unknown } from '../base/known.ts';
import { readEach, readList, strange } from '../base/read-evidence.ts';
import { fromMethods, fromReport, type RegistrationFacts } from './set-up-methods.ts';
import { usableMethods } from './usable-methods.ts';

const both = (value: Known<never>): RegistrationFacts => ({
  secondStepRegistered: value,
  secondStepPhoneOnly: value,
});

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
