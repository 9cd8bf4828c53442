import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { planEnds } from './plan-ends.ts';
import { planNumbers } from './plan-numbers.ts';
import { plansOwned, stoppedSubscriptions } from './plans.ts';

const yesNo = z.boolean();
const texts = z.array(z.string());

/** Facts of the tenant about what the council pays for. */
export const planSwitches = {
  hasPremium: part(plansOwned, 'hasPremium', { says: 'The council owns Entra ID P1', type: yesNo }),
  hasIntune: part(plansOwned, 'hasIntune', { says: 'The council owns Intune', type: yesNo }),
  hasPremiumP2: part(plansOwned, 'hasPremiumP2', { says: 'The council owns Entra ID P2', type: yesNo }),
  stoppedPlans: part(stoppedSubscriptions, 'stoppedPlans', {
    says: 'Part numbers of subscriptions that are suspended or have ended',
    type: texts,
  }),
  /** For sentences, not for decisions. */
  stoppedPlanNames: told(stoppedSubscriptions, 'stoppedPlanNames', {
    says: 'Product names of these, where we know them',
    tells: 'plan-names',
  }),
  overdrawnPlans: part(planNumbers, 'overdrawnPlans', {
    says: 'Part numbers of plans that more people hold than are paid for',
    type: texts,
  }),
  /** For sentences, not for decisions. */
  overdrawnPlanNames: told(planNumbers, 'overdrawnPlanNames', {
    says: 'Product names of these, where we know them',
    tells: 'plan-names',
  }),
  plansRunningOut: part(planEnds, 'plansRunningOut', {
    says: 'Part numbers of trials that end within 30 days; unknown while a paid plan changes in that time',
    type: texts,
  }),
  /** For sentences, not for decisions. */
  plansRunningOutNames: told(planEnds, 'plansRunningOutNames', {
    says: 'Product names of these, where we know them',
    tells: 'plan-names',
  }),
};
