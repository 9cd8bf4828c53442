/** Ends the process with a sentence where it is too old for the tools of this project. */
export function needsNode24(): void;
