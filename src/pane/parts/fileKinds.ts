/**
 * Endings that a file dialog offers. A dialog hides every other file, so each list holds all that its reader opens
 * (formats/plan/readSource, formats/returned/openFile); what a file really is, its content says.
 */
const TABLES = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.xml', '.ods', '.fods', '.csv', '.tsv'];
const DOCUMENTS = ['.docx', '.odt', '.fodt', '.rtf', '.doc', '.pdf', '.html', '.htm', '.mht', '.mhtml', '.txt'];
const LETTERS = ['.eml', '.msg', '.dat'];
const ARCHIVES = ['.zip', '.rar', '.7z', '.tar', '.gz', '.tgz', '.xz', '.bz2', '.asice', '.sce', '.p7s', '.p7m'];

export const PLAN_FILES = [...DOCUMENTS, '.md', ...TABLES].join(',');
export const RETURN_FILES = [...TABLES, ...DOCUMENTS, ...LETTERS, ...ARCHIVES].join(',');
