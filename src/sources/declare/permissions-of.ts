import type { Permission } from './collector.ts';

/** The permissions that collectors declare; each collector adds its own reason. */
export const directory = (why: string): Permission => ({ permission: 'Directory.Read.All', why });
export const roles = (why: string): Permission => ({ permission: 'RoleManagement.Read.Directory', why });
export const policies = (why: string): Permission => ({ permission: 'Policy.Read.All', why });
export const auditLog = (why: string): Permission => ({ permission: 'AuditLog.Read.All', why });
export const mailboxSettings = (why: string): Permission => ({ permission: 'MailboxSettings.Read', why });
export const managedDevicesRead = (why: string): Permission => ({
  permission: 'DeviceManagementManagedDevices.Read.All',
  why,
});
export const deviceConfiguration = (why: string): Permission => ({
  permission: 'DeviceManagementConfiguration.Read.All',
  why,
});
export const deviceApps = (why: string): Permission => ({ permission: 'DeviceManagementApps.Read.All', why });
/** An application permission of Office 365 Exchange Online; it also needs the directory role Global Reader. */
export const exchange = (why: string): Permission => ({ permission: 'Exchange.ManageAsApp', why });
