/** Documents of programs whose texts nobody reads here, by how they begin. */
const DOCUMENTS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['AbiWord', /^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE abiword[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<abiword\b/i],
  ['Gnumeric', /^(?:<\?xml[^>]*>\s*)?<(?:gnm|gmr):Workbook\b/],
  ['Word XML', /^<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:w:wordDocument|pkg:package)\b/],
  ['OpenDocument (XML)', /^(?:<\?xml[^>]*>\s*)?<office:document\b/],
  ['Uniform Office Format', /^(?:<\?xml[^>]*>\s*)?<uof:UOF\b/],
  ['LaTeX', /^(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle|begin\{|usepackage|input\{|section)/],
  ['PostScript', /^%!PS/],
  // A row of a table, and under it the line that makes it the head.
  ['Markdown', /(?:^|\n) {0,3}\|.*\|[ \t]*\r?\n {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|){1,60}/],
];

/** The format of a document of another program, by the beginning of its text, or undefined. */
export function foreignFormat(head: string): string | undefined {
  return DOCUMENTS.find(([, begins]) => begins.test(head))?.[0];
}

/** What programs leave for each other: calendars, business cards, records in XML and JSON. No table is in it. */
export function isData(head: string): boolean {
  return /^BEGIN:V(?:CALENDAR|CARD)\b/i.test(head) || /^<(?:\?xml|svg)\b/i.test(head) || isJson(head);
}

/** An object or a list: its first name or value follows. */
function isJson(head: string): boolean {
  return /^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*[{[\]"])/.test(head);
}
