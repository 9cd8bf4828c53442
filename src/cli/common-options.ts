/** Options that several commands share. */
export const config = {
  type: 'string',
  describe: 'Settings of the council, with .env beside them [default: beadle.yaml]',
} as const;
export const output = {
  type: 'string',
  describe: 'Folder for reports [default: the one beadle.yaml names, else reports/out]',
} as const;
export const policy = {
  type: 'string',
  describe: 'Policy to check against: an id, or a path to a YAML file',
} as const;
export const resume = {
  type: 'boolean',
  default: false,
  describe: 'Go on with a collection that was interrupted',
} as const;
export const to = { type: 'string', default: 'snapshot.json', describe: 'File for the snapshot' } as const;
/** Beside the settings, not where the command was started: a schedule starts it anywhere. */
export const toBesideSettings = {
  type: 'string',
  describe: 'File for the snapshot [default: snapshot.json beside beadle.yaml]',
} as const;

export const openOption = {
  type: 'boolean',
  default: false,
  describe: "Open the clerk's report when it is there",
} as const;
