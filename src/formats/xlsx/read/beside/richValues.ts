import { given } from '../../../../core/given';
import type { Package } from '../../../opc/openPackage';
import { relationshipTarget, type Relationship } from '../../../opc/relationships';
import { walkXml } from '../../../xml/walk';

/** What a cell holds that older programs show as #VALUE!. */
export type RichValue =
  | { readonly kind: 'picture'; readonly part?: string; readonly size?: number; readonly text?: string }
  | { readonly kind: 'entity'; readonly text: string };

interface Structure {
  readonly type: string;
  readonly keys: string[];
}

interface Value {
  readonly structure: number;
  readonly values: string[];
}

/** Where Excel puts the parts, should a rewriting program have lost what refers to them. */
const FOLDER = 'xl/richData/';
const IMAGE = '_rvRel:LocalImageIdentifier';

/**
 * The rich values by the 1-based index that cells name (`vm=`): pictures placed in cells, linked data types
 * (MS-XLSX 2.3.6). Empty where the package has none.
 */
export function readRichValues(pack: Package, related: readonly Relationship[]): readonly (RichValue | undefined)[] {
  const metadata = pack.optionalText(relationshipTarget(related, 'sheetmetadata') ?? 'xl/metadata.xml');
  const values = readValues(pack, relationshipTarget(related, 'rdrichvalue') ?? `${FOLDER}rdrichvalue.xml`);
  if (metadata === undefined || values.length === 0) return [];
  const structures = readStructures(
    pack,
    relationshipTarget(related, 'rdrichvaluestructure') ?? `${FOLDER}rdrichvaluestructure.xml`,
  );
  const pictures = readPictures(pack, relationshipTarget(related, 'richvaluerel') ?? `${FOLDER}richValueRel.xml`);
  return readIndexes(metadata).map((index) => {
    const value = index === undefined ? undefined : values[index];
    const structure = value === undefined ? undefined : structures[value.structure];
    return value === undefined || structure === undefined ? undefined : richValue(value, structure, pictures, pack);
  });
}

function richValue(
  { values }: Value,
  { type, keys }: Structure,
  pictures: readonly string[],
  pack: Package,
): RichValue | undefined {
  const of = (key: string): string | undefined => values[keys.indexOf(key)];
  const picture = of(IMAGE);
  const text = of('Text');
  if (picture !== undefined || /image/i.test(type)) {
    const part = picture === undefined ? undefined : pictures[Number(picture)];
    const size = part === undefined ? undefined : pack.archive.find(part)?.size;
    return { kind: 'picture', ...given({ part, size, text }) };
  }
  const shown = of('_DisplayString');
  return shown === undefined ? undefined : { kind: 'entity', text: shown };
}

/** For each record of `valueMetadata` the index of its rich value, through the future metadata it refers to. */
function readIndexes(metadata: string): readonly (number | undefined)[] {
  const blocks: number[] = [];
  const indexes: (number | undefined)[] = [];
  walkXml(
    metadata,
    'metadata',
    {
      open({ name, path, attributes }) {
        if (name === 'rvb' && path.includes('futureMetadata')) blocks.push(Number(attributes().get('i')));
        else if (name === 'rc' && path.includes('valueMetadata')) indexes.push(Number(attributes().get('v')));
      },
    },
    true,
  );
  return indexes.map((at) => (at === undefined ? undefined : blocks[at]));
}

function readValues(pack: Package, part: string | undefined): readonly Value[] {
  const xml = pack.optionalText(part);
  const values: Value[] = [];
  if (xml === undefined) return values;
  let text = '';
  walkXml(xml, part ?? '', {
    open({ name, attributes }) {
      if (name === 'rv') values.push({ structure: Number(attributes().get('s')), values: [] });
      else if (name === 'v') text = '';
    },
    close(name) {
      if (name === 'v') values.at(-1)?.values.push(text);
    },
    text(piece, path) {
      if (path.at(-1) === 'v') text += piece;
    },
  });
  return values;
}

function readStructures(pack: Package, part: string | undefined): readonly Structure[] {
  const xml = pack.optionalText(part);
  const structures: Structure[] = [];
  if (xml === undefined) return structures;
  walkXml(xml, part ?? '', {
    open({ name, attributes }) {
      if (name === 's') structures.push({ type: attributes().get('t') ?? '', keys: [] });
      else if (name === 'k') structures.at(-1)?.keys.push(attributes().get('n') ?? '');
    },
  });
  return structures;
}

/** Parts of the pictures in the order of their references. */
function readPictures(pack: Package, part: string | undefined): readonly string[] {
  const xml = pack.optionalText(part);
  if (xml === undefined || part === undefined) return [];
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  const pictures: string[] = [];
  walkXml(xml, part, {
    open({ name, attributes }) {
      if (name === 'rel') pictures.push(targets.get(attributes().get('r:id') ?? '') ?? '');
    },
  });
  return pictures;
}
