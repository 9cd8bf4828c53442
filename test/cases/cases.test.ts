import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedRules } from '../../src/audit/standards.ts';
import { everyNth, isWide } from '../../fixtures/search.ts';
import type { RuleBook } from '../../src/rulebook/load-rules.ts';
import { sharedFile } from '../contract/shared-material.ts';
import { caseFilesOf, NoCase } from './case-files.ts';
import { open } from './open.ts';
import { printedCase, summaryOf } from './print-cases.ts';
import { runCase } from './run-case.ts';

let rules: RuleBook;
beforeAll(async () => {
  ({ rules } = await shippedRules());
});

describe('cases from the field', () => {
  const shared = sharedFile('field-cases', 'the right answers of cases from the field');
  const files = shared.present ? caseFilesOf([shared.path]) : [];
  // Every other one, in `npm test` every sixth, and all of them in the wide search.
  const asked = everyNth(
    3,
    files.filter((_, at) => isWide || at % 2 === 0),
  );

  it.skipIf(!shared.present).each(asked.map((file) => [file.name, file] as const))(
    '%s',
    async (name, file) => {
      const result = await runCase(file, rules);
      const { differ, failed } = summaryOf([result]);
      const isOpen = Object.hasOwn(open, name);
      const why = isOpen ? 'it agrees now: take it out of open.ts' : printedCase(result);
      const is = differ.length + failed.length > 0 ? 'differs' : 'agrees';
      expect({ is, why }).toEqual({ is: isOpen ? 'differs' : 'agrees', why });
    },
  );

  it.skipIf(!shared.present)('are open only where there is such a case', () => {
    const names = new Set(files.map(({ name }) => name));
    expect(Object.keys(open).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the runner of cases', () => {
  const root = mkdtempSync(join(tmpdir(), 'beadle-cases-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const written = (path: string, content: unknown): string => {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const run = async (path: string) =>
    summaryOf(await Promise.all(caseFilesOf([path]).map((file) => runCase(file, rules))));
  const member = { id: 'ann', userPrincipalName: 'ann@council.example', accountEnabled: true };
  const asking = (ask: object) => ({ policies: [], context: { users: [member] }, asks: [ask] });
  const ask = { kind: 'person', id: 'ann', field: 'secondStep', expect: 'never' };

  it('agrees where the product says what was expected, with a sentence, and sees a planted mistake', async () => {
    expect(await run(written('right/a.json', asking(ask)))).toMatchObject({ asked: 1, agreed: 1 });
    const wrong = await run(written('wrong/a.json', asking({ ...ask, expect: ['always', 'sometimes'] })));
    expect(wrong.differ).toEqual(['a: secondStep']);
    const unsaid = await run(written('unsaid/a.json', asking({ ...ask, says: ['of another planet'] })));
    expect(unsaid.differ).toEqual(['a: secondStep']);
    const said = await run(written('said/a.json', asking({ ...ask, saysNot: ['sign-in'] })));
    expect(said.differ).toEqual(['a: secondStep']);
  });

  it.each([
    ['a form that it does not know', { via: 'telepathy' }, 'telepathy'],
    [
      'a rule that there is not',
      asking({ rule: 'people/nothing', expect: 'pass' }),
      'no rule people/nothing',
    ],
    ['a fact that there is not', asking({ ...ask, field: 'shoeSize' }), 'no fact shoeSize'],
    ['a file that is no JSON', '{', 'not an object of JSON'],
    [
      'a council that there is not',
      { via: 'tenant', council: 'x', expect: [{ fact: 'tenant.id' }] },
      'council x',
    ],
    [
      'a fault that no request met',
      {
        via: 'tenant',
        council: 'thriftley',
        faults: [{ match: 'graph GET /never-asked', break: true }],
        expect: [{ evidence: 'users', is: 'collected' }],
      },
      'no request met the fault',
    ],
    ['a text without anything about it', { via: 'unit', expect: [] }, 'expect'],
  ])('fails, and never skips, %s', async (name, content, says) => {
    const { failed, differ, asked } = await run(written(`${name}/a.json`, content));
    expect(failed.join()).toContain(says);
    expect({ differ, asked }).toEqual({ differ: [], asked: 1 });
  });

  it('edits a tenant by path, and faults its answers', async () => {
    const one = {
      via: 'tenant',
      council: 'thriftley',
      edit: [{ op: 'set', path: 'accounts/*/user/accountEnabled', value: false }],
      faults: [{ match: 'graph GET .*/domains', answer: { status: 403, body: {} } }],
      expect: [
        { evidence: 'domains', is: 'permission' },
        { fact: 'person.canSignIn', is: false },
      ],
    };
    expect(await run(written('edited/a.json', one))).toMatchObject({ asked: 2, agreed: 2 });
  });

  it('takes files beside an import case for its inputs, and names what is not there', async () => {
    written('import/input.json', 'not JSON at all');
    written('import/a.json', {
      via: 'import',
      tool: 'scubagear',
      input: 'input.json',
      expect: [{ is: 'refused', says: ['line \\d+'] }],
    });
    expect(await run(join(root, 'import'))).toMatchObject({ asked: 1, agreed: 1 });
    expect(() => caseFilesOf([join(root, 'nowhere')])).toThrow(NoCase);
    expect(() => caseFilesOf([])).toThrow(NoCase);
  });
});
