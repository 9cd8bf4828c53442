import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { stepLines } from '../model/fix-step.ts';
import { loadRules, type RuleBook } from './load-rules.ts';

let rules: RuleBook;
beforeAll(async () => {
  rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
});

/** Words and commands that open an account. */
const opens = /AccountEnabled:?\s*\$?true|\bunblock\b|\ballow sign-in\b/iu;

/** About people in office, who cannot use their mailbox while their account is shut. */
const forPeopleInOffice = 'people/mailbox-for-each';

describe('what a technician is told to do', () => {
  it('lets nobody in who was shut out', () => {
    const telling = rules.rules.flatMap(({ id, text }) =>
      text.fix
        .flatMap(stepLines)
        .filter((line) => opens.test(line))
        .map((line) => `${id}: ${line}`),
    );
    expect(telling.filter((one) => !one.startsWith(`${forPeopleInOffice}: `))).toEqual([]);
  });

  it('shuts out people who have left, and ends what they have open', () => {
    const steps =
      rules.byId.get('people/leavers-cannot-sign-in')?.text.fix.flatMap(stepLines).join('\n') ?? '';
    expect(steps).toContain('-AccountEnabled:$false');
    expect(steps).toContain('Revoke-MgUserSignInSession');
  });

  it('would notice a step that opens an account', () => {
    expect(opens.test('Update-MgUser -UserId <object id> -AccountEnabled:$true')).toBe(true);
  });
});
