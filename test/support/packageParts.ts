import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a package as text, by path. */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The worksheet part of a sheet by its name, in a package whose relationships are in order. */
export function worksheetXml(bytes: Uint8Array, name: string): string {
  const parts = packageParts(bytes);
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const sheet =
    [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`name="${name}"`)) ?? '';
  const id = /r:id="([^"]+)"/.exec(sheet)?.[1] ?? '';
  const relation =
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship [^>]*>/g)]
      .map(([tag]) => tag)
      .find((tag) => tag.includes(`Id="${id}"`)) ?? '';
  const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? '';
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
}
