import type { TaskPaneSpec } from '../../../../core/workbook/spec';

const WEB = 'http://schemas.microsoft.com/office/webextensions';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = [
  ['/xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
  ['/xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml'],
] as const;
const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const PANE_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';

/**
 * Parts that open the add-in's pane with the file ([MS-OWEXML] 2.1; Microsoft: «Automatically open
 * a task pane with a document»). `store` EXCatalog is the organisation's centralised deployment:
 * where the add-in is not deployed, Excel ignores the parts. `visibility` 0: with 1, people without the add-in are
 * asked to trust and install it.
 */
export function taskPaneParts({ addInId, version }: TaskPaneSpec): readonly (readonly [string, string])[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return [
    [
      'xl/webextensions/taskpanes.xml',
      `${head}<wetp:taskpanes xmlns:wetp="${WEB}/taskpanes/2010/11">` +
        '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">' +
        `<wetp:webextensionref xmlns:r="${DOCUMENT}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    ],
    [
      'xl/webextensions/_rels/taskpanes.xml.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${PANE_RELATION}" Target="webextension1.xml"/>` +
        '</Relationships>',
    ],
    [
      'xl/webextensions/webextension1.xml',
      `${head}<we:webextension xmlns:we="${WEB}/webextension/2010/11" id="{${addInId.toUpperCase()}}">` +
        `<we:reference id="${addInId}" ` +
        `version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>` +
        '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>' +
        `</we:properties><we:bindings/><we:snapshot xmlns:r="${DOCUMENT}"/>` +
        '</we:webextension>',
    ],
  ];
}

export function declareTaskPane(contentTypes: string): string {
  const overrides = TYPES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('');
  return contentTypes.replace('</Types>', `${overrides}</Types>`);
}

export function relateTaskPane(rootRelations: string): string {
  return rootRelations.replace(
    '</Relationships>',
    `<Relationship Id="rIdTaskPanes" Type="${PANES_RELATION}" ` +
      'Target="xl/webextensions/taskpanes.xml"/></Relationships>',
  );
}
