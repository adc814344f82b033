/** A catalogue of one area: key → words. i18next fills `{{param}}` and takes plural forms by `count` (`key_one`, `key_few`, `key_many`, `key_other`). */
export type Catalogue = Readonly<Record<string, string>>;
