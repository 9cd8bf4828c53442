import type { CouncilInputs } from '../../model/council.ts';
import type { SignInReason } from '../../model/told-sign-in.ts';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { derivation } from '../base/computed.ts';
import { isUnknown, unlessUnread } from '../base/known.ts';
import { readList } from '../base/read-evidence.ts';
import { accountCoverage } from './account-coverage.ts';
import { guestKindOf } from './accounts/account-keys.ts';
import { traitOf } from './accounts/trait.ts';
import { accessEngine } from './cover/engine.ts';
import { appNames } from './explain/app-names.ts';
import { aspects } from './explain/aspects.ts';
import type { Explained, PolicyPart, SignInQuestion } from './explain/explain-input.ts';
import { pointOf } from './explain/explain-point.ts';
import { circumstanceAt } from './explain/tell-sign-in.ts';
import { metAt, outcomeOf, type AskedSignIn } from './explain/met.ts';
import { secondStepReasons } from './explain/reason.ts';
import { asksSomething } from './policy/policy-shape.ts';
import type { Point } from './space/path.ts';

/** Why a question cannot be answered, in words for the technician. */
export interface NoSuchSignIn {
  readonly problem: string;
}

/** A second step that is set for the account alone asks everywhere but at trusted addresses and in older programs. */
const setForAccount = (reason: SignInReason, { client }: SignInQuestion): boolean =>
  client !== 'other' && (reason.includes('per-user-hole') || reason.includes('per-user-unread'));

/** The Azure, Entra, Intune and Microsoft 365 admin centres (concept-mandatory-multifactor-authentication, 2026-04-03). */
const asksItself = ['c44b4083-3bb0-49c1-b47d-974e53cbdf3c', '00000006-0000-0ff1-ce00-000000000000'];

/**
 * What the policies ask of a sign-in. Whether Exchange ActiveSync shows a device is not said
 * (concept-conditional-access-conditions, 2026-06-02): only where that makes no difference is it settled.
 */
const ofPolicies = (asked: AskedSignIn, point: Point): Explained['outcome'] => {
  const { space } = asked.engine.tenancy;
  const outcome = outcomeOf(metAt(asked, point), asked, point);
  const mayShow = space.client[point.client] === 'exchangeActiveSync' && point.device !== 0;
  if (!mayShow) return outcome;
  const silent: Point = { ...point, device: 0 };
  return outcomeOf(metAt(asked, silent), asked, silent) === outcome ? outcome : 'not-known';
};

/**
 * Which policies one sign-in meets and what is then asked, as data that documents put into the same words as a gap.
 *
 * @returns a problem when the snapshot holds no such account, app or place
 */
export function explainSignIn(
  snapshot: Snapshot,
  council: CouncilInputs,
  question: SignInQuestion,
): Explained | NoSuchSignIn {
  const { value } = derivation({ snapshot, council, asOf: new Date(snapshot.finishedAt) });
  const engine = value(accessEngine);
  const { tenancy, directory } = engine;
  const users = readList(snapshot, 'users').items;
  const wanted = accountKey(question.user);
  const user = users.find((one) => accountKeys(one).includes(wanted));
  if (user === undefined) return { problem: `The snapshot holds no account ${question.user}.` };
  const point = pointOf(engine, question);
  if (point === undefined) {
    const named = [question.location].flat().join(', ');
    return { problem: `No sign-in rule and no trusted place is called ${named}.` };
  }
  const app = appNames[question.app.toLowerCase()] ?? question.app;
  const known = tenancy.space.targets.findIndex(({ id }) => id === app);
  const target = known < 0 ? tenancy.space.targets.findIndex(({ kind }) => kind === 'any-app') : known;
  const account = directory.accountOf(user);
  const trait = traitOf(snapshot, guestKindOf(account));
  const asked = { engine, trait, applicable: engine.applicable(account), target };
  const whole = value(accountCoverage).get(user.id)?.now;
  const said = whole === undefined ? undefined : unlessUnread(() => value(secondStepReasons)(user.id, whole));
  /** Of an account that was not wholly read it is not known what is set for it alone. */
  const isOpen = said === undefined || isUnknown(said) || isUnknown(whole?.secondStep);
  const reason: SignInReason = said === undefined || isUnknown(said) ? [] : said;
  const outcome = ((): Explained['outcome'] => {
    if (user.accountEnabled === false) return 'cannot-sign-in';
    if (whole?.secondStep === 'security-defaults') return 'not-known';
    const found = ofPolicies(asked, point);
    if (found === 'blocked' || found === 'second-step') return found;
    return isOpen || setForAccount(reason, question) ? 'not-known' : found;
  })();
  return {
    account: user.displayName ?? user.userPrincipalName ?? user.id,
    app,
    circumstances: aspects.map((aspect) => circumstanceAt(aspect, point, engine)),
    outcome,
    microsoftAsks: asksItself.includes(app) && (outcome === 'nothing' || outcome === 'something-else'),
    allSignIns: reason,
    policies: metAt(asked, point).map(({ live: { policy }, applies, state, because }): PolicyPart => ({
      name: policy.name,
      state,
      applies: applies === 'maybe' ? 'not-known' : applies,
      because,
      asks: [
        ...policy.controls,
        ...(policy.controls.length === 0 && asksSomething(policy) ? ['session'] : []),
      ],
      enough: policy.operator === 'AND' ? 'all' : 'one',
    })),
  };
}
