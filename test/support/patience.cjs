/**
 * How long a test waits for what the pane shows: only a hang reaches it, however busy the machine is. Files without a
 * page do not load the library: its two hundred modules were more than most of them have themselves.
 */
if (typeof document !== 'undefined') {
  require('@testing-library/dom').configure({ asyncUtilTimeout: 120_000 });
  keepToWhatHides();
}

/**
 * Leaves out of the page's sheets the rules that only paint. Whether an element can be seen and clicked is asked of
 * every rule again, at each look for a role; that was half the time of the tests of the pane.
 */
function keepToWhatHides() {
  const HIDES = /(?<![\w-])(display|visibility|pointer-events|content|opacity|position|clip|clip-path|overflow)\s*:/;
  const style = document.head.appendChild(document.createElement('style'));
  const sheets = Object.getPrototypeOf(style.sheet);
  style.remove();
  const { insertRule } = sheets;
  sheets.insertRule = function insertWhatHides(rule, ...at) {
    return HIDES.test(rule) ? insertRule.call(this, rule, ...at) : 0;
  };
}
