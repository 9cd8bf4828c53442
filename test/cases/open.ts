/**
 * Cases from the field that still differ, each with what is wrong. The list only shrinks: a case that agrees and still
 * stands here fails the suite, and so does one that differs and does not.
 */
export const open: Readonly<Record<string, string>> = {
  // Read and kept as an answer: security defaults alone are missing. ScubaGear does not export them, with or without
  // Conditional Access (ExportAADProvider, read 2026-11), and nothing in the file stands for them. They ask everybody where
  // they are on, so that only a file that says they are off could make "never" the answer.
  'import-scubagear-none':
    'the export holds no security defaults, and whether they are on decides: "never" would be a guess',
};
