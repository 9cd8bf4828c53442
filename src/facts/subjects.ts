import type { z } from 'zod';
import type { SubjectDeclaration } from './base/subject.ts';
import type { SubjectList } from './base/known.ts';
import { app } from './apps/apps.ts';
import { accountKind, conditionalAccess, conditionalAccessPolicy } from './conditional-access/index.ts';
import { device } from './devices/index.ts';
import { mailDomain } from './dns/mail-domains.ts';
import { phone } from './devices/phones.ts';
import { registeredDevice } from './devices/registered.ts';
import { mailFlowRule } from './mail/mail-flow-rules.ts';
import { mailGroup } from './mail/mail-lists.ts';
import { mailbox } from './mail/mailboxes.ts';
import { person } from './people/index.ts';
import { program } from './software/programs.ts';
import { tenant } from './tenant/index.ts';

/** Every kind of subject that a rule may be `for`, with its facts. The key is the variable's name in expressions. */
export const subjects = {
  person,
  mailbox,
  mailFlowRule,
  mailGroup,
  mailDomain,
  device,
  phone,
  registeredDevice,
  program,
  app,
  tenant,
  accountKind,
  conditionalAccessPolicy,
  conditionalAccess,
} as const;

export type SubjectKind = keyof typeof subjects;

/** The schema of each kind, which rules and their expressions are checked against. */
export const subjectKinds = Object.fromEntries(
  Object.entries(subjects).map(([kind, { schema }]) => [kind, schema]),
) as { readonly [K in SubjectKind]: (typeof subjects)[K]['schema'] };

/** The declaration of a kind without its own type, for code that treats all kinds alike. */
export function declarationOf(kind: SubjectKind): SubjectDeclaration {
  return subjects[kind] as unknown as SubjectDeclaration;
}

/** Everything that rules can talk about. */
export type FactBase = { readonly [K in SubjectKind]: SubjectList<z.infer<(typeof subjectKinds)[K]>> };
