import { configure } from '@testing-library/dom';

/** How long a test waits for what the pane shows: only a hang reaches it, however busy the machine is. */
configure({ asyncUtilTimeout: 120_000 });
