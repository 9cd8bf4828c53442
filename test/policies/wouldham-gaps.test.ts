import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadStandards } from '../../src/audit/standards.ts';

const { policy } = await loadStandards('wouldham', fileURLToPath(new URL('.', import.meta.url)));

/**
 * What people who read Wouldham's policy found, written down before any gap was computed. Each has to be found again;
 * what is computed beyond them stands in the second list.
 */
const byHand = [
  'missing: second sign-in step',
  'against-advice: 4 bullet 3(b), 12.1 bullet 4',
  'against-advice: 4 bullet 4, 12.1 bullet 2',
  'contradiction: 4 bullet 3(c), 4 bullet 5, 12.1 bullet 3(b), 12.2 bullet 5',
  'contradiction: 7 para 1(d), 12.3#2 bullet 2',
  'missing: sign-in is blocked when a person leaves',
  'contradiction: 7 bullet 1, 12.2 bullet 1',
  'contradiction: 1 bullet 9, 5 bullet 3',
  'missing: updates',
  'missing: reviewed',
  'missing: backup',
  'missing: separate account to change settings',
  'missing: least length for the code',
  "missing: council's own domain",
  'missing: before they are monitored',
  'cannot-be-configured: 7 para 2',
  'cannot-be-configured: 12.2 bullet 3',
  'cannot-be-configured: 5 bullet 3',
  'drafting: 3 bullet 3',
  'drafting: 12.3#1 bullet 1, 12.3#2 bullet 1',
  'drafting: 11 line 1',
  'drafting: 4 para 2(a), 12 para 1',
];
const beyond = [
  'cannot-be-configured: 8 para 1(b)',
  'missing: personal data breach',
  'missing: new password when misuse is suspected',
  'missing: passwords that come with equipment',
  'missing: suspicious email',
];

const found = (wanted: string) => {
  const [kind, about = ''] = wanted.split(': ');
  return policy.gaps.filter(
    (gap) =>
      gap.kind === kind && (kind === 'missing' ? gap.finding.includes(about) : gap.refs.join(', ') === about),
  );
};

describe("the gaps of Wouldham's policy", () => {
  it.each([...byHand, ...beyond])('%s', (wanted) => {
    expect(found(wanted)).toHaveLength(1);
  });

  it('are these and no others', () => {
    expect(policy.gaps).toHaveLength(byHand.length + beyond.length);
  });

  it('come with a reason, a source and a whole sentence to adopt', () => {
    for (const { reason = '', source, suggestion } of policy.gaps) {
      expect(reason).toMatch(/\.$/u);
      expect(source).not.toBe('');
      expect(suggestion).toMatch(/^(?!Add )[A-Z].*\.$/u);
    }
  });

  it('ask for a decision on each clause that cannot be kept as it stands', () => {
    const decided = policy.clauses.filter(({ decision }) => decision !== undefined).map(({ ref }) => ref);
    expect(decided).toEqual(
      expect.arrayContaining(['5 bullet 3', '7 para 2', '12.1 bullet 4', '12.3#2 bullet 2']),
    );
  });
});
