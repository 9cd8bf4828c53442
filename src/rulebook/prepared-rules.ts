import { subjectKinds } from '../facts/subjects.ts';
import { later } from '../model/later.ts';
import type { Catalogue } from './catalogue.ts';
import type { ClauseBank } from './clause-bank.ts';
import { createScope, type Expression, type Scope } from './expression.ts';
import type { RuleBook } from './load-rules.ts';
import { paramsSchema } from './params.ts';
import type { PreparedBook, PreparedExpression, PreparedRule, PreparedStandards } from './prepared.ts';
import { RuleFile } from './rule-file.ts';
import type { Rule } from './rule.ts';
import { laterYaml } from './yaml-source.ts';

function laterScope(make: () => Scope): Scope {
  const scope = later(make);
  return {
    compile: (source) => scope().compile(source),
    compileChecked: (source) => scope().compileChecked(source),
    view: (facts) => scope().view(facts),
    params: (values) => scope().params(values),
  };
}

function laterExpression({ source, facts, params }: PreparedExpression, scope: Scope): Expression {
  const expression = later(() => scope.compileChecked(source));
  return {
    source,
    facts,
    params,
    evaluate: (subject, values) => expression().evaluate(subject, values),
  };
}

function ruleOf(prepared: PreparedRule, file: string, text: string): Rule {
  const { kind, params, where, require, finding } = prepared;
  const scope = laterScope(() => createScope(kind, subjectKinds[kind], paramsSchema(params)));
  const source = laterYaml(file, text);
  const examples = later(() => RuleFile.parse(source.value).examples);
  const { words, tells } = prepared.text.finding;
  return {
    id: prepared.id,
    kind,
    text: prepared.text,
    params,
    none: prepared.none,
    outside: prepared.outside,
    where: where === undefined ? undefined : laterExpression(where, scope),
    require: laterExpression(require, scope),
    finding: { ...finding, words, tells },
    scope,
    source,
    get examples() {
      return examples();
    },
  };
}

/** The rules as {@link PreparedBook} has them; an expression is compiled when it is first evaluated. */
export function preparedRules({ standards, texts }: PreparedBook): RuleBook {
  const files = new Map(texts.map((one) => [one.id, one]));
  const rules = standards.rules.map((rule) => {
    const { file, text } = files.get(rule.id) ?? { file: rule.id, text: '' };
    return ruleOf(rule, file, text);
  });
  return { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), digest: standards.book };
}

/** The catalogue and the clause bank, likewise. */
export function preparedShelf({ catalogue, bank }: PreparedStandards): {
  readonly catalogue: Catalogue;
  readonly bank: ClauseBank;
} {
  return {
    catalogue: new Map(catalogue.map((check) => [check.id, check])),
    bank: {
      ...bank,
      kinds: new Map(bank.kinds.map((kind) => [kind.id, kind])),
      numbers: new Map(bank.numbers.map(({ name, unit }) => [name, unit])),
    },
  };
}
