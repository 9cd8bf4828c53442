// Plain JavaScript: an old Node cannot read a line of TypeScript, and would answer with a stack trace.

/** Ends the process with a sentence where it is too old for the tools of this project. */
export function needsNode24() {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= 24) return;
  console.error(
    `This project's tools need Node.js 24 or newer; this is ${node}. ` +
      'Use npm: run "npm ci" without --ignore-scripts, then "npm test" or "npm run NAME" brings the right Node.',
  );
  process.exit(2);
}
