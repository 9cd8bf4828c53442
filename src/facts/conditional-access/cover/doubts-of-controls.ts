import type { Missing } from '../../../model/cause.ts';
import { absent } from '../../base/read-evidence.ts';
import { trustUnread, type Trait } from '../accounts/trait.ts';
import type { AccessView } from '../policy/access-needs.ts';
import { isKnownControl, isKnownCombination, sessionMeets } from '../policy/asks.ts';
import type { Policy } from '../policy/policy.ts';
import { holdsPoint } from '../space/box.ts';
import { effectiveControls } from '../space/grants.ts';
import type { Point } from '../space/path.ts';
import { said } from './doubt-said.ts';
import type { Plan } from './question.ts';

const ofStrength = (policy: Policy, given: AccessView, { context }: Plan): Missing[] => {
  const { strength, strengthName } = policy;
  if (strength === undefined) return [];
  const named = `asks for the strength “${strengthName}”`;
  if (strength.length === 0) {
    const unread = absent(given, 'authenticationStrengths');
    return unread.length > 0
      ? unread
      : [said(policy, `${named}, whose methods were not among those that Microsoft listed`)];
  }
  const unheard = strength.filter((one) => !isKnownCombination(one, context.semantics));
  return unheard.length > 0
    ? [said(policy, `${named}. It allows “${unheard.join('”, “')}”, which we do not know`)]
    : [];
};

/** Whether all controls are asked, or any one of them. */
function ofOperator(policy: Policy): Missing[] {
  const { operator, controls } = policy;
  if (operator === 'AND' || operator === 'OR' || controls.length < 2) return [];
  return [
    said(
      policy,
      operator === ''
        ? 'does not say whether all of its controls are asked or one of them'
        : `joins its controls by “${operator}”, which we do not know`,
    ),
  ];
}

/** What of a policy's limits of a session could not be read. */
export function doubtsOfLimit(policy: Policy): Missing[] {
  return policy.session.signInHours === 'timed'
    ? [said(policy, 'asks for a new sign-in after a time that we could not read')]
    : [said(policy, 'limits the session by something that we do not know')];
}

/** The word of a guest's own directory: unread, or not the same for every partner. */
const ofTrust = (policy: Policy, trait: Trait, given: AccessView): Missing[] => {
  const isOpen = [trait.stepTrusted, trait.compliantTrusted, trait.hybridTrusted].includes('maybe');
  if (!trait.guest || !isOpen) return [];
  const unread = [...trustUnread(given)];
  return unread.length > 0
    ? unread
    : [
        said(
          policy,
          'asks guests for something that their own directory may vouch for, and which it is is not shown',
        ),
      ];
};

/**
 * Why it is open whether the controls of a policy leave a way through without what is asked; empty where it is not.
 *
 * @param index of the policy
 */
export function doubtsOfControls(
  { policy, index }: { readonly policy: Policy; readonly index: number },
  plan: Plan,
  point: Point,
  given: AccessView,
): Missing[] {
  const { asks, context } = plan;
  // How its controls are joined decides at other sign-ins too, of which this one is told for all.
  const joined = ofOperator(policy);
  if (plan.closedByControlsOf(index).some((box) => holdsPoint(box, point))) return joined;
  const unheard = policy.controls.filter((control) => !isKnownControl(control));
  const { doubtful } = effectiveControls(policy, context.semantics);
  const found = [
    ...(unheard.length > 0 ? [said(policy, `asks for “${unheard.join('”, “')}”, which we do not know`)] : []),
    ...(sessionMeets(policy, asks) === 'maybe' ? doubtsOfLimit(policy) : []),
    ...ofStrength(policy, given, plan),
    ...(policy.controls.includes('customAuthenticationFactor')
      ? [said(policy, 'asks for a control of another maker, and what that asks for is not shown')]
      : []),
    ...ofTrust(policy, context.trait, given),
    ...(doubtful
      ? [
          said(
            policy,
            'offers a way in that Microsoft no longer asks for, and what that does beside others is not said',
          ),
        ]
      : []),
    ...joined,
  ];
  return found.length > 0
    ? found
    : [said(policy, 'asks for something of which Microsoft does not say whether this program can do it')];
}
