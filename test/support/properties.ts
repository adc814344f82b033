import fc from 'fast-check';

/**
 * Laws are tried on the same cases in every run of `npm test`: a change is judged by what it changes, not by luck.
 * `npm run laws` gives other seeds, and so other cases.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1105) });
