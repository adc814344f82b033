import type { ProtectionSpec } from '../../../core/workbook/spec';

/** Without a password: one in open source protects nothing. */
export function protectionOptions(protection: ProtectionSpec): Excel.WorksheetProtectionOptions {
  return {
    allowFormatColumns: protection.formatColumns ?? false,
    allowFormatRows: protection.formatRows ?? false,
    allowAutoFilter: protection.autoFilter ?? false,
    selectionMode: protection.selectLocked === false ? 'Unlocked' : 'Normal',
  };
}
