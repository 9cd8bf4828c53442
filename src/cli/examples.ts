import type { Argv } from 'yargs';

/** A command as it would be typed, and what it is for. */
type Example = readonly [typed: string, what: string];

const examples = {
  demo: [['beadle demo --council thriftley --open', 'another fictional council, and its report']],
  init: [
    ['beadle init', 'asks at a terminal'],
    ['beadle init --practice --fleet', 'four fictional councils'],
    ['beadle init --fleet --council "Ann Parish Council" --tenant ann.example', 'one more of a fleet'],
  ],
  doctor: [['beadle doctor --config councils/ann-parish-council/beadle.yaml', 'one council of a fleet']],
  audit: [
    ['beadle audit --open', 'and look at the report'],
    ['beadle audit --snapshot snapshot.json', 'judge what was collected before'],
    ['beadle audit --resume', 'after an interruption'],
  ],
  collect: [['beadle collect --to november.json', 'keep the settings of today']],
  report: [
    ['beadle report reports/out/ann-parish-council/latest/"PROVIDER ONLY"/run.json', 'the newest run'],
  ],
  import: [
    ['beadle import exchange exchange.json --into snapshot.json', 'what the shipped script exported'],
    ['beadle import graph export --taken 2026-11-22', 'a folder of JSON files'],
  ],
  signin: [['beadle signin --user clerk@ann.example --app outlook --client other', 'an old mail program']],
  attest: [
    ['beadle attest --form Questions.docx', 'a form for the clerk'],
    ['beadle attest --import Questions.docx', 'the filled form'],
  ],
  register: [['beadle register --from-tenant', 'a first list to correct']],
  diff: [
    ['beadle diff', 'the last two runs'],
    ['beadle diff 2026-11-22T113300Z', 'that run and the last'],
  ],
  verify: [['beadle verify', 'every run of the council']],
  purge: [['beadle purge --yes', 'after looking at what "beadle purge" shows']],
  person: [
    ['beadle person export clerk@ann.example', 'what is kept of one person'],
    ['beadle person erase clerk@ann.example --yes', 'after looking without --yes'],
  ],
  offboard: [
    ['beadle offboard "Ann Parish Council"', 'what it would do'],
    ['beadle offboard "Ann Parish Council" --handover ann.zip', 'the archive first'],
    ['beadle offboard "Ann Parish Council" --erase --confirmed-by "Ann Clerk"', 'then the end'],
  ],
  config: [['beadle config check fleet.yaml', 'every file that it names']],
  simulator: [['beadle simulator muddlecombe --port 8443', 'for other tools']],
  worker: [['beadle worker --drain --log json', 'until nothing waits']],
  partner: [['beadle partner signin', 'once, for all councils']],
  rules: [
    ['beadle rules show people/second-step-enforced', 'one rule'],
    ['beadle rules test --folder my-rules', 'run the examples of your own'],
  ],
  policies: [
    ['beadle policies check policy.yaml', 'a policy of your own'],
    ['beadle policies new --from "IT policy.docx" --review', 'one from a document'],
  ],
  fleet: [
    ['beadle init --practice --fleet', 'four fictional councils to try it with'],
    ['beadle fleet run', 'audit all of them'],
    ['beadle fleet status', 'how each stands, worst first'],
    ['beadle fleet todo', 'what to mend, over all of them'],
  ],
  'fleet run': [
    ['beadle fleet run --only ann-parish-council', 'one council'],
    ['beadle fleet run --group north --log json', 'a group, for a log service'],
    ['beadle fleet run --resume', 'after an interruption'],
  ],
  'fleet status': [['beadle fleet status --open --html fleet.html', 'and a page to look at']],
  'fleet todo': [['beadle fleet todo --group north', 'the work of one technician']],
  'fleet queue': [['beadle fleet queue --only ann-parish-council', 'let a worker audit it now']],
} as const satisfies Readonly<Record<string, readonly Example[]>>;

/** Puts the examples of a command at the end of its help. */
export function withExamples<T>(parser: Argv<T>, command: keyof typeof examples): Argv<T> {
  const lines = examples[command].flatMap(([typed, what]) => [`  ${typed}`, `      ${what}`]);
  return parser.epilogue(['Examples:', ...lines].join('\n'));
}
