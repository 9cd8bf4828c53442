import type { Run } from '../../model/run.ts';
import { lookOf, type Branding } from '../branding/branding.ts';
import type { ReportFile } from '../report-file.ts';
import { longPageOf } from '../templates.ts';
import { technicalReport } from './technical-report.ts';

type View = ReturnType<typeof technicalReport>;
type Item = View['toDo']['items'][number];

interface TechnicalPage extends View {
  readonly second: boolean;
  /** Addresses of the other page, empty where this is the only one, or the other one itself. */
  readonly firstPage: string;
  readonly secondPage: string;
}

const firstName = 'technical.html';
const secondName = 'technical, page 2.html';

/**
 * Characters of a view as JSON that make a page of just under 400 kB, which is what somebody on a telephone line in the
 * country still reads: measured over every fictional council with every policy (test/policies/every-policy.test.ts).
 */
const mostCharacters = 400_000;

const render = longPageOf<TechnicalPage>('technical', 'technical', 'technical');

const canWait = ({ urgency }: Pick<Item, 'urgency'>): boolean => urgency === 'next-review';

/** An item of the second page: what it names by its place on the first is a link to that page. */
function onSecond(item: Item, isHere: (code: string) => boolean): Item {
  const pageOf = (code: string): string => (isHere(code) ? '' : encodeURIComponent(firstName));
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

function pagesOf(view: View): readonly TechnicalPage[] {
  if (JSON.stringify(view).length < mostCharacters)
    return [{ ...view, second: false, firstPage: '', secondPage: '' }];
  const { items } = view.toDo;
  const waiting = items.filter(canWait);
  const codes = new Set(waiting.map(({ code }) => code));
  const first = { ...view.toDo, items: items.filter((item) => !canWait(item)) };
  const second = { ...view.toDo, items: waiting.map((item) => onSecond(item, (code) => codes.has(code))) };
  return [
    { ...view, toDo: first, second: false, firstPage: '', secondPage: encodeURIComponent(secondName) },
    { ...view, toDo: second, second: true, firstPage: encodeURIComponent(firstName), secondPage: '' },
  ];
}

/**
 * The provider's pages; their reader knows Microsoft's words. One page, but for a council with so much to do that it would
 * be too long to send: then what can wait, and what all of it rests on, stand on a second one.
 */
export function technicalPages(
  run: Run,
  { changes = '', branding }: { readonly changes?: string; readonly branding?: Branding | undefined } = {},
): readonly ReportFile[] {
  const look = lookOf(branding);
  return pagesOf(technicalReport(run, changes, branding)).map((page) => ({
    path: `PROVIDER ONLY/${page.second ? secondName : firstName}`,
    data: render(page, look),
  }));
}
