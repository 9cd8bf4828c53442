import type { Run } from '../../model/run.ts';
import { lookOf, type Branding } from '../branding/branding.ts';
import type { ReportFile } from '../report-file.ts';
import { longPageOf, type PageLook } from '../templates.ts';
import { itemsByPage } from './page-parts.ts';
import { technicalReport } from './technical-report.ts';

type View = ReturnType<typeof technicalReport>;
type Item = View['toDo']['items'][number];

/** A page as the others name it. */
interface PageName {
  readonly number: number;
  /** Empty for the page itself. */
  readonly address: string;
  /** Of its items, as "A1 to B40"; empty where it has none. */
  readonly codes: string;
}

interface TechnicalPage extends View {
  /** Empty where there is one only. */
  readonly pages: readonly PageName[];
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It says what is to be done, or that nothing is. */
  readonly worked: boolean;
  /** Addresses of these pages, empty for the page itself. */
  readonly firstPage: string;
  readonly lastPage: string;
}

const fileName = (number: number): string =>
  number === 1 ? 'technical.html' : `technical, page ${String(number)}.html`;

const render = longPageOf<TechnicalPage>('technical', 'technical', 'technical');

/** An item of a later page: what it names by its place on an earlier one is a link to that page. */
function linked(item: Item, pageOf: (code: string) => string): Item {
  return {
    ...item,
    works: item.works.map((work) => ({
      ...work,
      page: pageOf(work.as),
      rows: work.rows.map((row) =>
        row.same === undefined ? row : { ...row, same: { ...row.same, page: pageOf(row.same.code) } },
      ),
    })),
  };
}

const onePage = (view: View): TechnicalPage => ({
  ...view,
  pages: [],
  number: 1,
  isFirst: true,
  isLast: true,
  worked: true,
  firstPage: '',
  lastPage: '',
});

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** How many items each page has: measured on the report as one page, whose pieces are its items and what is between. */
function countsOf(pieces: readonly string[], items: readonly Item[]): readonly number[] {
  const end = 2 * items.length;
  if (pieces.length <= end) return [items.length];
  const [head = ''] = pieces;
  return itemsByPage({
    whole: bytesOf(pieces),
    head: Buffer.byteLength(head),
    items: items.map((_item, at) => bytesOf(pieces.slice(2 * at + 1, 2 * at + 2))),
    first: bytesOf(pieces.slice(end, end + 1)),
    last: bytesOf(pieces.slice(end)),
  });
}

/** The same report on as many pages as there are counts. */
function partedBy(counts: readonly number[], view: View): readonly TechnicalPage[] {
  const starts = counts.map((_count, at) => counts.slice(0, at).reduce((sum, one) => sum + one, 0));
  const parts = counts.map((count, at) => view.toDo.items.slice(starts[at] ?? 0, (starts[at] ?? 0) + count));
  const pageOf = new Map(parts.flatMap((items, at) => items.map(({ code }) => [code, at + 1] as const)));
  const last = counts.length;
  return parts.map((items, at) => {
    const number = at + 1;
    const addressOf = (page: number | undefined): string =>
      page === undefined || page === number ? '' : encodeURIComponent(fileName(page));
    return {
      ...view,
      toDo: { ...view.toDo, items: items.map((item) => linked(item, (code) => addressOf(pageOf.get(code)))) },
      pages: parts.map((those, index) => ({
        number: index + 1,
        address: addressOf(index + 1),
        codes: [...new Set([those[0]?.code ?? [], those.at(-1)?.code ?? []].flat())].join(' to '),
      })),
      number,
      isFirst: number === 1,
      isLast: number === last,
      worked: number === 1 || items.length > 0,
      firstPage: addressOf(1),
      lastPage: addressOf(last),
    };
  });
}

function rendered(view: View, look: PageLook): readonly (readonly string[])[] {
  const whole = render(onePage(view), look);
  const counts = countsOf(whole, view.toDo.items);
  return counts.length === 1 ? [whole] : partedBy(counts, view).map((page) => render(page, look));
}

/**
 * The provider's pages; their reader knows Microsoft's words. One page, but for a council with so much to do that it would
 * be too long to send: then the work goes on, in the order of harm, on further ones, and the last has what all of it rests on.
 */
export function technicalPages(
  run: Run,
  { changes = '', branding }: { readonly changes?: string; readonly branding?: Branding | undefined } = {},
): readonly ReportFile[] {
  return rendered(technicalReport(run, changes, branding), lookOf(branding)).map((data, at) => ({
    path: `PROVIDER ONLY/${fileName(at + 1)}`,
    data,
  }));
}
