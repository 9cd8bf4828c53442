import type { z } from 'zod';
import type { SubjectList } from './base/known.ts';
import { AccountKind } from './subjects/account-kind.ts';
import { ConditionalAccess } from './subjects/conditional-access.ts';
import { ConditionalAccessPolicy } from './subjects/conditional-access-policy.ts';
import { Device } from './subjects/device.ts';
import { MailFlowRule } from './subjects/mail-flow-rule.ts';
import { Mailbox } from './subjects/mailbox.ts';
import { Person } from './subjects/person.ts';
import { Phone } from './subjects/phone.ts';
import { Tenant } from './subjects/tenant.ts';

/** Every kind of subject that a rule may be `for`. The key is the variable's name in expressions. */
export const subjectKinds = {
  person: Person,
  mailbox: Mailbox,
  mailFlowRule: MailFlowRule,
  device: Device,
  phone: Phone,
  tenant: Tenant,
  accountKind: AccountKind,
  conditionalAccessPolicy: ConditionalAccessPolicy,
  conditionalAccess: ConditionalAccess,
} as const;

export type SubjectKind = keyof typeof subjectKinds;

/** Everything that rules can talk about. */
export type FactBase = { readonly [K in SubjectKind]: SubjectList<z.infer<(typeof subjectKinds)[K]>> };
