import type { Environment } from '@marcbachmann/cel-js';
import type { z } from 'zod';
import { isUnknown, unknown } from '../facts/base/known.ts';
import type { Missing } from '../model/cause.ts';
import { later } from '../model/later.ts';
import { nestedSearches } from './nested-search.ts';
import { createRecorder, UnknownFact } from './recorder.ts';
import { fieldsRead, strictGroups } from './strict-groups.ts';
import { syntaxProblems } from './syntax.ts';
import type { Variables } from './schema-of-node.ts';
import type { ExpressionProblem } from './expression-problem.ts';
import type { SyntaxNode } from './expression-tree.ts';
import { seenOf, withParams } from './seen-by-expressions.ts';
import { staticProblem, type CelFailure } from './static-problem.ts';

/** Three-valued: an unknown truth comes with every cause that was met. */
export type Truth =
  | { readonly value: true }
  | { readonly value: false }
  | { readonly value: 'unknown'; readonly missing: readonly Missing[] };

/** A value prepared for evaluation by {@link Scope.view}. */
export interface SubjectView {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

export interface Expression {
  readonly source: string;
  /** Fields of the subject, and parameters, that it reads. */
  readonly facts: readonly string[];
  readonly params: readonly string[];
  /** @throws any error that is not an unknown fact: it is a bug, in facts or in here */
  readonly evaluate: (subject: SubjectView, params: unknown) => Truth;
}

export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problems: readonly ExpressionProblem[] };

/** What expressions of one rule can talk about: one subject and the rule's parameters. */
export interface Scope {
  readonly compile: (source: string) => Compiled;
  /**
   * The same of a source that {@link Scope.compile} found right before, with the same facts and parameters.
   * @throws where it was not
   */
  readonly compileChecked: (source: string) => Pick<Expression, 'evaluate'>;
  readonly view: (facts: Readonly<Record<string, unknown>>) => SubjectView;
  readonly params: (values: Readonly<Record<string, unknown>>) => unknown;
}

const yes: Truth = { value: true };
const no: Truth = { value: false };

/**
 * @param name the subject's variable
 * @param subject its schema
 * @param params schema of the rule's parameters
 */
export const createScope = (name: string, whole: z.ZodObject, params: z.ZodObject): Scope => {
  const { subject, type: subjectType, environment: ofKind, alone } = seenOf(name, whole);
  const recorder = createRecorder();
  const variables: Variables = { [name]: subject, params };
  const { environment, paramsType } =
    Object.keys(params.shape).length === 0 ? alone() : withParams(ofKind, params);

  const evaluating = (source: string, program: ReturnType<Environment['parse']>): Expression['evaluate'] => {
    program.check();
    const groups = later(() => strictGroups(program.ast as SyntaxNode, name));

    const readTogether = (facts: Readonly<Record<string, unknown>>): Missing[] => {
      if (groups().length === 0) return [];
      const met = recorder.unknownFields();
      const together = groups().filter((group) => group.some((field) => met.includes(field)));
      const more = together.flat().map((field) => facts[field]);
      return more.filter(isUnknown).flatMap(({ missing }) => missing);
    };
    const missingOf = (facts: Readonly<Record<string, unknown>>): Truth => ({
      value: 'unknown',
      missing: unknown(...recorder.missing(), ...readTogether(facts)).missing,
    });

    return ({ facts, value }: SubjectView, paramValues: unknown): Truth => {
      const told: Record<string, unknown> = { [name]: value, params: paramValues };
      recorder.start();
      try {
        const result: unknown = program(told);
        recorder.throwBug();
        if (typeof result !== 'boolean') throw new TypeError(`${source} gave ${typeof result}`);
        return result ? yes : no;
      } catch (error) {
        recorder.throwBug();
        if (!(error instanceof UnknownFact)) throw error;
        return missingOf(facts);
      } finally {
        // A rule outlives the council that it judged, and cel-js keeps what a search was last given: through a fact that is
        // unknown, the whole snapshot.
        told[name] = undefined;
        recorder.start();
      }
    };
  };

  const compile = (source: string): Compiled => {
    const checked = environment.check(source);
    if (!checked.valid) {
      return { ok: false, problems: [staticProblem(checked.error as CelFailure, source, variables)] };
    }
    const program = environment.parse(source);
    const tree = program.ast as SyntaxNode;
    const problems = [...syntaxProblems(tree, variables), ...nestedSearches(tree)];
    if (problems.length > 0) return { ok: false, problems };
    if (checked.type !== 'bool') {
      const message = `This says ${String(checked.type)}, not whether something is true`;
      return { ok: false, problems: [{ offset: 0, message, remedy: 'Compare it with something.' }] };
    }
    const evaluate = evaluating(source, program);
    const [facts, read] = [fieldsRead(tree, name), fieldsRead(tree, 'params')];
    return { ok: true, expression: { source, facts, params: read, evaluate } };
  };

  return {
    compile,
    compileChecked: (source) => ({ evaluate: evaluating(source, environment.parse(source)) }),
    view: (facts) => ({ facts, value: subjectType.convert(facts, recorder) }),
    params: (values) => paramsType.convert(values, recorder),
  };
};
