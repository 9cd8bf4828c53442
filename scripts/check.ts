/**
 * `npm run check`: everything that CI runs, each step with the command that repeats it. Steps that only look at files run
 * beside each other, as many as there are cores; then the tests, the searches with every case, and the package.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const looks: readonly Step[] = [
  // The slowest first: nothing waits for it at the end.
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'dead code and unused dependencies', command: ['npm', 'run', '--silent', 'unused'] },
  { name: 'generated files are current', command: ['npm', 'run', '--silent', 'generate', '--', '--check'] },
  { name: 'rule examples', command: ['npm', 'run', '--silent', 'beadle', '--', 'rules', 'test'] },
];
const tests: Step = { name: 'tests and architecture', command: ['npm', 'test'] };
const searches: Step = {
  name: 'searches, with every case',
  command: ['npm', 'run', '--silent', 'test:wide'],
};
const packed: Step = {
  name: 'the package installs and runs elsewhere',
  command: ['npm', 'run', '--silent', 'test:package'],
};

const running = new Set<ChildProcess>();

/** Runs a step to its end; what it says is kept until then, or shown at once. Ends everything where the step fails. */
async function run({ name, command }: Step, show: 'at once' | 'in one piece'): Promise<void> {
  const started = performance.now();
  const [program, ...args] = command;
  const { status, said } = await new Promise<{ status: number | null; said: string }>((resolve, reject) => {
    // npm is a script with another ending on Windows, which only a shell finds.
    const shell = process.platform === 'win32';
    const child =
      show === 'at once'
        ? spawn(program, args, { shell, stdio: 'inherit' })
        : spawn(program, args, { shell, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => {
      running.delete(child);
      resolve({ status: code, said: output });
    });
  });
  process.stdout.write(said);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${name} (${seconds} s). Run it alone: ${command.join(' ')}`);
    for (const child of running) child.kill();
    process.exit(1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}

const beside = pLimit(availableParallelism());
await Promise.all(looks.map((step) => beside(() => run(step, 'in one piece'))));
const after = process.argv.includes('--after-test') ? [searches, packed] : [tests, searches, packed];
for (const step of after) await run(step, 'at once');
console.log(`${String(looks.length + after.length)} passed, 0 failed`);
