import { describe, expect, it } from 'vitest';
import { makePageCheck, moved, readPage } from './page.ts';

const page = (items: readonly unknown[], count?: number) => ({ items, count, nextLink: undefined });
const reading = (...pages: readonly ReturnType<typeof page>[]) => {
  const check = makePageCheck('GET /users');
  for (const one of pages) check.take(one);
  check.end();
};

describe('the pages of a list', () => {
  it('make one list where each item comes once and all of them come', () => {
    expect(() => reading(page([{ id: 'a' }], 2), page([{ id: 'b' }]))).not.toThrow();
  });

  it.each([
    ['an item comes twice, over two pages', [page([{ id: 'a' }]), page([{ id: 'a' }])]],
    ['an item comes twice on one page', [page([{ id: 'a' }, { id: 'a' }])]],
    [
      'a page without ids comes twice',
      [page([{ Name: 'x' }, { Name: 'y' }]), page([{ Name: 'x' }, { Name: 'y' }])],
    ],
    ['fewer came than were announced', [page([{ id: 'a' }], 2)]],
    ['more came than were announced', [page([{ id: 'a' }, { id: 'b' }], 1)]],
  ])('make none where %s: it is read again from its start', (_what, pages) => {
    expect(() => reading(...pages)).toThrow(expect.objectContaining({ code: moved }) as Error);
  });

  it('are none where the answer is no list', () => {
    for (const body of [undefined, {}, { value: {} }, []])
      expect(() => readPage('GET /users', body)).toThrow('not a list');
  });
});
