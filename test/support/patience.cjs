/**
 * How long a test waits for what the pane shows: only a hang reaches it, however busy the machine is. Files without a
 * page do not load the library: its two hundred modules were more than most of them have themselves.
 */
if (typeof document !== 'undefined') {
  require('@testing-library/dom').configure({ asyncUtilTimeout: 120_000 });
}
