import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { clerkReport } from '../../src/documents/clerk/clerk-report.ts';
import { icoClock } from '../../src/documents/clerk/ico-clock.ts';
import { breaks, cards, failing, options, runOf } from './failing-runs.ts';
import { sampleGap, sampleRun } from './sample-run.ts';

const route = {
  channel: 'inbox-rule',
  state: 'leaves',
  domain: 'gmail.com',
  someMailOnly: false,
  through: false,
};

/** The card of a mailbox that forwards; `type` is what Exchange calls the kind of mailbox. */
function forwardingCard(routes: readonly object[], type = 'UserMailbox') {
  const entry = failing('mail/forwarding-to-personal', 1, {
    finding: {
      text: '{{mailbox.name}}: {{mailbox.routes}}',
      words: [],
      tells: { routes: 'mail-routes' },
    },
  });
  const kind = {
    evidence: 'mailboxes',
    endpoint: 'Get-Mailbox',
    object: 'j',
    property: 'RecipientTypeDetails',
    value: JSON.stringify(type),
    at: '2026-11-22T11:33:00.000Z',
  };
  const findings = entry.result.findings.map((one) => ({
    ...one,
    subject: { kind: 'mailbox', id: 'j', name: 'Joan James' },
    facts: [{ fact: 'routes', value: JSON.stringify({ routes, forwards: [], incomplete: false }) }],
    evidence: [kind],
  }));
  return cards(runOf([{ ...entry, result: { ...entry.result, findings }, clause: breaks }]))[0];
}

describe('a card', () => {
  it('names the provider, or says that there must be one', () => {
    const { provider: _, ...without } = sampleRun();
    expect(cards(sampleRun())[0]?.effort).toContain('for Fen IT');
    expect(cards(without)[0]?.effort).toContain('for your IT provider');
  });

  it('says which sign-in gets through, and leaves the rules of the provider out', () => {
    const entry = failing('a', 1, {
      finding: { text: '{{person.name}}: {{person.gap}}', words: [], tells: { gap: 'sign-in-gap' } },
    });
    const findings = entry.result.findings.map((one) => ({
      ...one,
      facts: [{ fact: 'gap', value: JSON.stringify(sampleGap) }],
    }));
    const run = runOf([{ ...entry, result: { ...entry.result, findings }, clause: breaks }]);
    expect(cards(run)[0]?.found).toEqual(['Signing in to email (Outlook) in a web browser.']);
  });

  it('says who and where without blame, and how sure it is', () => {
    expect(forwardingCard([route])?.title).toBe('Joan James’ mailbox forwards all email to gmail.com');
    expect(forwardingCard([{ ...route, someMailOnly: true }])?.title).toContain(
      'forwards some email to gmail.com',
    );
    expect(forwardingCard([{ ...route, state: 'blocked' }])?.title).toContain(
      'is set to forward email to gmail.com',
    );
    expect(forwardingCard([{ ...route, domain: '' }])?.title).toContain('an address that we could not find');
    expect(forwardingCard([route])?.first).toContain('by phone or face to face');
    expect(forwardingCard([route])?.toPerson.text.join(' ')).toContain('Dear Joan James,');
    expect(forwardingCard([route])?.disclosure).toBe(true);
  });

  it('speaks to whoever uses a mailbox that is nobody’s own, and not to the mailbox', () => {
    const card = forwardingCard([route], 'SharedMailbox');
    expect(card?.title).toBe('The shared mailbox “Joan James” forwards all email to gmail.com');
    expect(card?.first).toMatch(/^Ask whoever uses this mailbox by phone/u);
    expect(card?.toPerson.to).toBe('Note to the person who uses it');
    expect(card?.toPerson.text[0]).toBe('Dear colleague,');
    expect(card?.toPerson.text.join(' ')).not.toContain('your council mailbox');
  });

  it('gives the end of the 72 hours from the report, and every known date', () => {
    const said = icoClock({ readAt: '2026-11-22T11:33:00.000Z', judgedAt: '2026-11-22T11:40:00.000Z' }).join(
      ' ',
    );
    for (const date of ['22 November 2026, 11:33', '22 November 2026, 11:40', '25 November 2026, 11:40'])
      expect(said).toContain(date);
  });

  it('says what the same change ends, by code', () => {
    const everyone = failing('people/second-step-enforced', 2, {}, 'p');
    const run = runOf([
      { ...failing('administrators/second-step-enforced', 1, {}, 'p'), clause: breaks },
      { ...everyone, clause: breaks },
    ]);
    expect(cards(run).map(({ code, ends }) => [code, ends])).toEqual([
      // Another account: what is switched on for the first alone does nothing for it.
      ['A1', 'Where it is switched on for everybody, the same change also ends A2.'],
      ['A2', ''],
    ]);
    const forwards = runOf([
      { ...failing('mail/forwarding-to-personal', 1, {}, 'm'), clause: breaks },
      { ...failing('mail/forwarding-outside', 1, { urgency: 'this-quarter' }, 'm'), clause: breaks },
    ]);
    const [first] = cards(forwards);
    expect(first?.ends).toMatch(/^The same change also ends [AB]\d\.$/u);
  });

  it('puts names and codes into the note to the provider', () => {
    const run = runOf([{ ...failing('people/second-step-enforced', 2), clause: breaks }]);
    const note = clerkReport(run, options).firstNote.join('\n');
    expect(note).toContain('22 November 2026');
    expect(note).toContain('A1 2 people can sign in with only a password: P0, P1. Please switch on');
  });
});

describe('the verdict sentence', () => {
  const verdict = (run: Run) => clerkReport(run, options).minute1;
  const pass = (id: string) => {
    const one = failing(id, 0);
    return { ...one, result: { ...one.result, outcome: 'pass' as const }, clause: breaks };
  };
  const unknown = (id: string) => {
    const one = failing(id, 0, { title: `Good ${id}` });
    return { ...one, result: { ...one.result, outcome: 'unknown' as const }, clause: breaks };
  };

  it('counts what cannot wait, says when nothing is urgent, and never takes unknown for nothing', () => {
    expect(verdict(runOf([pass('a')])).verdict).toMatch(/^Nothing is urgent\./u);
    const none = verdict(runOf([unknown('a'), unknown('b')]));
    expect(none.verdict).toMatch(
      /^We cannot tell yet: the 2 things that matter most could not be checked\./u,
    );
    expect(none.unknown).toEqual(['Not checked: “Good a”.', 'Not checked: “Good b”.']);
    expect(verdict(runOf([unknown('a'), pass('b')])).verdict).toMatch(/^We cannot tell yet: 1 of the 2 /u);
    const some = verdict(runOf([unknown('a'), { ...failing('b', 1), clause: breaks }]));
    expect(some.verdict).toMatch(/^One thing cannot wait\. One more of the things/u);
    expect(some.do.items.map(({ code }) => code)).toEqual(['A1']);
  });
});
