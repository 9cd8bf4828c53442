/**
 * For `when` of a refinement that looks at several keys: it is asked although a key is wrong as well, so that all that is
 * wrong is said at once.
 */
export const isGroup = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === 'object' && value !== null;
