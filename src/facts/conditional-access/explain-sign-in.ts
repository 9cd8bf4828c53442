import { type LivePolicy, matchesAt } from './space/policy-reach.ts';
import { aspectOf, aspects } from './explain/aspects.ts';
import { type Trait, traitOf } from './accounts/trait.ts';
import type { CouncilInputs } from '../../model/council.ts';
import type { Snapshot } from '../../sources/kinds.ts';
import { isUnknown } from '../base/known.ts';
import { accountKey, accountKeys } from '../../model/people-register.ts';
import { readList } from '../base/read-evidence.ts';
import { has } from './accounts/bits.ts';
import type { Point } from './space/path.ts';
import { makeCovered } from './space/covered.ts';
import { circumstanceAt } from './explain/gap.ts';
import { accessEngine, type Engine } from './cover/engine.ts';
import type { Explained, PolicyPart, SignInQuestion } from './explain/explain-input.ts';
import { accountCoverage } from './account-coverage.ts';
import { secondStepReasons } from './explain/reason.ts';
import { derivation } from '../base/computed.ts';
import { guestKindOf } from './accounts/membership.ts';
import { asksSomething } from './policy/policy-shape.ts';
import { inForce } from './policy/policy-state.ts';
import { pointOf } from './explain/explain-point.ts';
import { holdsPoint } from './space/box.ts';
import { all, type Three } from '../../model/three.ts';
import { appNames } from './explain/app-names.ts';
import type { Miss, SignInReason } from '../../model/told.ts';

/** Why a question cannot be answered, in words for the technician. */
export interface NoSuchSignIn {
  readonly problem: string;
}

/** A second step that is set for the account alone asks everywhere but at trusted addresses and in older programs. */
const setForAccount = (reason: SignInReason, { client }: SignInQuestion): boolean =>
  client !== 'other' && (reason.includes('per-user-hole') || reason.includes('per-user-unread'));

/** The Azure, Entra, Intune and Microsoft 365 admin centres (concept-mandatory-multifactor-authentication, 2026-04-03). */
const asksItself = ['c44b4083-3bb0-49c1-b47d-974e53cbdf3c', '00000006-0000-0ff1-ce00-000000000000'];

/** Whether a policy leaves this sign-in no way through but one that is asked. */
type Closes = (live: LivePolicy, ask: 'block' | 'step', mode: 'sure' | 'possible') => boolean;

const closer = (engine: Engine, trait: Trait, point: Point): Closes => {
  const covered = makeCovered({ ...engine.tenancy, trait });
  const asks = { block: { kind: 'block' }, step: { kind: 'grant', anyOf: ['step'] } } as const;
  return ({ policy, reach }, ask, mode) =>
    covered(policy, reach, asks[ask], mode).some((box) => holdsPoint(box, point));
};

/**
 * Which policies one sign-in meets and what is then asked, as data that documents put into the same words as a gap.
 *
 * @returns a problem when the snapshot holds no such account, app or place
 */
export const explainSignIn = (
  snapshot: Snapshot,
  council: CouncilInputs,
  question: SignInQuestion,
): Explained | NoSuchSignIn => {
  const asOf = new Date(snapshot.finishedAt);
  const { value } = derivation({ snapshot, council, asOf });
  const engine = value(accessEngine);
  const { tenancy, directory } = engine;
  const wanted = accountKey(question.user);
  const user = readList(snapshot, 'users').items.find((one) => accountKeys(one).includes(wanted));
  if (user === undefined) return { problem: `The snapshot holds no account ${question.user}.` };
  const point = pointOf(engine, question);
  if (point === undefined)
    return {
      problem: `No sign-in rule and no trusted place is called ${[question.location].flat().join(', ')}.`,
    };
  const app = appNames[question.app.toLowerCase()] ?? question.app;
  const known = tenancy.space.targets.findIndex(({ id }) => id === app);
  const target = known < 0 ? tenancy.space.targets.findIndex(({ kind }) => kind === 'any-app') : known;

  const account = directory.accountOf(user);
  const { sure, possible, excluded } = engine.applicable(account);
  const closes = closer(engine, traitOf(snapshot, guestKindOf(account)), point);
  const met = tenancy.live.map((live, index) => {
    const force = inForce(live.policy, tenancy.semantics);
    const reached: Three = has(sure, index) ? 'yes' : has(possible, index) ? 'maybe' : 'no';
    const { matches, failing } = matchesAt(live.reach, point);
    const onTarget = live.reach.targets[target] ?? 'no';
    return {
      live,
      applies: all([reached, onTarget, matches]),
      state: force === 'yes' ? 'enabled' : force === 'no' ? 'report-only' : 'not-known',
      because: [
        ...(force === 'no' ? ['report-only' as const] : []),
        ...(has(excluded, index)
          ? ['left-out' as const]
          : force !== 'no' && reached === 'no'
            ? ['not-included' as const]
            : []),
        ...(onTarget === 'no' ? ['target' as const] : []),
        ...[...new Set(failing.map(aspectOf))].map((aspect): Miss => aspect),
      ],
    } as const;
  });
  const applying = met.filter(({ applies }) => applies === 'yes').map(({ live }) => live);
  const maybe = met.filter(({ applies }) => applies === 'maybe').map(({ live }) => live);
  const whole = value(accountCoverage).get(user.id)?.now;
  const said = whole === undefined ? undefined : value(secondStepReasons)(user.id, whole);
  const reason: SignInReason = said === undefined || isUnknown(said) ? [] : said;
  const ofPolicies = (): Explained['outcome'] => {
    if (applying.some((live) => closes(live, 'block', 'sure'))) return 'blocked';
    if (maybe.some((live) => closes(live, 'block', 'possible'))) return 'not-known';
    if (applying.some((live) => closes(live, 'step', 'sure'))) return 'second-step';
    if ([...applying, ...maybe].some((live) => closes(live, 'step', 'possible'))) return 'not-known';
    return applying.some(({ policy }) => policy.controls.length > 0) ? 'something-else' : 'nothing';
  };
  const outcome = ((): Explained['outcome'] => {
    if (user.accountEnabled === false) return 'cannot-sign-in';
    if (whole?.secondStep === 'security-defaults') return 'not-known';
    const found = ofPolicies();
    if (found === 'blocked' || found === 'second-step') return found;
    return isUnknown(whole?.secondStep) || setForAccount(reason, question) ? 'not-known' : found;
  })();
  return {
    account: user.displayName ?? user.userPrincipalName ?? user.id,
    app,
    circumstances: aspects.map((aspect) => circumstanceAt(aspect, point, { ...engine, tenancy })),
    outcome,
    microsoftAsks: asksItself.includes(app) && (outcome === 'nothing' || outcome === 'something-else'),
    allSignIns: reason,
    policies: met.map(({ live, applies, state, because }): PolicyPart => ({
      name: live.policy.name,
      state,
      applies: applies === 'maybe' ? 'not-known' : applies,
      because,
      asks: [
        ...live.policy.controls,
        ...(live.policy.controls.length === 0 && asksSomething(live.policy) ? ['session'] : []),
      ],
      enough: live.policy.operator === 'AND' ? 'all' : 'one',
    })),
  };
};
