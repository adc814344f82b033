import type { Plan } from '../../core/plan/types';

/**
 * `Зведення_1105-р.xlsx`, without signs that a file name cannot have; `instead` stands for a number that is missing.
 */
export function fileName(stem: string, { requisites }: Plan, extension: string, instead?: string): string {
  const words = [stem, requisites.number ?? instead].filter((part) => part !== undefined).join('_');
  return `${words.replace(/[\\/:*?"<>|\s]+/g, '-')}.${extension}`;
}
