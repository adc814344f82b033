/** The border colour of a style that names none; as in the files that we write. */
export const BORDER_COLOR = '9AA5B1';
export const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
export const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
