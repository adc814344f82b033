import type { TaskPaneSpec } from '../../core/workbook/spec';

/** Identity of the add-in, as its manifest states it: templates may ask Excel to open its pane. */
export const ADD_IN: TaskPaneSpec = { addInId: '7f3c1d52-9a46-4e0b-8b1e-5c2a6d90f4e7', version: '0.1.0.0' };
