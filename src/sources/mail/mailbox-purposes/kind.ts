import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';

/** `mailboxSettings.userPurpose` of one user; `none` where the account has no cloud mailbox. Subject: user id. */
export const mailboxPurposes = evidenceKind({
  id: 'mailboxPurposes',
  endpoint: 'GET /users/{id}/mailboxSettings',
  shape: 'each',
  key: 'subject',
  about: 'account',
  item: z.object({ userPurpose: z.string().nullish() }),
});
