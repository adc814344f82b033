import { unescapeXml } from '../../xml/unescape';
import { ownCopy } from './cellValue';
import { SharedFormulas } from './sharedFormulas';

/** The formulas of one sheet as they read in each cell. Other programs than Excel write a long one into every row. */
export class SheetFormulas {
  /** As written → as read. */
  private readonly read = new Map<string, string>();
  private readonly shared = new SharedFormulas();

  /** `ownTexts`: the texts are copies of their own. */
  constructor(private readonly ownTexts: boolean) {}

  /** `index` names a formula that is stored once for many cells; '' for none. */
  formulaAt(written: string, index: string, row: number, column: number): string {
    let own = this.read.get(written);
    if (own === undefined) {
      own = this.kept(unescapeXml(written));
      this.read.set(written, own);
    }
    return index === '' ? own : this.kept(this.shared.formulaAt(index, own, row, column));
  }

  private kept(text: string): string {
    return this.ownTexts ? ownCopy(text) : text;
  }
}
