type Environment = Readonly<Record<string, string | undefined>>;

/** Folders of programs that copy to a cloud, by their usual names. */
const synchronised =
  /[\\/](OneDrive(?: - [^\\/]+)?|Dropbox(?: \([^\\/]+\))?|Google Drive|GoogleDrive[^\\/]*|My Drive|iCloud Drive|com~apple~CloudDocs|Nextcloud|Box)(?=[\\/]|$)/i;

/** Windows names the folder of OneDrive in these. */
const oneDriveNames = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

function syncOf(folder: string, environment: Environment): string | undefined {
  const inOneDrive = oneDriveNames.some((name) => {
    const root = environment[name];
    return (
      root !== undefined && root !== '' && `${folder}\\`.toLowerCase().startsWith(`${root}\\`.toLowerCase())
    );
  });
  return inOneDrive ? 'OneDrive' : synchronised.exec(folder)?.[1];
}

/**
 * What is to be mended about where a council is kept, as far as paths tell. Whether a disk is encrypted they do not tell,
 * and asking takes rights of an administrator on Windows: nothing is said of it.
 * @param folders what they hold in words, with their paths
 */
export function folderWarnings(
  folders: readonly { readonly holds: string; readonly path: string }[],
  environment: Environment,
): string[] {
  return folders.flatMap(({ holds, path }) => {
    const program = syncOf(path, environment);
    if (program !== undefined)
      return [
        `${program} copies ${holds} to a cloud (${path}), with its earlier versions: a purge does not reach them. Keep it elsewhere.`,
      ];
    return /^[\\/]{2}[^\\/?.]/.test(path)
      ? [`${path}, with ${holds}, is on a network share: check who may read it.`]
      : [];
  });
}
