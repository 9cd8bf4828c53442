import { ReadFailure, type GraphReader } from '../../graph/reader.ts';
import type { Read } from '../declare/reads.ts';
import { collectors } from '../generated/collector-registry.ts';
import type { EvidenceId, EvidenceMap } from '../kinds.ts';
import { lostAt } from './arrived.ts';
import { asList, type Content, type ImportFile } from './export-file.ts';
import { empty, otherForm, whyAbsent, type Why } from './scubagear-absent.ts';

interface Answers {
  /** The sections that may hold what the cmdlet answered: products were moved between versions. */
  readonly sections: readonly [string, ...string[]];
  /** A tenant may have none: an empty section is an answer. */
  readonly mayBeEmpty?: true;
}

/**
 * What an export holds as Exchange answered it (ScubaGear 0.2 to 1.8: ExportEXOProvider, ExportDefenderProvider,
 * ExportSecuritySuiteProvider; read 2026-11).
 */
const answered: Readonly<Record<string, Answers>> = {
  'Get-AcceptedDomain': { sections: ['accepted_domains', 'all_domains'] },
  'Get-RemoteDomain': { sections: ['remote_domains'], mayBeEmpty: true },
  'Get-TransportRule': { sections: ['transport_rule'], mayBeEmpty: true },
  'Get-TransportConfig': { sections: ['transport_config'] },
  'Get-OrganizationConfig': { sections: ['org_config'] },
  'Get-SharingPolicy': { sections: ['sharing_policy'] },
  'Get-InboundConnector': { sections: ['inbound_connectors'], mayBeEmpty: true },
  'Get-HostedConnectionFilterPolicy': { sections: ['conn_filter'] },
  'Get-HostedContentFilterPolicy': { sections: ['hosted_content_filter_policies'] },
  'Get-HostedContentFilterRule': { sections: ['hosted_content_filter_rules'], mayBeEmpty: true },
  'Get-MalwareFilterPolicy': { sections: ['malware_filter_policies'] },
  'Get-EOPProtectionPolicyRule': { sections: ['protection_policy_rules'], mayBeEmpty: true },
  'Get-ATPProtectionPolicyRule': { sections: ['atp_policy_rules'], mayBeEmpty: true },
  'Get-AntiPhishPolicy': { sections: ['anti_phish_policies'] },
  'Get-AtpPolicyForO365': { sections: ['atp_policy_for_o365'] },
  'Get-SafeAttachmentPolicy': { sections: ['safe_attachment_policies'], mayBeEmpty: true },
  'Get-SafeAttachmentRule': { sections: ['safe_attachment_rules'], mayBeEmpty: true },
};

/** The section of this export that holds what a cmdlet answered; undefined where no version of ScubaGear asks it. */
function sectionOf(settings: Content, cmdlet: string): string | undefined {
  const sections = Object.hasOwn(answered, cmdlet) ? (answered[cmdlet]?.sections ?? []) : [];
  return sections.find((one) => one in settings) ?? sections[0];
}

/** Why this export does not say what a cmdlet answered. */
function whySilent(settings: Content, cmdlet: string): Why | undefined {
  const section = sectionOf(settings, cmdlet);
  if (section === undefined)
    return { cause: 'not-in-import', detail: `A ScubaGear export does not hold ${cmdlet}.` };
  const isEmpty = asList(settings[section]).length === 0 && answered[cmdlet]?.mayBeEmpty !== true;
  return whyAbsent(settings, { sections: [section], commands: [cmdlet] }) ?? (isEmpty ? empty : undefined);
}

const cmdletOf = (read: Read): string => (read.service === 'exchange' ? read.cmdlet : '');

/** Answers cmdlets from the export, so that the collectors minimise them as they do a live answer. */
export function exchangeReader(settings: Content): GraphReader {
  const notHere = (path: string): ReadFailure =>
    new ReadFailure('not-in-import', `A ScubaGear export does not hold ${path}.`);
  return {
    get: ({ path }) => Promise.reject(notHere(path)),
    pages: async function* ({ path }) {
      yield await Promise.reject<never>(notHere(path));
    },
    cmdlet: async function* ({ cmdlet, select = [] }) {
      const silent = whySilent(settings, cmdlet);
      if (silent !== undefined) throw new ReadFailure(silent.cause, silent.detail);
      const items = asList(settings[sectionOf(settings, cmdlet) ?? '']);
      for (const item of items)
        for (const name of select) {
          const lost = lostAt(item[name], name);
          if (lost !== undefined)
            throw new ReadFailure('error', `${lost}: the value did not survive the way into this file.`);
        }
      yield await Promise.resolve(items);
    },
  };
}

/** The kinds of which an export may hold something that Exchange answered. */
export function isOfExchange(id: EvidenceId): boolean {
  return collectors[id].requests.some((read) => Object.hasOwn(answered, cmdletOf(read)));
}

/**
 * A kind as the collectors made it of an export; where they could not, why, in words about the file.
 * @param made what they made
 */
export function exchangeEvidence(
  file: ImportFile,
  settings: Content,
  id: EvidenceId,
  made: EvidenceMap,
): unknown {
  const evidence = made[id];
  const { at } = evidence;
  const cmdlets = collectors[id].requests.map(cmdletOf);
  const silent = cmdlets.map((cmdlet) => whySilent(settings, cmdlet)).find((why) => why !== undefined);
  if (silent !== undefined) return { status: 'unavailable', at, ...silent };
  if (evidence.status === 'collected') return evidence;
  const section = sectionOf(settings, cmdlets[0] ?? '') ?? '';
  return { status: 'unavailable', at, ...otherForm(file, section, `section ${section}: ${evidence.detail}`) };
}
