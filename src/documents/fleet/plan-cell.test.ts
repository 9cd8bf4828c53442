import { describe, expect, it } from 'vitest';
import { planCell } from './plan-cell.ts';

describe('the plans of a council in a column of fifteen', () => {
  it.each([
    [[], '-'],
    [['SPB'], 'Premium'],
    [['FLOW_FREE', 'SPB'], 'Premium, +1'],
    [['SPB', 'AAD_PREMIUM_P2', 'FLOW_FREE'], 'Premium, +2'],
    [['AAD_PREMIUM_P2', 'SPB'], 'Entra ID P2, +1'],
    [['O365_BUSINESS_PREMIUM', 'SMB_BUSINESS_PREMIUM'], 'Standard'],
    [['O365_BUSINESS_ESSENTIALS', 'SPB'], 'Basic, Premium'],
    [['EXCHANGESTANDARD'], 'Exchange 1'],
    [['O365_BUSINESS'], 'Apps'],
    [['SPE_E3'], 'SPE_E3'],
    [['MICROSOFT_TEAMS_EXPLORATORY_DEPT'], '1 plan'],
    [['MICROSOFT_TEAMS_EXPLORATORY_DEPT', 'DYN365_ENTERPRISE_P1_IW'], '2 plans'],
  ])('%j is %s', (plans, cell) => {
    expect(planCell(plans, 15)).toBe(cell);
  });
});
