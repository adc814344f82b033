import type { Catalogue } from '../catalogue';

export const letter: Catalogue = {
};
