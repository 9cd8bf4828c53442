import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsOf, withoutPerson } from './mentions.ts';

const ann = { identifiers: ['11111111-aaaa', 'ann.clerk@council.example'], names: ['Ann Clerk', 'Ann'] };

describe('mentions of a person', () => {
  it('are found by id, address and name, with the smallest object around them', () => {
    const run = {
      results: [
        { rule: 'a', findings: [{ subject: { id: '11111111-AAAA', name: 'Ann Clerk' }, message: 'x' }] },
        {
          rule: 'b',
          findings: [{ subject: { id: '2', name: 'Ben' }, message: 'Sends to Ann.Clerk@council.example.' }],
        },
      ],
      coverage: { groups: [{ names: ['Ann', 'Ben'] }] },
    };
    expect(mentionsOf(run, ann).map(({ path }) => path)).toEqual([
      'results.0.findings.0.subject',
      'results.1.findings.0',
      'coverage.groups.0',
    ]);
  });

  it('are no words that only look like a name', () => {
    expect(mentionsOf({ text: 'Annual review by Ann Clerkson, and Ann is a name.' }, ann)).toEqual([]);
    expect(withoutPerson({ text: 'Ann Clerk: no second step' }, ann)).toEqual({
      text: 'Erased person: no second step',
    });
  });

  it('are no addresses of others that end or begin with the same', () => {
    const others = {
      one: 'joann.clerk@council.example',
      two: 'jo.ann.clerk@council.example',
      three: 'ann.clerk@council.example.org',
      four: 'ann.clerk@council.example-town.uk',
    };
    expect(mentionsOf(others, ann)).toEqual([]);
    expect(withoutPerson(others, ann)).toEqual(others);
  });

  it.each([
    'smtp:ann.clerk@council.example',
    'Sent to ann.clerk@council.example. Then deleted.',
    String.raw`"one\nann.clerk@council.example\ntwo"`,
    '["ann.clerk@council.example"]',
    "'Ann Clerk' <ann.clerk@council.example>;",
    String.raw`"one\\nAnn Clerk\\ntwo"`,
  ])('are found whatever stands around them: %s', (text) => {
    expect(JSON.stringify(withoutPerson({ text }, ann))).not.toMatch(/ann.clerk/iu);
  });

  it('are none in words of ours, whatever somebody is called, but an id is nobody else’s there', () => {
    const clerk = { identifiers: ['clerk@council.example'], names: ['The Clerk', 'Nobody'] };
    const run = {
      rules: [{ ask: 'Ask the clerk.', params: ['nobody', 'clerk@council.example'] }],
      results: [{ params: { allowed: ['nobody'] }, subject: { name: 'The Clerk' }, note: 'nobody' }],
    };
    const ours = { rules: true, results: { '*': { params: true } } } as const;
    expect(mentionsOf(run, clerk, ours).map(({ path }) => path)).toEqual([
      'rules.0',
      'results.0.subject',
      'results.0',
    ]);
    expect(withoutPerson(run, clerk, ours)).toEqual({
      rules: [{ ask: 'Ask the clerk.', params: ['nobody', 'erased'] }],
      results: [
        { params: { allowed: ['nobody'] }, subject: { name: 'Erased person' }, note: 'Erased person' },
      ],
    });
  });

  it('are gone after they were written over, whatever stood around them', () => {
    const around = fc.jsonValue();
    const planted = fc.constantFrom('Ann Clerk', 'ANN.CLERK@council.example', '11111111-aaaa', 'Ann');
    fc.assert(
      fc.property(around, planted, (value, text) => {
        const whole = { value, list: [text, { deep: `(${text})`, also: text }] };
        expect(mentionsOf(whole, ann).length).toBeGreaterThan(0);
        expect(mentionsOf(withoutPerson(whole, ann), ann)).toEqual([]);
      }),
    );
  });
});
