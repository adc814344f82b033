export type * from './workbookHost';
export type * from './fileStore';
export type * from './fileSystem';
export type * from './mergeRunner';
export type * from './desk';
export type * from './merged';
export type * from './decisions';
