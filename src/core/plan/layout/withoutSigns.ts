/** Layouts that distinguish cells by what their words are like: no bar, tab or rule parts them. */
export const WITHOUT_SIGNS: ReadonlySet<string> = new Set([
  'lines',
  'paragraphs',
  'paragraphs-segmented',
  'segmented',
  'running',
  'flow',
]);
