/** `https://NAME.vault.azure.net/certificates/CERTIFICATE`, in Azure's global cloud; it holds no secret. */
export const keyVaultAddress =
  /^https:\/\/([a-z][a-z0-9-]{1,22}[a-z0-9])\.vault\.azure\.net\/certificates\/([\w-]{1,127})$/i;
