import type { Run } from '../../model/run.ts';
import type { Branding } from '../branding/branding.ts';
import { planOf } from '../plan/codes.ts';
import { indexRun } from '../run-index.ts';
import { cleanAll, oneLine } from '../text/clean.ts';
import { fill } from '../text/fill.ts';
import { heading, paragraph, type Block, type WrittenDocument } from '../word/written.ts';
import { annexFindings, annexOutside, annexWaiting } from './annex-findings.ts';
import { actionPlan } from './annex-plan.ts';
import { annexWords as words } from './annex-words.ts';

const { blank } = words;

/** The 1960 Act binds councils in England and Wales; elsewhere a council has its standing orders. */
function exclusion({ nation }: Run): Block[] {
  const { heading: title, act, orders } = words.exclude;
  const motion = nation === 'england' || nation === 'wales' ? act : orders;
  return [heading(title), paragraph(fill(motion, { blank })), paragraph(words.information)];
}

const inOneLine = (block: Block): Block =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((text) => text.split('\n').map(oneLine).join('\n'))) }
    : block;

/**
 * For councillors in a private part of a meeting: the motion that makes it private, what was found by line, and who does
 * what by when. It names nobody: the Clerk's report does.
 */
export function annexDocument(raw: Run, branding?: Branding): WrittenDocument {
  const index = indexRun(cleanAll(raw));
  const coded = planOf(index);
  return {
    council: oneLine(raw.council),
    title: words.title,
    mark: words.mark,
    lines: [fill(words.line, { blank }), words.author],
    landscape: true,
    blocks: [
      ...exclusion(raw),
      ...annexFindings(index, coded),
      ...annexWaiting(index, coded),
      ...annexOutside(index, coded),
      ...actionPlan(index, coded, branding),
    ].map(inOneLine),
  };
}
