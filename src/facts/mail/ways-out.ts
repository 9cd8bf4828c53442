import { z } from 'zod';
import { part, told } from '../base/fact.ts';
import { leavingMail, type LeavingKey } from './leaving-mail.ts';

const yesNo = (key: LeavingKey, says: string) => part(leavingMail, key, { says, type: z.boolean() });

/** Whether the email of a mailbox leaves. */
export const whatLeaves = {
  /** False for a forward that a setting is proven to stop; unknown where Microsoft does not say whether it does. */
  sendsToPersonal: yesNo(
    'sendsToPersonal',
    'Mail really leaves to a personal provider, by a forward or a rule',
  ),
  sendsOutside: yesNo(
    'sendsOutside',
    'Mail really leaves to any address outside the council, by a forward or a rule',
  ),
  /** Known without the blocks: a forward that is set and on breaks a promise even while Microsoft 365 stops it. */
  forwardsToPersonal: yesNo(
    'forwardsToPersonal',
    'A working forward to a personal provider is set, blocked or not',
  ),
  forwardsOutside: yesNo(
    'forwardsOutside',
    'A working forward to any outside address is set, blocked or not',
  ),
  forwardingSendsToPersonal: yesNo(
    'forwardingSendsToPersonal',
    'Mail leaves to a personal provider by forwarding of the whole mailbox',
  ),
  forwardingSendsOutside: yesNo(
    'forwardingSendsOutside',
    'Mail leaves to any outside address by forwarding of the whole mailbox',
  ),
  inboxRulesSendToPersonal: yesNo(
    'inboxRulesSendToPersonal',
    'Mail leaves to a personal provider by a rule in the mailbox',
  ),
  inboxRulesSendOutside: yesNo(
    'inboxRulesSendOutside',
    'Mail leaves to any outside address by a rule in the mailbox',
  ),
};

/** By which ways it does. */
export const waysOut = {
  /** Clerk-readable, one a route. Unknown while a route is. */
  outsideRoutes: told(leavingMail, 'outsideRoutes', {
    says: 'What leaves, where to, and how',
    tells: 'mail-routes',
  }),
  /** Routes that are set but do not work now: blocked, switched off, in error. */
  idleRoutes: told(leavingMail, 'idleRoutes', {
    says: 'Forwards that are set but blocked or switched off',
    tells: 'mail-routes',
  }),
  /** For sentences, not for decisions: what was seen, and that not everything could be read. Empty when nothing leaves. */
  routesSummary: told(leavingMail, 'routesSummary', {
    says: 'Everything that was seen of its forwards, in one line',
    tells: 'mail-routes',
  }),
};
