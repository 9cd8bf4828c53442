import type { Setting, SignIn } from './coverage-oracle-input.ts';

const valuesOf = (value: string): string[] =>
  value.startsWith('[')
    ? value
        .slice(1, -1)
        .split(',')
        .map((one) => one.replaceAll('"', '').trim())
    : [value.replaceAll('"', '')];

/** One comparison `device.x -op value`. */
const comparisonIsTrue = (text: string, { device }: SignIn, { semantics }: Setting): boolean => {
  const [, property = '', operator = '', value = ''] = /^device\.(\w+) -(\w+) (.+)$/u.exec(text) ?? [];
  const negative = operator === 'ne' || operator.startsWith('not');
  if (device.trust === '') return negative && semantics.nullMakesNegativeOperatorsTrue;
  const has =
    {
      isCompliant: device.compliant ? 'True' : 'False',
      trustType: device.trust,
      displayName: device.name,
      model: device.model,
      extensionAttribute1: device.mark,
    }[property] ?? '';
  const match = /startsWith/iu.test(operator)
    ? has.startsWith(valuesOf(value)[0] ?? '')
    : valuesOf(value).includes(has);
  return negative ? !match : match;
};

const isTrue = (text: string, signIn: SignIn, setting: Setting): boolean => {
  const holds = (one: string): boolean =>
    ['true', 'false'].includes(one) ? one === 'true' : comparisonIsTrue(one, signIn, setting);
  return text.split(' -or ').some((all) => all.split(' -and ').every(holds));
};

/** By writing `true` or `false` for what stands in the innermost brackets, until none are left. */
export const filterIsTrue = (rule: string, signIn: SignIn, setting: Setting): boolean => {
  let text = rule;
  for (let inner = /\(([^()]*)\)/u.exec(text); inner !== null; inner = /\(([^()]*)\)/u.exec(text)) {
    const truth = isTrue(inner[1] ?? '', signIn, setting);
    text = text.replace(inner[0], truth ? 'true' : 'false');
  }
  return isTrue(text, signIn, setting);
};
