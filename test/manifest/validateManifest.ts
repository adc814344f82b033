import { child, descendants, parseXml, type XmlElement } from './xmlTree';

export interface ManifestProblem {
  readonly rule: string;
  readonly detail: string;
}

/** Pixel size of an icon of the repository, or undefined when there is none. */
export type IconSize = (path: string) => { readonly width: number; readonly height: number } | undefined;

/**
 * Checks an add-in-only manifest of a task pane for Excel without the network: the published order of
 * elements (Office Add-ins manifest reference, «How to find the proper order of manifest elements»),
 * identifiers, addresses, icons, lengths, references.
 */
export function validateManifest(source: string, iconSize: IconSize): readonly ManifestProblem[] {
  let root: XmlElement;
  try {
    root = parseXml(source);
  } catch (error) {
    return [{ rule: 'well-formed', detail: String(error) }];
  }
  return [
    ...structure(root),
    ...identity(root),
    ...addresses(root),
    ...icons(root, iconSize),
    ...lengths(root),
    ...references(root),
    ...commands(root),
  ];
}

/** Children of each element in their published order; a star may repeat, a question mark may be absent. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides?',
  ],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint*'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  OfficeTab: ['Group*'],
  Group: ['Label', 'Icon', 'Control*'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** A child's turn as a regular expression: `Name`, `Name?` once at most, `Name*` once at least. */
function turnOf(name: string): string {
  const turn = `(?:${name.replace(/[?*]$/, '')},)`;
  if (name.endsWith('?')) return `${turn}?`;
  return name.endsWith('*') ? `${turn}+` : turn;
}

function structure(root: XmlElement): readonly ManifestProblem[] {
  return descendants(root).flatMap((element) => {
    const order = ORDER[element.name];
    if (order === undefined) return [];
    const pattern = new RegExp(`^${order.map(turnOf).join('')}$`);
    const written = element.children.map(({ name }) => `${name},`).join('');
    return pattern.test(written) ? [] : [{ rule: 'order', detail: `${element.name}: ${written}` }];
  });
}

function identity(root: XmlElement): readonly ManifestProblem[] {
  const id = child(root, 'Id')?.text ?? '';
  const version = child(root, 'Version')?.text ?? '';
  const ids = descendants(root)
    .filter(({ name }) => name.startsWith('bt:') || name === 'Control' || name === 'Group')
    .flatMap(({ attributes }) => attributes['id'] ?? []);
  return [
    ...(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)
      ? []
      : [{ rule: 'guid', detail: id }]),
    ...(/^\d{1,5}(?:\.\d{1,5}){1,3}$/.test(version) ? [] : [{ rule: 'version', detail: version }]),
    ...(root.attributes['xsi:type'] === 'TaskPaneApp'
      ? []
      : [{ rule: 'type', detail: String(root.attributes['xsi:type']) }]),
    ...ids.filter((each, index) => ids.indexOf(each) !== index).map((detail) => ({ rule: 'duplicate-id', detail })),
    ...ids.filter((each) => each.length > 32).map((detail) => ({ rule: 'id-length', detail })),
    ...(child(root, 'Permissions')?.text === 'ReadWriteDocument'
      ? []
      : [{ rule: 'permissions', detail: child(root, 'Permissions')?.text ?? '' }]),
  ];
}

