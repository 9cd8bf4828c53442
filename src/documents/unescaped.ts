import Handlebars from 'handlebars';

/**
 * Lines of a template that put out a value without escaping it: three braces, or an ampersand.
 * @throws when the template is not one
 */
export const unescapedOutputs = (template: string): readonly number[] => {
  const lines: number[] = [];
  const visitor = new Handlebars.Visitor();
  const descend = visitor.MustacheStatement.bind(visitor);
  visitor.MustacheStatement = (node) => {
    if (!node.escaped) lines.push(node.loc.start.line);
    descend(node);
  };
  visitor.accept(Handlebars.parse(template));
  return lines;
};
