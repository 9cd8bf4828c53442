let known: string | undefined;

/**
 * The folder of this user for what can be made again, which nobody else can write to. Whoever starts the process names
 * it; in tests and programs of others there is none, and nothing is kept.
 */
export const privateCache = {
  folder: (): string | undefined => known,
  use: (folder: string | undefined): void => {
    known = folder;
  },
};
