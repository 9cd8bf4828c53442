import { beforeAll, describe, expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { appQuestions } from './apps.ts';
import { appRightQuestions } from './app-rights.ts';
import { exchangeRoleQuestions } from './exchange-roles.ts';
import { handedInQuestions } from './handed-in.ts';
import { domainQuestions } from './domains.ts';
import { codeHomeQuestions } from './code-homes.ts';
import { computerQuestions } from './computers.ts';
import { policyGivenQuestions } from './given-by-policy.ts';
import { keptMailQuestions } from './kept-mail.ts';
import { mailQuestions } from './mail-settings.ts';
import { deviceQuestions } from './managed-devices.ts';
import { methodQuestions } from './methods.ts';
import { accountQuestions } from './accounts.ts';
import { organisationQuestions } from './organisation.ts';
import { passwordQuestions } from './password-settings.ts';
import { answerOf, type Question } from './question.ts';
import { perUserQuestions } from './asked-per-user.ts';
import { recordQuestions } from './awkward-records.ts';
import { findQuestions, settingQuestions } from './computer-settings.ts';
import { programQuestions } from './found-programs.ts';
import { lentQuestions } from './lent-computers.ts';
import { leaverQuestions } from './leavers.ts';
import { advisedQuestions, peopleSettingQuestions } from './advised-settings.ts';
import { tenantSettingQuestions } from './tenant-settings.ts';
import { trapQuestions } from './trap-tenants.ts';
import { unseenQuestions } from './unseen-things.ts';
import { versionQuestions } from './lowest-versions.ts';
import { mailFlowQuestions } from './mail-flow.ts';
import { leavingMailQuestions } from './mail-that-leaves.ts';
import { openMailboxQuestions } from './open-mailboxes.ts';
import { listedPeopleQuestions } from './people-listed.ts';
import { newlyAskedQuestions } from './not-asked-before.ts';
import { receiverQuestions } from './receivers.ts';
import { safeAttachmentQuestions } from './opened-safely.ts';
import { planQuestions } from './plans.ts';
import { phoneAppQuestions } from './phone-apps.ts';
import { phoneCodeQuestions } from './phone-codes.ts';
import { wipeQuestions } from './wiped-devices.ts';
import { protectionQuestions } from './protected-mailboxes.ts';
import { sharedFileQuestions } from './shared-files.ts';
import { stoppedForwardQuestions } from './stopped-forwards.ts';

let rules: RuleBook;
beforeAll(async () => {
  ({ rules } = await shippedRules());
});

const all: Readonly<Record<string, readonly Question[]>> = {
  'mail domains': domainQuestions,
  apps: appQuestions,
  'rights of apps': appRightQuestions,
  'email that is kept': keptMailQuestions,
  'settings for email': mailQuestions,
  'policies that mailboxes are given': policyGivenQuestions,
  organisation: organisationQuestions,
  passwords: passwordQuestions,
  accounts: accountQuestions,
  'sign-in methods': methodQuestions,
  devices: deviceQuestions,
  computers: computerQuestions,
  'mail that leaves': leavingMailQuestions,
  'forwards that are stopped': stoppedForwardQuestions,
  'mail flow': mailFlowQuestions,
  'protection of mailboxes': protectionQuestions,
  'attachments and forged senders': safeAttachmentQuestions,
  'who opens what': openMailboxQuestions,
  'roles in Exchange': exchangeRoleQuestions,
  'email that other servers hand in': handedInQuestions,
  'shared files': sharedFileQuestions,
  'second step by person': perUserQuestions,
  'lowest versions': versionQuestions,
  'awkward records': recordQuestions,
  'what receivers read': receiverQuestions,
  'rules that nobody asked before': newlyAskedQuestions,
  'computers that were lent': lentQuestions,
  programs: programQuestions,
  'what antivirus found': findQuestions,
  'settings of computers': settingQuestions,
  'codes of phones': phoneCodeQuestions,
  'where codes and locks are set': codeHomeQuestions,
  'mail apps of phones': phoneAppQuestions,
  'devices that can be wiped': wipeQuestions,
  'settings of the tenant': tenantSettingQuestions,
  'what advisers expect': advisedQuestions,
  'use of mailboxes and accounts': peopleSettingQuestions,
  leavers: leaverQuestions,
  'plans that were bought': planQuestions,
  'traps of the catalogue': trapQuestions,
  'what no check sees': unseenQuestions,
  'people and who is listed': listedPeopleQuestions,
};

describe.each(Object.entries(all))('questions about %s', (_area, questions) => {
  it.each(questions.map((one) => [`${one.rule}: ${one.asks}`, one] as const))('%s', (_name, one) => {
    const { value, sentence } = answerOf(one, rules);
    expect({ is: value, because: value === one.is ? '' : sentence }).toEqual({ is: one.is, because: '' });
  });
});
