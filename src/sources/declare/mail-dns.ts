/** Where a domain's mail goes. An empty `exchange` says that it takes none (RFC 7505). */
export interface MailExchange {
  readonly exchange: string;
  readonly priority: number;
}

/**
 * Questions about the mail of a domain, to the public name servers. What does not exist is an empty answer (NXDOMAIN, a
 * name without such a record, or one that only points elsewhere); what was not answered is thrown.
 */
export interface MailDns {
  /** Texts of a name, the pieces of each joined. @throws ReadFailure `error` for SERVFAIL, silence and the like */
  readonly txt: (name: string) => Promise<readonly string[]>;
  /** @throws ReadFailure as `txt` */
  readonly mx: (name: string) => Promise<readonly MailExchange[]>;
  /** Whether a name has an address of either kind. @throws ReadFailure as `txt` */
  readonly hasAddress: (name: string) => Promise<boolean>;
  /** Where a name points; undefined where it does not. @throws ReadFailure as `txt` */
  readonly cname: (name: string) => Promise<string | undefined>;
  /** `https://mta-sts.DOMAIN/.well-known/mta-sts.txt`; undefined where there is none. @throws ReadFailure `error` */
  readonly mtaStsPolicy: (domain: string) => Promise<string | undefined>;
}
