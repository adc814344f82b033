import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateManifest, type IconSize } from './validateManifest';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Width and height stand in the header of a PNG, bytes 16 to 23. */
const iconSize: IconSize = (path) => {
  try {
    const bytes = readFileSync(join(root, path));
    return bytes.subarray(1, 4).toString('latin1') === 'PNG'
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : undefined;
  } catch {
    return undefined;
  }
};

const rulesOf = (source: string, size: IconSize = iconSize): readonly string[] => [
  ...new Set(validateManifest(source, size).map(({ rule }) => rule)),
];

describe('the manifest of the add-in', () => {
  it('is in order: elements, identity, addresses, icons, lengths, references', () => {
    expect(validateManifest(manifest, iconSize)).toEqual([]);
  });

  it('keeps its identity for ever: another GUID would be another add-in', () => {
    expect(manifest).toContain('<Id>7f3c1d52-9a46-4e0b-8b1e-5c2a6d90f4e7</Id>');
  });

  it('says the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });
});

describe('the validator refuses', () => {
  const broken: readonly (readonly [what: string, rule: string, change: (source: string) => string])[] = [
    ['XML that is cut off', 'well-formed', (source) => source.slice(0, -20)],
    [
      'elements in another order',
      'order',
      (source) => source.replace(/( {2}<Version>.*\n)( {2}<ProviderName>.*\n)/, '$2$1'),
    ],
    ['a missing element', 'order', (source) => source.replace(/ {2}<SupportUrl.*\n/, '')],
    ['an id that is no GUID', 'guid', (source) => source.replace('7f3c1d52-9a46', 'planzvit')],
    ['a version in words', 'version', (source) => source.replace('>0.1.0.0<', '>first<')],
    ['another type of app', 'type', (source) => source.replace('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"')],
    ['an id that stands twice', 'duplicate-id', (source) => source.replace(' id="Check.Label"', ' id="Plan.Label"')],
    [
      'an id of more than 32 characters',
      'id-length',
      (source) => source.replaceAll('Check.Label', 'Check.Label.With.A.Very.Long.Name.Indeed'),
    ],
    ['more or fewer permissions', 'permissions', (source) => source.replace('ReadWriteDocument', 'ReadDocument')],
    ['plain http', 'https', (source) => source.replaceAll('https://localhost', 'http://localhost')],
    [
      'addresses of two origins',
      'one-origin',
      (source) =>
        source.replace(
          'https://localhost:3000/taskpane.html?intent=plan',
          'https://example.org/taskpane.html?intent=plan',
        ),
    ],
    ['an icon that does not exist', 'icon', (source) => source.replace('assets/plan-32.png', 'assets/plan-33.png')],
    ['an icon of another size', 'icon', (source) => source.replace('assets/plan-32.png', 'assets/plan-40.png')],
    [
      'a button without its 32 pixel icon',
      'icon-sizes',
      (source) => source.replace('<bt:Image size="32" resid="Plan.32"/>', ''),
    ],
    [
      'a label of more than 125 characters',
      'length',
      (source) => source.replace('DefaultValue="Перевірити"', `DefaultValue="${'Перевірити '.repeat(12)}"`),
    ],
    [
      'a tip of more than 250 characters',
      'length',
      (source) => source.replace('Перевірити заповнений', 'Перевірити '.repeat(25)),
    ],
    [
      'a resource that is not there',
      'unknown-resource',
      (source) => source.replace('<Label resid="Plan.Label"/>', '<Label resid="Plans.Label"/>'),
    ],
    [
      'a resource that nobody uses',
      'unused-resource',
      (source) =>
        source.replace(
          '<bt:Url id="Start.Url"',
          '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html"/><bt:Url id="Start.Url"',
        ),
    ],
    [
      'words in one language only',
      'language',
      (source) => source.replace('<bt:Override Locale="en-US" Value="Merge"/>', ''),
    ],
    [
      'a button too few',
      'buttons',
      (source) => source.replace(/ {16}<Control xsi:type="Button" id="PlanZvit.Merge[\s\S]*?<\/Control>\n/, ''),
    ],
    ['a second pane', 'one-pane', (source) => source.replace('Office.AutoShowTaskpaneWithDocument', 'PlanZvit.Other')],
    [
      'a pane that no document can open',
      'auto-open',
      (source) => source.replaceAll('Office.AutoShowTaskpaneWithDocument', 'PlanZvit.Pane'),
    ],
    ['a group on another tab', 'home-tab', (source) => source.replace('TabHome', 'TabData')],
  ];
  it.each(broken)('%s', (_, rule, change) => {
    const changed = change(manifest);
    expect(changed).not.toBe(manifest);
    expect(rulesOf(changed)).toContain(rule);
  });
});
