/** `npm run check`: everything that CI runs, one step after the other, each with the command that repeats it. */
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const steps: readonly Step[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'dead code and unused dependencies', command: ['npm', 'run', '--silent', 'unused'] },
  { name: 'generated files are current', command: ['npm', 'run', '--silent', 'generate', '--', '--check'] },
  { name: 'rule examples', command: ['npm', 'run', '--silent', 'beadle', '--', 'rules', 'test'] },
  { name: 'tests and architecture', command: ['npm', 'test'] },
  { name: 'the package installs and runs elsewhere', command: ['npm', 'run', '--silent', 'test:package'] },
];

const afterTest = process.argv.includes('--after-test');
const chosen = steps.filter((step) => !(afterTest && step.name === 'tests and architecture'));

for (const { name, command } of chosen) {
  const started = performance.now();
  const [program, ...args] = command;
  // npm is a script with another ending on Windows, which only a shell finds.
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${name} (${seconds} s). Run it alone: ${command.join(' ')}`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
console.log(`${chosen.length} passed, 0 failed`);
