/** `npm run simulator [-- COUNCIL]`: serves a fictional council over HTTPS on this computer until Ctrl-C. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { councilIds, councils, type CouncilId } from '../fixtures/councils/index.ts';
import { startServer } from '../fixtures/server.ts';
import { benchmarkLatency, createSimulator } from '../fixtures/simulator/simulator.ts';

const usage = `npm run simulator [-- COUNCIL] [--port NUMBER] [--ca FILE] [--limits] [--slow]

  COUNCIL   ${councilIds.join(', ')} (default ${councilIds[0] ?? ''})
  --port    default: a free one
  --ca      where the certificate of the authority is written (default .beadle/simulator-ca.pem)
  --limits  answers 429 beyond Microsoft's published limits
  --slow    takes ${String(benchmarkLatency.graph)} ms for Graph and ${String(benchmarkLatency.exchange)} ms for Exchange`;

const stop = (problem: string): never => {
  console.error(`${problem}\n\n${usage}`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        ca: { type: 'string', default: '.beadle/simulator-ca.pem' },
        limits: { type: 'boolean', default: false },
        slow: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
};

const isCouncil = (name: string): name is CouncilId => councilIds.some((id) => id === name);

const { values, positionals } = read();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const [name = councilIds[0] ?? ''] = positionals;
if (!isCouncil(name)) stop(`There is no council “${name}”.`);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`“${values.port}” is not a port.`);

const council = councils[name as CouncilId](new Date());
const { tenantId, clientId, clientSecret } = council.settings;
const simulator = createSimulator({
  tenants: [council.tenant],
  throttle: values.limits,
  ...(values.slow && { latency: benchmarkLatency }),
});
const server = await startServer(simulator, port);
const caFile = resolve(values.ca);
mkdirSync(dirname(caFile), { recursive: true });
writeFileSync(caFile, server.caPem);

console.log(`${council.title}, a fictional council. Ctrl-C stops it.

  tenant id      ${tenantId}
  client id      ${clientId}
  client secret  ${clientSecret}
  sign-in        ${server.origin}
  Graph          ${server.origin}/v1.0 and ${server.origin}/beta
  Exchange       ${server.origin}/adminapi/beta/${tenantId}/InvokeCommand
  authority      ${caFile}

A client has to trust that certificate, for instance by NODE_EXTRA_CA_CERTS (Node) or --cacert (curl):

  curl --cacert "${caFile}" ${server.origin}/${tenantId}/oauth2/v2.0/token \\
    -d grant_type=client_credentials -d client_id=${clientId} -d client_secret=${clientSecret} \\
    -d scope=https://graph.microsoft.com/.default

With Microsoft's libraries: authorityHost ${server.origin} and disableInstanceDiscovery for @azure/identity;
baseUrl ${server.origin} and customHosts ["localhost"] for the Graph SDK.`);

const end = (): void => {
  rmSync(caFile, { force: true });
  void server.close().then(() => {
    console.log(`\n${String(simulator.records.length)} requests answered.`);
    process.exit(0);
  });
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
