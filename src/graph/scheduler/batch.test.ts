import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenAnswer } from '../message.ts';
import { batchAnswers } from './batch.ts';

const part = (id: string, status: number, body: unknown = { id }) => ({ id, status, body });

describe('the answers of a batch', () => {
  it('belong to their requests, in whatever order they come and however often each is repeated', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99).map(String)), fc.infiniteStream(fc.nat()), (ids, order) => {
        const twice = [...ids, ...ids].map((id) => ({ id, at: order.next().value }));
        const responses = twice.toSorted((a, b) => a.at - b.at).map(({ id }) => part(id, 200));
        const answers = batchAnswers({ responses });
        expect([...answers.keys()].toSorted()).toEqual(ids.toSorted());
        for (const [id, answer] of answers) expect(answer.body).toEqual({ id });
      }),
    );
  });

  it('are none where two answers to one request contradict each other, or one has no status', () => {
    const responses = [part('1', 200), part('1', 404), part('2', 200), { id: '3', body: {} }];
    expect([...batchAnswers({ responses }).keys()]).toEqual(['2']);
  });

  it('carry their own headers, in lower case', () => {
    const responses = [{ id: '1', status: 429, headers: { 'Retry-After': 7 } }];
    expect(batchAnswers({ responses }).get('1')?.headers).toEqual({ 'retry-after': '7' });
  });

  it.each([undefined, 'text', [], {}, { responses: {} }])('are not read from %j', (body) => {
    expect(() => batchAnswers(body)).toThrow(BrokenAnswer);
  });
});
