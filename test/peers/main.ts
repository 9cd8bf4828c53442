/** `npm run test:peers -- [--json] [FILE ...]`: how far we agree with the test suites of other auditors. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRules } from '../../src/engine/load-rules.ts';
import { parseCases } from './adapter/case.ts';
import { answer } from './answer.ts';
import { printed, printedJson } from './print.ts';

const shared = fileURLToPath(new URL('../../../shared/peer-cases/ca-cases.jsonl', import.meta.url));
const json = process.argv.includes('--json');
const named = process.argv.slice(2).filter((argument) => argument !== '--json');
const files = named.length > 0 ? named : [shared];

const absent = files.filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`There is no ${absent.join(', ')}. Name a file of cases: npm run test:peers -- FILE`);
  process.exitCode = 2;
} else {
  const rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
  const cases = files.flatMap((file) => parseCases(readFileSync(file, 'utf8'), file));
  const judged = cases.map((peerCase) => ({ peerCase, answered: answer(peerCase, rules) }));
  console.log(printed(judged));
  if (json) console.log(printedJson(judged));
}
