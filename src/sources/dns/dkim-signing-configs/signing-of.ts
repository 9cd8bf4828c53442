interface Config {
  readonly Domain: string;
  readonly Enabled?: boolean | null | undefined;
  readonly Selector1CNAME?: string | null | undefined;
  readonly Selector2CNAME?: string | null | undefined;
}

/** What is kept of a signing configuration. */
export function dkimSigningOf({ Domain, Enabled, Selector1CNAME, Selector2CNAME }: Config) {
  return {
    domain: Domain.toLowerCase(),
    enabled: Enabled,
    targets: [Selector1CNAME, Selector2CNAME].map((target) => (target ?? '').toLowerCase()),
  };
}
