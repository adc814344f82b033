import type { Package } from '../../opc/openPackage';
import { relationshipsPart } from '../../opc/relationships';
import { readAttributes } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';

/**
 * The parts to change when a formula is replaced by a value: Excel offers to repair a file whose
 * calculation chain names a cell without a formula. The chain is left out; Excel makes it again.
 */
export function withoutCalcChain(pack: Package, workbookPart: string): ReadonlyMap<string, string | undefined> {
  const chain = pack.relationships(workbookPart).find(({ type }) => type === 'calcchain')?.target;
  if (chain === undefined) return new Map();
  const links = relationshipsPart(workbookPart);
  const types = '[Content_Types].xml';
  return new Map<string, string | undefined>([
    [chain, undefined],
    [
      links,
      withoutTag(pack.text(links), links, 'Relationship', ({ attributes }) =>
        (attributes.get('Type') ?? '').toLowerCase().endsWith('/calcchain'),
      ),
    ],
    ...(pack.has(types)
      ? [
          [
            types,
            withoutTag(pack.text(types), types, 'Override', ({ attributes }) =>
              (attributes.get('PartName') ?? '').toLowerCase().endsWith('/calcchain.xml'),
            ),
          ] as const,
        ]
      : []),
  ]);
}

interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
}

/** The text without the first self-closing tag of that name that fits. */
function withoutTag(xml: string, part: string, name: string, fits: (tag: Tag) => boolean): string {
  let cut: readonly [from: number, to: number] | undefined;
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      if (
        cut === undefined &&
        selfClosing &&
        localName(xml, from, to) === name &&
        fits({ attributes: readAttributes(xml, from, to) })
      )
        cut = [from - 1, to + 2];
    },
    close() {
      /* nothing hangs on it */
    },
  });
  return cut === undefined ? xml : xml.slice(0, cut[0]) + xml.slice(cut[1]);
}
