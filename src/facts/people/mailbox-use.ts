import { computed } from '../base/computed.ts';
import { unknown } from '../base/known.ts';
import { lastSignIns } from './activity.ts';

const notAssessed = unknown({
  evidence: 'input:monitoringAssessment',
  cause: 'no-input',
  detail:
    'Looking at how named people use their mailbox needs a written assessment first; record it in beadle.yaml under `monitoringAssessment`.',
});

/**
 * When the owner of a mailbox last signed in: what looks at the work of named people stays off until the council has
 * recorded an assessment. A delegate who reads, or a program that fetches, is no use by the owner, and a phone that stays
 * signed in may look like use.
 */
export const mailboxUse = computed({
  name: 'use of mailboxes by their owners',
  uses: { lastSignIns },
  inputs: ['monitoringAssessment'],
  derive: (given) => {
    const isAssessed = given.council.monitoringAssessment !== undefined;
    return (id: string) => ({
      mailboxLastUsed: isAssessed ? given.use.lastSignIns(id).lastSignIn : notAssessed,
    });
  },
});
