/** Elements whose text nobody reads on the page. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'object',
  'xml',
]);

/** Elements that begin and end a paragraph. */
export const BREAKING: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'hr',
  'blockquote',
  'center',
  'dd',
  'dt',
  'tr',
  'caption',
  'table',
  'pre',
  'form',
  'fieldset',
  'body',
]);

export const HEADING = /^h([1-6])$/;