function addresses(root: XmlElement): readonly ManifestProblem[] {
  const written = descendants(root)
    .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
    .filter((value) => value !== undefined && /^[a-z]+:\/\//i.test(value));
  const origins = new Set(written.map((value) => new URL(value ?? '').origin));
  return [
    ...written
      .filter((value) => !(value ?? '').startsWith('https://'))
      .map((value) => ({ rule: 'https', detail: value ?? '' })),
    ...(origins.size > 1 ? [{ rule: 'one-origin', detail: [...origins].join(' ') }] : []),
  ];
}

function icons(root: XmlElement, iconSize: IconSize): readonly ManifestProblem[] {
  const named = new Map(
    descendants(root)
      .filter(({ name }) => name === 'bt:Image')
      .flatMap(({ attributes }) =>
        attributes['id'] === undefined ? [] : ([[attributes['id'], attributes['DefaultValue'] ?? '']] as const),
      ),
  );
  const wanted: (readonly [url: string, size: number])[] = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ].map(([name, size]) => [child(root, String(name))?.attributes['DefaultValue'] ?? '', Number(size)] as const);
  const missing: ManifestProblem[] = [];
  for (const icon of descendants(root).filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
    for (const size of [16, 32, 80])
      if (!sizes.includes(size)) missing.push({ rule: 'icon-sizes', detail: `no ${size}` });
    for (const { attributes } of icon.children)
      wanted.push([named.get(attributes['resid'] ?? '') ?? '', Number(attributes['size'])]);
  }
  return [
    ...missing,
    ...wanted.flatMap(([url, size]) => {
      const path = URL.canParse(url) ? new URL(url).pathname.slice(1) : '';
      const real = iconSize(path);
      return real?.width === size && real.height === size
        ? []
        : [
            {
              rule: 'icon',
              detail:
                `${url} is ${real === undefined ? 'missing' : `${real.width}×${real.height}`}, not ` +
                `${size}×${size}`,
            },
          ];
    }),
  ];
}

/** Limits of the reference: display name 125, description 250, short strings 125, long strings 250, addresses 2,048. */
function lengths(root: XmlElement): readonly ManifestProblem[] {
  const values = (element: XmlElement): readonly string[] =>
    [element, ...element.children].flatMap(({ attributes }) =>
      [attributes['DefaultValue'], attributes['Value']].filter((value) => value !== undefined),
    );
  const limits: (readonly [XmlElement | undefined, number])[] = [
    [child(root, 'DisplayName'), 125],
    [child(root, 'Description'), 250],
    [child(root, 'ProviderName'), 125],
    ...descendants(root)
      .filter(({ name }) => name === 'bt:ShortStrings')
      .flatMap(({ children }) => children.map((each) => [each, 125] as const)),
    ...descendants(root)
      .filter(({ name }) => name === 'bt:LongStrings')
      .flatMap(({ children }) => children.map((each) => [each, 250] as const)),
    ...descendants(root)
      .filter(({ name }) => name === 'bt:Url')
      .map((each) => [each, 2048] as const),
  ];
  return limits.flatMap(([element, limit]) =>
    element === undefined
      ? []
      : values(element)
          .filter((value) => value.length > limit || value === '')
          .map((detail) => ({ rule: 'length', detail })),
  );
}

function references(root: XmlElement): readonly ManifestProblem[] {
  const all = descendants(root);
  const ids = new Set(
    all.filter(({ name }) => name.startsWith('bt:')).flatMap(({ attributes }) => attributes['id'] ?? []),
  );
  const used = all.flatMap(({ attributes }) => attributes['resid'] ?? []);
  return [
    ...used.filter((id) => !ids.has(id)).map((detail) => ({ rule: 'unknown-resource', detail })),
    ...[...ids].filter((id) => !used.includes(id)).map((detail) => ({ rule: 'unused-resource', detail })),
    // Every text that people see stands in both languages.
    ...all
      .filter(({ name }) => name === 'bt:String' || name === 'DisplayName' || name === 'Description')
      .filter(({ attributes }) => attributes['DefaultValue'] !== undefined)
      .filter(({ children }) => !children.some(({ attributes }) => attributes['Locale'] === 'en-US'))
      .map(({ attributes }) => ({ rule: 'language', detail: attributes['DefaultValue'] ?? '' })),
  ];
}

function commands(root: XmlElement): readonly ManifestProblem[] {
  const all = descendants(root);
  const panes = new Set(all.filter(({ name }) => name === 'TaskpaneId').map(({ text }) => text));
  return [
    ...(all.filter(({ name }) => name === 'Control').length === 3
      ? []
      : [{ rule: 'buttons', detail: 'one button per intent' }]),
    ...(panes.size === 1 ? [] : [{ rule: 'one-pane', detail: [...panes].join(' ') }]),
    // Templates made with --auto-open open the pane of this id, and only of this id ([MS-OWEMXML] 2.2.176).
    ...(panes.has('Office.AutoShowTaskpaneWithDocument') ? [] : [{ rule: 'auto-open', detail: [...panes].join(' ') }]),
    ...(all.some(({ name, attributes }) => name === 'OfficeTab' && attributes['id'] === 'TabHome')
      ? []
      : [{ rule: 'home-tab', detail: '' }]),
  ];
}
