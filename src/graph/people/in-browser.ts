/** Opens an address in the person's own browser. Loaded only where a person signs in. */
export async function inBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  await open(address);
}
