/**
 * For `parse` and `safeParse` of what a process reads once: zod generates code for each object schema that it meets,
 * which pays from some hundred values on, and takes longer than to walk a single one.
 */
export const readOnce = { jitless: true } as const;
