/**
 * Ways of signing in, the recommended one first. The last four are a person's and see less. They stand apart from their schema:
 * the command line names them before any schema is loaded.
 */
export const signInMethods = [
  'certificate',
  'managed-identity',
  'federated-identity',
  'workload-identity',
  'client-secret',
  'browser',
  'azure-cli',
  'device-code',
  'partner',
] as const;
