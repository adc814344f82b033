import { foldKey } from '../text/clean';

/** Columns of «Органи» and of a registry in CSV, with the header words by which each is recognised beside its id. */
export const REGISTRY_COLUMNS = [
  { id: 'id', words: ['ідентифікатор', 'код'] },
  { id: 'name', words: ['найменування', 'найменування органу', 'орган', 'назва', 'name', 'body'] },
  { id: 'abbreviations', words: ['скорочення', 'скорочена назва', 'short names', 'abbreviations'] },
  { id: 'cls', words: ['вид', 'вид органу', 'class', 'kind'] },
  { id: 'central', words: ['цовв', 'central', 'central body'] },
  { id: 'validFrom', words: ['діє з', 'утворено', 'exists from'] },
  { id: 'validTo', words: ['діє до', 'ліквідовано', 'ceased on'] },
  { id: 'centralFrom', words: ['цовв з', 'central from'] },
  { id: 'centralTo', words: ['цовв до', 'central to'] },
  { id: 'successors', words: ['правонаступники', 'правонаступник', 'successors'] },
  { id: 'email', words: ['електронна пошта', 'e-mail', 'адреса електронної пошти'] },
  {
    id: 'headPost',
    words: ['посада керівника (у давальному відмінку)', 'посада керівника', 'post of the head (dative)'],
  },
  { id: 'headName', words: ['керівник (у давальному відмінку)', 'керівник', 'name of the head (dative)'] },
  { id: 'followedBy', words: ['хто супроводжує', 'відповідальний', 'followed by'] },
  { id: 'verified', words: ['перевірено', 'verified'] },
  { id: 'note', words: ['примітка', 'note'] },
] as const;
export type RegistryColumn = (typeof REGISTRY_COLUMNS)[number]['id'];
export const REGISTRY_COLUMN_IDS: readonly RegistryColumn[] = REGISTRY_COLUMNS.map(({ id }) => id);

export type RegistryRow = Readonly<Record<RegistryColumn, string>>;

/** The column that a header cell names: by id or by words of either language. */
export function registryColumn(header: string): RegistryColumn | undefined {
  const key = foldKey(header);
  return REGISTRY_COLUMNS.find(({ id, words }) => foldKey(id) === key || words.some((word) => foldKey(word) === key))
    ?.id;
}
