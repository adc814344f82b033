/** An error that Excel answers with. Codes and sentences as in Microsoft's documentation of `Excel.ErrorCodes`. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (location: string): RichApiError =>
  new RichApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);
export const invalidArgument = (
  location: string,
  why = 'The argument is invalid or missing or has an incorrect format.',
): RichApiError => new RichApiError('InvalidArgument', why, location);
export const wrongDimensions = (location: string): RichApiError =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
export const accessDenied = (location: string): RichApiError =>
  new RichApiError('AccessDenied', 'You cannot perform the requested operation.', location, 403);
export const alreadyExists = (location: string): RichApiError =>
  new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', location, 409);
export const apiNotFound = (type: string, member: string): RichApiError =>
  new RichApiError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${type}.${member}.`,
    `${type}.${member}`,
    501,
  );
export const cellEditing = (): RichApiError =>
  new RichApiError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or ' +
      'selecting another cell, and then try again.',
    '',
  );
export const responseTooLarge = (): RichApiError =>
  new RichApiError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', '');
