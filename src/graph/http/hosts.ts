import type { Audience } from '../message.ts';

/** Where the services are. Other than Microsoft's own only for the demo and tests. */
export interface Hosts {
  readonly graph: string;
  readonly exchange: string;
}

export const microsoftHosts: Hosts = {
  graph: 'https://graph.microsoft.com',
  exchange: 'https://outlook.office365.com',
};

const exchangeDomain = '.office365.com';

/**
 * Whether the token of a service may go to this address: https, and the service's own host. Exchange's front door
 * sends callers on to hosts below office365.com, as Microsoft's own module follows them.
 */
export const mayHaveToken = (address: string, audience: Audience, hosts: Hosts): boolean => {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  if (url.origin === new URL(hosts[audience]).origin) return true;
  return (
    audience === 'exchange' &&
    hosts.exchange === microsoftHosts.exchange &&
    url.port === '' &&
    url.hostname.endsWith(exchangeDomain)
  );
};
