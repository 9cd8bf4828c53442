import type { Finding } from '../model/run.ts';

/** What is said of a subject, without its name: many subjects can then share one line. */
export const saidOf = ({ message, subject }: Finding): string =>
  message.startsWith(subject.name) ? message.slice(subject.name.length).replace(/^[:,\s]+/u, '') : message;
