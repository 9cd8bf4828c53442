import type Handlebars from 'handlebars';

/**
 * Templates by the SHA-256 of their text. The build of the published package puts them here (`scripts/build`); in a
 * checkout there are none, and each template is compiled when it is first used.
 */
export const precompiled: Readonly<Record<string, Handlebars.Template>> = {};
