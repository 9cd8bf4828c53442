/**
 * What the process ends with. 0 every clause is in place, accepted, confirmed or not applicable; 1 something needs
 * action; 2 could not run, or a file that was checked has an error; 3 nothing needs action, but something is open. The run itself decides between 0, 1 and 3.
 */
export const couldNotRun = 2;
