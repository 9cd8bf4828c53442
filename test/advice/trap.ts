import { stepLines } from '../../src/model/fix-step.ts';
import type { RuleText } from '../../src/model/run.ts';

/** What a technician does with a rule: the texts that the guards read. */
export type Advice = Pick<RuleText, 'before' | 'fix' | 'undo' | 'former'>;

/** One kind of trap, and how an advice that walks into it is known. */
export interface Trap {
  readonly name: string;
  readonly caught: (advice: Advice) => boolean;
  /** What a text that comes near the trap must say, each; empty for a trap that is known by what it says. */
  readonly needed?: readonly RegExp[];
}

/** Each step with its commands, as one text: what a sentence warns of counts for the commands below it. */
export function stepsOf({ fix }: Pick<Advice, 'fix'>): string[] {
  return fix.map((step) => stepLines(step).join('\n'));
}

/** Texts that hold commands. */
export function commandsOf({ fix, undo, former }: Advice): string[] {
  const reads = former.flatMap((one) => ('note' in one ? [one.read ?? ''] : []));
  return [...stepsOf({ fix }), undo, ...reads];
}

const whole = (advice: Advice): string => [advice.before, ...commandsOf(advice)].join('\n');

/** One pattern that calls for others in the same rule. */
export function without(trigger: RegExp, needed: readonly RegExp[]): Omit<Trap, 'name'> {
  return {
    needed,
    caught: (advice) => {
      const text = whole(advice);
      return trigger.test(text) && needed.some((one) => !one.test(text));
    },
  };
}

/** The same advice as if nobody had written what the pattern finds. */
export function unsaid(advice: Advice, said: RegExp): Advice {
  const all = new RegExp(said.source, `${said.flags}g`);
  const cut = (text: string): string => text.replaceAll(all, '');
  return {
    ...advice,
    before: cut(advice.before),
    undo: cut(advice.undo),
    fix: advice.fix.map((step) =>
      typeof step === 'string' ? cut(step) : { ...step, do: cut(step.do), run: step.run.map(cut) },
    ),
  };
}
