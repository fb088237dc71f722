/** The door of the room: a file's bytes in, contracts, posts, facts and issues out. */
export { fieldsOf, type Field, type FieldId } from './fields.ts';
export { fingerprint } from './headings.ts';
export { limitMessages, limits } from './limits.ts';
export { mappingIssues, suggestMapping } from './mapping.ts';
export { readTable } from './table.ts';
export { recogniseGrades } from './grades.ts';
export { importGrades } from './grade-structure.ts';
export { importStaff } from './staff.ts';
export { importStructure } from './structure.ts';
export { refsOf, type Refs } from './refs.ts';
export type * from './types.ts';
