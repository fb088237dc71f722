/** The protected and shown terms of employment, by their number in the register. */
export const termIds = [
	'T01',
	'T02',
	'T03',
	'T04',
	'T05',
	'T06',
	'T07',
	'T08',
	'T09',
	'T10',
	'T11',
	'T12',
	'T13',
	'T14',
	'T15',
	'T16',
	'T17',
	'T18',
	'T19',
	'T20',
	'T21',
	'T22',
	'T23',
	'T24',
	'T25',
	'T26',
	'T27',
	'T28',
	'T29',
	'T30',
	'T31',
	'T32',
	'T33',
	'T34',
	'T35',
	'T36',
	'T37',
	'T38',
	'T39',
	'T40',
	'T41',
	'T42',
	'T43',
	'T44',
	'T45',
	'T46',
	'T47',
	'T48',
	'T49',
	'T50'
] as const;
export type TermId = (typeof termIds)[number];

/** How a term's values are counted. Pence are whole; hours and pounds are decimals rounded once. */
export const termUnits = [
	'pence-a-year',
	/** Pounds with four decimals. */
	'pounds-an-hour',
	'pence-a-week',
	'pence-a-session',
	/** Once, not a year. */
	'pence',
	'hours-a-week',
	'hours-a-year',
	'months',
	'weeks-a-year',
	'weeks',
	/** Times the hourly rate. */
	'multiplier',
	'percent',
	'yes-no',
	'mechanism',
	'date',
	/** Words, which only a person can compare. */
	'rule'
] as const;
export type TermUnit = (typeof termUnits)[number];

export const contractClasses = [
	'contractual-core',
	'contractual-collective',
	'contractual-local',
	'statutory',
	'policy',
	'non-contractual'
] as const;
export type ContractClass = (typeof contractClasses)[number];

export const verdicts = [
	'better',
	'same',
	'worse_protected',
	'worse_detriment',
	'cannot_tell'
] as const;
export type Verdict = (typeof verdicts)[number];
