import type { MailboxSettings } from '@microsoft/microsoft-graph-types';
import { collector } from '../../declare/collector.ts';
import { eachSubject, idsOf } from '../../declare/each.ts';
import { mailboxSettings } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { text } from '../../declare/optional-values.ts';
import { ofMailbox } from '../own-mailbox.ts';

const read = graphRead<MailboxSettings>()(
  { path: '/users/{user-id}/mailboxSettings', family: 'outlook' },
  { userPurpose: text },
);

export const mailboxPurposes = collector({
  id: 'mailboxPurposes',
  requests: [read],
  permissions: [mailboxSettings('Which mailboxes are shared, and which belong to a person.')],
  needs: ['users'],
  causes: {
    'not-supported': "A signed-in person cannot read other people's mailboxes; the app's own sign-in can.",
  },
  collect: (context) =>
    eachSubject(context, idsOf(context.items('users')), (id) =>
      ofMailbox(context, id, { read: () => context.get(read, id), none: { userPurpose: 'none' } }),
    ),
});
