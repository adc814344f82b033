import { openLetterhead } from '../app/forms/letter';
import type { Form } from '../app/forms/openForm';
import { baseName } from '../core/text/order';
import type { Context } from './context';
import { orRefuse } from './environment';
import { readNamed } from './files';

/** The letterhead for letters to the bodies that the user named, its tags checked. */
export async function letterheadIn(path: string | undefined, context: Context): Promise<Form | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readNamed(path, context);
  return orRefuse(await openLetterhead({ name: baseName(path), bytes }, context.texts));
}
