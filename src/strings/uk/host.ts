import type { Catalogue } from '../catalogue';

export const host: Catalogue = {
};
