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
        for (const [id, answer] of answers) expect(answer).toMatchObject({ body: { id } });
      }),
    );
  });

  it('are none where two answers to one request contradict each other, or one has no status', () => {
    const responses = [part('1', 200), part('1', 404), part('2', 200), { id: '3', body: {} }];
    expect([...batchAnswers({ responses }).keys()]).toEqual(['2']);
  });

  it('carry their own headers, in lower case', () => {
    const responses = [{ id: '1', status: 429, headers: { 'Retry-After': 7 } }];
    expect(batchAnswers({ responses }).get('1')).toMatchObject({ headers: { 'retry-after': '7' } });
  });

  it('have no headers but text and numbers, and a hostile one costs nothing', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"retry-after":"9"},"toString":1,"x":{"toString":1},"Retry-After":["7"],"constructor":"c"}',
    ) as unknown;
    const found = batchAnswers({ responses: [{ id: '1', status: 429, headers: hostile }] }).get('1');
    expect(found).toMatchObject({ status: 429 });
    if (found === undefined || found instanceof BrokenAnswer) throw new Error('broken');
    expect(found.headers['retry-after']).toBeUndefined();
    expect(found.headers['constructor']).toBe('c');
  });

  it('lose the one that is nested without end, and only it', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    const answers = batchAnswers({ responses: [part('1', 200, deep), part('1', 200, deep), part('2', 200)] });
    expect(answers.get('1')).toBeInstanceOf(BrokenAnswer);
    expect(answers.get('2')).toMatchObject({ status: 200 });
  });

  it('are read past an id or a status that has no text', () => {
    const odd = { toString: 1, valueOf: 1 };
    const responses = [{ id: odd, status: 200 }, { id: '2', status: odd }, part('3', 200)];
    expect([...batchAnswers({ responses }).keys()]).toEqual(['3']);
  });

  it.each([undefined, 'text', [], {}, { responses: {} }])('are not read from %j', (body) => {
    expect(() => batchAnswers(body)).toThrow(BrokenAnswer);
  });
});
