import type { Body } from '../../bodies/types';
import type { IssuePlace } from '../../issues/issue';

/** The body that the stamps name. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
}

/** Where another body than the stamped one is named, in the order of weight. */
export type ReadingPlace =
  'title' | 'print' | 'contacts' | 'duties' | 'letterhead' | 'email' | 'sender' | 'subject' | 'fileName';

/** One reading of whose return it is. */
export interface BodyReading {
  readonly body: Pick<Body, 'id' | 'name'>;
  readonly where: ReadingPlace;
  readonly at: IssuePlace;
}
