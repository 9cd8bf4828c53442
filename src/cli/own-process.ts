let ours = false;

/**
 * Whether this process was started for one command alone. A test that runs commands in its own process says nothing, so that
 * none of them prepares the process for itself.
 */
export const ownProcess = {
  claim: (): void => {
    ours = true;
  },
  isOurs: (): boolean => ours,
};
