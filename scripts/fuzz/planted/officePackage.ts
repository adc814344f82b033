import { unzipSync } from 'fflate';
import { makeZip } from '../../fixtures/zipMaker';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package in the hand of somebody who edits its markup: parts, content types, relationships. */
export class OfficePackage {
  private readonly parts: Map<string, Uint8Array>;
  private made = 0;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  text(part: string): string {
    const bytes = this.parts.get(part);
    if (bytes === undefined) throw new Error(`no part ${part}`);
    return decoder.decode(bytes);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  set(part: string, text: string): void {
    this.parts.set(part, encoder.encode(text));
  }

  change(part: string, change: (xml: string) => string): void {
    this.set(part, change(this.text(part)));
  }

  /** A part of a name of its own, typed and related to another; gives the id of the relationship. */
  add(owner: string, part: string, xml: string, type: string, contentType: string): string {
    this.set(part, xml);
    const override = `<Override PartName="/${part}" ContentType="${contentType}"/>`;
    this.change('[Content_Types].xml', (types) => types.replace('</Types>', `${override}</Types>`));
    return this.relate(owner, type, `/${part}`);
  }

  relate(owner: string, type: string, target: string, external = false): string {
    const rels = owner.replace(/([^/]*)$/, '_rels/$1.rels');
    const id = `planted${(this.made += 1)}`;
    if (!this.has(rels))
      this.set(
        rels,
        '<?xml version="1.0" encoding="UTF-8"?>' +
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    const full = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    const mode = external ? ' TargetMode="External"' : '';
    this.change(rels, (xml) =>
      xml
        .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
        .replace(
          '</Relationships>',
          `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/></Relationships>`,
        ),
    );
    return id;
  }

  /** The part that a part of a type is related to, if there is one. */
  related(owner: string, type: string): string | undefined {
    const rels = owner.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!this.has(rels)) return undefined;
    const found = [...this.text(rels).matchAll(/<Relationship\b[^>]*>/g)].find(([tag]) => tag.includes(`/${type}"`));
    const target = /Target="([^"]*)"/.exec(found?.[0] ?? '')?.[1];
    if (target === undefined) return undefined;
    if (target.startsWith('/')) return target.slice(1);
    const steps = `${owner.replace(/[^/]*$/, '')}${target}`.split('/');
    const kept: string[] = [];
    for (const step of steps)
      if (step === '..') kept.pop();
      else kept.push(step);
    return kept.join('/');
  }

  bytes(): Uint8Array {
    return makeZip([...this.parts].map(([name, data]) => ({ name, data })));
  }
}
