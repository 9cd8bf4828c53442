/**
 * Whether a list inside an object goes on elsewhere (`assignments@odata.nextLink`), as an expanded list may: what came
 * is then a short list.
 */
export const isCutShort = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => (key.endsWith('@odata.nextLink') && inner != null) || isCutShort(inner),
  );
};

/**
 * Drops OData annotations (`conditions@odata.context`) at every depth, except `@odata.type`, which says what an object
 * is. They are no settings, and Exchange and Graph add and remove them freely.
 */
export const withoutAnnotations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key === '@odata.type' || !key.includes('@'))
      .map(([key, inner]) => [key, withoutAnnotations(inner)]),
  );
};
