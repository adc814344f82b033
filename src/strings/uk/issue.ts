import type { Catalogue } from '../catalogue';

export const issue: Catalogue = {
};
