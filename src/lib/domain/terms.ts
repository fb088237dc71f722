/** The terms of employment judged so far, by their number in the register of fifty. */
export const termIds = ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T08', 'T21', 'T48'] as const;
export type TermId = (typeof termIds)[number];

export const verdicts = [
	'better',
	'same',
	'worse_protected',
	'worse_detriment',
	'cannot_tell'
] as const;
export type Verdict = (typeof verdicts)[number];
