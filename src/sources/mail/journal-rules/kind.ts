import { z } from 'zod';
import { evidenceKind } from '../../../snapshot/evidence-kind.ts';
import { AddressRef } from '../../shapes/address-ref.ts';

export const JournalRule = z.object({
  id: z.string(),
  name: z.string().nullish(),
  enabled: z.boolean().nullish(),
  everyone: z.boolean(),
  journalEmailAddress: AddressRef.nullish(),
});

export const journalRules = evidenceKind({
  id: 'journalRules',
  endpoint: 'Get-JournalRule',
  shape: 'list',
  key: 'id',
  about: 'mailFlowRule',
  names: {
    id: 'Guid',
    name: 'Name',
    enabled: 'Enabled',
    everyone: 'Recipient',
    journalEmailAddress: 'JournalEmailAddress',
  },
  item: JournalRule,
});
