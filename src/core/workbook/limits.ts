/** Characters that Excel keeps in a cell (Microsoft, «Excel specifications and limits»). */
export const CELL_LIMIT = 32_767;

/** Highest row that Excel can show, points. */
export const TALLEST_ROW = 409;
