import fc from 'fast-check';

/**
 * For mutation testing: a law is tried for a moment only, since it runs again for each mutant, and its counterexample
 * is not made smaller. It can notice less so, never more.
 */
fc.configureGlobal({ seed: 1105, interruptAfterTimeLimit: 300, endOnFailure: true });
