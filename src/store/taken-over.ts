import { BeadleError } from '../model/error.ts';

/** What an audit ends with that stood still for so long (a laptop asleep, a frozen machine) that another took its place. */
export const takenOver = (): BeadleError =>
  new BeadleError('AUDIT_RUNNING', 'This audit stood still for too long, and another process took it over.', {
    hint: 'Nothing is lost and nothing is to be done: the other one keeps its own run, and this one wrote none.',
  });
