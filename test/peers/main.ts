/** `npm run test:peers -- [--json] [FILE ...]`: how far we agree with the test suites of other auditors. */
import { fileURLToPath } from 'node:url';
import { loadRules } from '../../src/rulebook/load-rules.ts';
import { answer } from './answer.ts';
import { caseFiles, NoCases, readCases } from './files.ts';
import { printed, printedJson } from './print.ts';
import type { Judged } from './tally.ts';

const folder = fileURLToPath(new URL('../../../shared/peer-cases', import.meta.url));
const json = process.argv.includes('--json');
const named = process.argv.slice(2).filter((argument) => argument !== '--json');

try {
  const rules = await loadRules(fileURLToPath(new URL('../../rules/checks', import.meta.url)));
  const judged: Judged[] = [];
  for (const file of caseFiles(named, folder)) {
    const own = readCases(file).map((peerCase) => ({ peerCase, answered: answer(peerCase, rules) }));
    console.log(`${file}\n\n${printed(own)}\n`);
    judged.push(...own);
  }
  if (json) console.log(printedJson(judged));
} catch (error) {
  if (!(error instanceof NoCases)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
