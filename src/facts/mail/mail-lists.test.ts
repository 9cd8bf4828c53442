import { describe, expect, it } from 'vitest';
import { bareSnapshot } from '../../sources/testing.ts';
import { factsOfSnapshot } from '../testing.ts';
import { contact, group } from './testing-objects.ts';
import { mailEvidence, noInputs, now, shown } from './testing.ts';

type Recipients = NonNullable<Parameters<typeof mailEvidence>[1]>;
const lists = (recipients: Recipients) =>
  factsOfSnapshot(bareSnapshot(mailEvidence({ clerk: {} }, recipients)), noInputs, now).mailGroup;
const first = (recipients: Recipients): unknown => shown(lists(recipients).subjects[0]?.privateAddresses);

const home = contact('home', 'ann@gmail.com');
const auditor = contact('auditor', 'office@auditors.example');
const guest = contact('guest', 'bob@btinternet.com', 'GuestMailUser');

describe('private addresses in mailing lists', () => {
  it('are contacts and guests with a provider for private people', () => {
    expect(first([group('all', ['clerk', 'home', 'guest', 'auditor']), home, guest, auditor])).toBe(2);
    expect(first([group('all', ['clerk', 'auditor']), auditor])).toBe(0);
  });

  it('are found in a list inside the list, each once', () => {
    expect(first([group('all', ['inner', 'home']), group('inner', ['home']), home])).toBe(1);
  });

  it('are unknown in a list whose members were not read, and in a dynamic one', () => {
    expect(first([group('all', undefined)])).toBe('unknown: groups');
    const dynamic = { ...group('all', []), recipientTypeDetails: 'DynamicDistributionGroup' };
    expect(first([dynamic])).toBe('unknown: groups');
  });

  it('are unknown where a contact came back without its address, and another is enough to say so', () => {
    const hidden = { ...contact('hidden', 'x@gmail.com'), external: undefined, primary: undefined };
    expect(first([group('all', ['clerk', 'hidden']), hidden])).toBe('unknown: recipients');
    expect(first([group('all', ['home', 'hidden']), hidden, home])).toBe(1);
  });

  it('make a short list fail, but cannot make it pass', () => {
    expect(first([group('all', ['home', 'lost']), home])).toBe(1);
    expect(first([group('all', ['lost'])])).toBe('unknown: recipients');
  });

  it('has a list of lists that lacks one where a recipient came back without its kind', () => {
    const one = { ...group('all', ['home']), recipientTypeDetails: undefined };
    expect(lists([one, home]).missing).toMatchObject([{ evidence: 'recipients', cause: 'error' }]);
  });

  it('has a list of lists that is whole only where the recipients were read', () => {
    expect(factsOfSnapshot(bareSnapshot({}), noInputs, now).mailGroup.missing).toHaveLength(1);
  });
});
