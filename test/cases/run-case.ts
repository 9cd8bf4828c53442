import type { z } from 'zod';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import type { CaseFile } from './case-files.ts';
import { ImportCase, SignInCase, TenantCase, TextCase } from './case-forms.ts';
import type { Checked } from './checked.ts';
import { runImportCase } from './import-case.ts';
import { runSignInCase } from './sign-in-case.ts';
import { runTenantCase } from './tenant-case.ts';
import { runTextCase } from './text-case.ts';

/** What came of one case: all its expectations, or why it could not be run. */
export type CaseResult =
  | { readonly name: string; readonly title: string; readonly checked: readonly Checked[] }
  | { readonly name: string; readonly title: string; readonly failed: string };

function formed<T extends z.ZodType>(form: T, content: unknown): z.output<T> {
  const read = form.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'another form'}`);
}

const titled = (content: unknown): string => {
  const title: unknown = (content as { title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : '';
};

function checkedOf(
  { content, folder }: CaseFile,
  rules: RuleBook,
): Promise<readonly Checked[]> | readonly Checked[] {
  if (typeof content !== 'object' || content === null) throw new Error('this is not an object of JSON');
  const { via } = content as { via?: unknown };
  if ('asks' in content && (via === undefined || via === 'conditional-access'))
    return runSignInCase(formed(SignInCase, content), rules);
  switch (via) {
    case 'tenant':
      return runTenantCase(formed(TenantCase, content), rules);
    case 'import':
      return runImportCase(formed(ImportCase, content), folder, rules);
    case 'sign-in':
    case 'unit':
      return runTextCase(formed(TextCase, content));
    default:
      throw new Error(`a case runs by its “asks” or its “via”; this one says ${JSON.stringify(via)}`);
  }
}

/** Runs one case. An error, of the case or of ours, hides no other case. */
export async function runCase(one: CaseFile, rules: RuleBook): Promise<CaseResult> {
  const { name } = one;
  const title = titled(one.content);
  try {
    return { name, title, checked: await checkedOf(one, rules) };
  } catch (error) {
    return { name, title, failed: error instanceof Error ? error.message : String(error) };
  }
}
