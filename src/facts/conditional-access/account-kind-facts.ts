import { z } from 'zod';
import { computed } from '../base/computed.ts';
import type { ObjectRef } from '../base/decided.ts';
import { part } from '../base/fact.ts';
import { subject } from '../base/subject.ts';
import { unlistedKinds } from './whoever-signs-in.ts';
import { accountKindsAsked, type KindFacts } from './account-kinds.ts';
import { complianceJudged } from './accounts/compliance.ts';
import { joiningAsksStep } from './accounts/joining-asks-step.ts';
import { coverageOfAccount, openAppsOfKind } from './coverage-facts.ts';
import { kindTypes } from './kinds-named.ts';

/** A user or group that a policy names is an object of the directory; every other kind is none. */
const objectsOfKind = (id: string): ObjectRef[] => {
  const [kind = '', ...own] = id.split(':');
  const of = own.join(':');
  return kind === 'user'
    ? [{ about: 'account', id: of }]
    : kind === 'group'
      ? [{ about: 'group', id: of }]
      : [];
};

const kindFacts = computed({
  name: 'facts of a kind of account',
  uses: { accountKindsAsked },
  derive: ({ use }) => {
    const byId = new Map(use.accountKindsAsked.subjects.map((one) => [one.id, one]));
    return (id: string): KindFacts => {
      const found = byId.get(id);
      if (found === undefined) throw new TypeError(`there is no kind of account "${id}"`);
      return found;
    };
  },
});

const compliance = computed({
  name: 'whether compliance is judged, for kinds of account',
  uses: { complianceJudged },
  derive:
    ({ use }) =>
    () => ({ complianceIsJudged: use.complianceJudged }),
});

const joining = computed({
  name: 'whether joining a device asks for a second step, for kinds of account',
  uses: { joiningAsksStep },
  derive:
    ({ use }) =>
    () => ({ joiningAsksSecondStep: use.joiningAsksStep }),
});

const yesNo = z.boolean();

/**
 * A synthetic account: what sign-in rules do to somebody of this kind, whether or not the directory holds one.
 * A member whom no policy names; one for each user, group, role and guest kind that a policy names; one for each
 * privileged role and each guest kind.
 */
export const accountKind = subject(
  accountKindsAsked,
  objectsOfKind,
  {
    kind: part(kindFacts, 'kind', { says: 'What the account stands for', type: kindTypes }),
    /** Compare with declared exclusions. */
    referenceId: part(kindFacts, 'referenceId', {
      says: 'Object id of the user or group, template id of the role, or Microsoft word of the guest kind; empty for a member',
      type: z.string(),
    }),
    /**
     * Rules about everybody are about these kinds: may exist and sign in, no emergency account, not the synchronisation,
     * and, without an object in the directory, only where Microsoft says whom the policies reach.
     */
    isJudged: part(kindFacts, 'isJudged', { says: 'Somebody whom sign-in rules should reach', type: yesNo }),
    isPrivilegedRole: part(kindFacts, 'isPrivilegedRole', {
      says: 'The role can change settings or read everybody’s data',
      type: yesNo,
    }),
    /** Service providers and direct-connect users have no object in the directory. */
    isInDirectory: part(kindFacts, 'isInDirectory', {
      says: 'Accounts of this kind are objects of the directory',
      type: yesNo,
    }),
    isDeleted: part(kindFacts, 'isDeleted', {
      says: 'The user or group that a policy names is deleted',
      type: yesNo,
    }),
    isSynchronisation: part(kindFacts, 'isSynchronisation', {
      says: 'Role or account of the directory synchronisation',
      type: yesNo,
    }),
    isEmergencyAccount: part(kindFacts, 'isEmergencyAccount', {
      says: 'Declared by the council as an emergency account',
      type: yesNo,
    }),
    complianceIsJudged: part(compliance, 'complianceIsJudged', {
      says: 'Intune judges devices: a policy exists, and a device without one does not count as compliant',
      type: yesNo,
    }),
    joiningAsksSecondStep: part(joining, 'joiningAsksSecondStep', {
      says: 'The device settings themselves ask for a second step when a device is joined or registered',
      type: yesNo,
    }),
    ...coverageOfAccount(kindFacts, kindFacts),
    ...openAppsOfKind(kindFacts),
  },
  { nameless: true, unlisted: unlistedKinds },
);
