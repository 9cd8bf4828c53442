import type { MessageRule } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { InboxRule } from './kind.ts';
import { collector } from '../../declare/collector.ts';
import type { CollectContext } from '../../declare/context.ts';
import { eachSubject, idsOf } from '../../declare/each.ts';
import type { Addresses } from '../../declare/minimise/address.ts';
import { mailboxSettings } from '../../declare/permissions-of.ts';
import { graphRead } from '../../declare/reads.ts';
import { count, flag, text } from '../../declare/optional-values.ts';
import { ofMailbox } from '../own-mailbox.ts';

const recipients = z.array(z.object({ emailAddress: z.object({ address: text }).nullish() })).nullish();
const actions = z.looseObject({
  forwardTo: recipients,
  forwardAsAttachmentTo: recipients,
  redirectTo: recipients,
  stopProcessingRules: flag,
});

const read = graphRead<MessageRule>()(
  { path: '/users/{user-id}/mailFolders/inbox/messageRules', family: 'outlook' },
  {
    sequence: count,
    isEnabled: flag,
    hasError: flag,
    isReadOnly: flag,
    conditions: z.looseObject({}).nullish(),
    actions: actions.nullish(),
    exceptions: z.looseObject({}).nullish(),
  },
);

type RawRule = z.infer<typeof read.item>;

const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0) && value !== false;
const areSet = (group: object | null | undefined): boolean | undefined =>
  group === undefined ? undefined : holdsAnything(group);
const holdsAnything = (group: object | null | undefined): boolean => Object.values(group ?? {}).some(isSet);

const leaving = ['forwardTo', 'forwardAsAttachmentTo', 'redirectTo'] as const;

/**
 * Name and conditions are dropped here, in memory. A rule that Graph cannot express comes back read-only with neither
 * conditions nor actions (messageRule, read 2026-08): it is kept as unreadable, not as harmless.
 */
export const minimiseRule = (rule: RawRule, addresses: Addresses): InboxRule => ({
  sequence: rule.sequence,
  isEnabled: rule.isEnabled,
  hasError: rule.hasError,
  isReadOnly: rule.isReadOnly,
  hasConditions: areSet(rule.conditions),
  hasExceptions: areSet(rule.exceptions),
  stopProcessingRules: rule.actions?.stopProcessingRules,
  unreadable: !holdsAnything(rule.actions),
  targets: leaving.flatMap((action) =>
    (rule.actions?.[action] ?? []).map((to) => ({
      action,
      address: addresses.ref(to.emailAddress?.address ?? ''),
    })),
  ),
});

const readRules = async (context: CollectContext, id: string): Promise<InboxRule[]> => {
  const rules: InboxRule[] = [];
  for await (const rule of context.list(read, id)) rules.push(minimiseRule(rule, context.addresses));
  return rules;
};

export const inboxRules = collector({
  id: 'inboxRules',
  requests: [read],
  permissions: [mailboxSettings('Whether a mailbox forwards email by a rule. It cannot read email.')],
  needs: ['users'],
  causes: {
    'not-supported': "A signed-in person cannot read other people's mailboxes; the app's own sign-in can.",
  },
  collect: (context) =>
    eachSubject(context, idsOf(context.items('users')), (id) =>
      ofMailbox(context, id, { read: () => readRules(context, id), none: [] }),
    ),
});
