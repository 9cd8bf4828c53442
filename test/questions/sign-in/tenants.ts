import { accountTenants } from './accounts.ts';
import { clientTenants } from './clients.ts';
import { deviceTenants } from './devices.ts';
import { flowTenants } from './flows-and-agents.ts';
import { grantTenants } from './grants.ts';
import { guestTenants } from './guests.ts';
import { pilotTenants } from './pilots-and-strangers.ts';
import { placeTenants } from './places.ts';
import { resourceTenants } from './resources.ts';
import { riskTenants } from './risk.ts';
import { askedTenants } from './ruled-asks.ts';
import { kindTenants } from './ruled-kinds.ts';
import { peopleTenants } from './ruled-people.ts';
import { policyTenants } from './ruled-policies.ts';
import { sessionTenants } from './sessions.ts';
import { serviceTenants } from './services.ts';
import { whomTenants } from './whom-and-which.ts';
import { writtenIdTenants } from './written-ids.ts';
import { wordTenants } from './words.ts';
import { strengthTenants } from './strengths.ts';
import { guestScopeTenants } from './guest-scopes.ts';
import { mixedTenants } from './flows-and-kinds-mixed.ts';
import { mixedRiskTenants } from './risk-mixed.ts';
import { filterTenants } from './device-filters.ts';
import { desktopTenants } from './desktops-and-platforms.ts';
import { besideTenants } from './beside-policies.ts';
import { nameTenants } from './names-for-ids.ts';
import { oddTenants } from './odd-shapes.ts';
import { bothSidesTenants } from './both-sides.ts';
import { partnerTenants } from './partners.ts';
import { joiningTenants } from './joining-devices.ts';
import { reportedTenants } from './only-reported.ts';
import { programTenants } from './programs-alone.ts';
import { overlapTenants } from './place-overlaps.ts';
import { appWordTenants } from './app-words.ts';
import { toldFlowTenants } from './flows-told.ts';
import { limitTenants } from './limits.ts';
import { leftOverTenants } from './left-over.ts';
import { drawnTenants } from './drawn.ts';
import { eitherWayTenants } from './either-way.ts';
import { believedTenants } from './believed-guests.ts';
import { joinedControlTenants } from './joined-controls.ts';
import { joinedFilterTenants } from './joined-filters.ts';
import { countryTenants } from './other-countries.ts';
import { actionTenants } from './actions-and-contexts.ts';
import { mixedSessionTenants } from './sessions-mixed.ts';
import { unclearTenants } from './unclear-members.ts';
import type { Tenant } from './tenant.ts';
import { toldAppTenants } from './told-apps.ts';
import { toldCircumstanceTenants } from './told-circumstances.ts';
import { doubtTenants } from './told-doubts.ts';
import { toldGrantTenants } from './told-grants.ts';
import { mendTenants } from './told-policies.ts';
import { reachTenants } from './told-reach.ts';
import { unreadTenants } from './told-unread.ts';
import { toldTenants } from './told.ts';
import { tokenTenants } from './token-protection.ts';
import { togetherTenants } from './together.ts';

/**
 * Small tenants made to be hard. What is right was written from Microsoft's pages before the product was asked; the page
 * and its date stand in each title.
 */
export const tenants: Readonly<Record<string, readonly Tenant[]>> = {
  accounts: accountTenants,
  guests: guestTenants,
  services: serviceTenants,
  resources: resourceTenants,
  'words of Microsoft’s': wordTenants,
  'programs and platforms': clientTenants,
  places: placeTenants,
  devices: deviceTenants,
  grants: grantTenants,
  'what is told': toldTenants,
  'the policy to mend': mendTenants,
  'whom a policy could reach': reachTenants,
  'which apps get through': toldAppTenants,
  'which program or place': toldCircumstanceTenants,
  'what is taken instead': toldGrantTenants,
  'what is not known': doubtTenants,
  'what was not read': unreadTenants,
  sessions: sessionTenants,
  'tokens bound to devices': tokenTenants,
  risk: riskTenants,
  'flows and agents': flowTenants,
  'several at once': togetherTenants,
  'rules about whoever signs in': kindTenants,
  'rules about apps, risk and terms': askedTenants,
  'rules about people and their devices': peopleTenants,
  'rules about the policies themselves': policyTenants,
  'pilots and strangers': pilotTenants,
  strengths: strengthTenants,
  'guests by kind and directory': guestScopeTenants,
  'risks, mixed': mixedRiskTenants,
  'device filters': filterTenants,
  'places in places': overlapTenants,
  'names and words of apps': appWordTenants,
  'ways to sign in, told': toldFlowTenants,
  'limits and joined controls': limitTenants,
  'what is left over': leftOverTenants,
  'what is true either way': eitherWayTenants,
  'whom and which': whomTenants,
  'how ids are written': writtenIdTenants,
  'guests who are believed in part': believedTenants,
  'filters over two properties': joinedFilterTenants,
  'controls that are joined': joinedControlTenants,
  'countries by address and by phone': countryTenants,
  'limits on sessions, together': mixedSessionTenants,
  'actions, contexts and marks': actionTenants,
  'words and members from the future': unclearTenants,
  'policies that only report': reportedTenants,
  'joining a device': joiningTenants,
  'partners and what is believed of them': partnerTenants,
  'on both sides, or asked by nobody': bothSidesTenants,
  'shapes near to others': oddTenants,
  'settings beside the policies': besideTenants,
  'desktops, contexts and systems': desktopTenants,
  'programs alone, and people from outside': programTenants,
  'flows, filters, guests and remedies, mixed': mixedTenants,
  'names in the place of ids': nameTenants,
  'checks drawn by lot': drawnTenants,
};
