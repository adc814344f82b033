/** Goals, directions and tasks of a plan, and what stands under each. */
export interface LevelWords {
  'sheet.levels': never;
  'title.levels': never;
  'hint.levels': never;
  'level.counts': 'count' | 'parts';
  'level.counted.done': 'count';
  'level.counted.partly': 'count';
  'level.counted.ongoing': 'count';
  'level.counted.notDone': 'count';
  'level.counted.noReport': 'count';
  'level.counted.undecided': 'count';
  'level.counted.other': 'count';
  'level.column.level': never;
  'level.column.measures': never;
  'level.column.done': never;
  'level.column.partly': never;
  'level.column.ongoing': never;
  'level.column.notDone': never;
  'level.column.noReport': never;
  'level.column.undecided': never;
  'level.column.other': never;
  'level.column.doneShare': never;
  'level.percent': never;
  'level.all': never;
  /** A level as a column of a table. */
  'level.csv': 'depth';
  'level.csvOf': 'depth' | 'kind';
  'level.csvNo': 'level';
  'level.csvTitle': 'level';
  'level.csvTask': never;
}
