/** The door of the room: a file's bytes in, contracts, posts, facts and issues out. */
export { fieldsOf, type Field, type FieldId } from './fields.ts';
export { fingerprint } from './headings.ts';
export { limitMessages, limitMessagesFor, limits, limitWords, type Limits } from './limits.ts';
export { mappingIssues, suggestMapping } from './mapping.ts';
export { readTable, readTextTable } from './table.ts';
export { recogniseGrades } from './grades.ts';
export { importGrades } from './grade-structure.ts';
export { importStaff } from './staff.ts';
export { importStructure } from './structure.ts';
export { pseudonymise } from './pseudonymise.ts';
export {
	importPostGroups,
	isPostGroups,
	type PostGroup,
	type PostGroupsResult
} from './post-groups.ts';
export { payMultiples, salaryBandCounts, seniorSalaries } from './transparency.ts';
export { employerLookUps, findEmployers, type KnownEmployer } from './employer-look-ups.ts';
export {
	personHashes,
	sameAcrossEmployers,
	type PersonHashes,
	type SamePerson
} from './same-person.ts';
export { refsOf, type Refs } from './refs.ts';
export type * from './types.ts';
