import type { TermId } from '#lib/domain/terms.ts';
import type { EditionKind } from '#lib/reference/edition-list.ts';

export interface TermRule {
	/** How a value is worked out, in one or two sentences. */
	readonly sentence: string;
	/** Rulings that decide it, beside those that every comparison follows. */
	readonly rulings: readonly string[];
	/** Kinds of tables that it reads; none where the contract or the employer's policy decides alone. */
	readonly feeds: readonly EditionKind[];
}

/** Followed by the comparison of every term. */
export const everyTerm = ['R2', 'R3', 'R14', 'R23'] as const;

const stated =
	'No national rule gives it: only what the contract or the employer’s own policy says counts.';

/** The fifty terms, in the order of the register. */
export const termRules: Readonly<Record<TermId, TermRule>> = {
	T01: {
		sentence: 'Full-time pay × contracted hours ÷ full-time week.',
		rulings: ['R4', 'R5', 'R6', 'R10', 'R12', 'R13', 'R16', 'R19'],
		feeds: ['pay', 'award', 'statutory-limits']
	},
	T02: {
		sentence: 'The pay of the point held, in the table in force on the first day of the month.',
		rulings: ['R4', 'R5', 'R6', 'R10', 'R12', 'R13', 'R16', 'R19'],
		feeds: ['pay', 'award', 'statutory-limits']
	},
	T03: {
		sentence: 'Full-time pay ÷ 52.143 ÷ full-time week.',
		rulings: ['R1', 'R4', 'R5', 'R8', 'R12', 'R13', 'R16'],
		feeds: ['pay', 'award', 'statutory-limits']
	},
	T04: { sentence: 'The contracted hours a week as they are.', rulings: ['R8'], feeds: [] },
	T05: {
		sentence: 'The highest point of the grade, in the table in force.',
		rulings: ['R12', 'R13', 'R19'],
		feeds: ['pay', 'award']
	},
	T06: {
		sentence: 'Months from the change until the top of the grade is paid.',
		rulings: ['R10', 'R11'],
		feeds: ['pay']
	},
	T07: {
		sentence: 'The first day of the month in which the next pay step is paid.',
		rulings: ['R10', 'R11', 'R19', 'R21'],
		feeds: ['pay']
	},
	T08: {
		sentence:
			'Whether later awards are followed. After TUPE they are not, unless the new employer promises them; the loss counts from the first award not matched.',
		rulings: ['R10', 'R12'],
		feeds: ['pay', 'award']
	},
	T09: {
		sentence:
			'England: a share of full-time basic pay between a floor and a ceiling, then by contracted hours. Distant islands: a flat sum by health board. Councils: what the employer states.',
		rulings: ['R15'],
		feeds: ['area-pay', 'pay']
	},
	T10: {
		sentence:
			'The amount in the contract, while its terms stay. New terms bring only what the employer states for them.',
		rulings: [],
		feeds: []
	},
	T11: {
		sentence:
			'Times the hourly rate, by grade. A council’s own agreement comes before the national default.',
		rulings: ['R15'],
		feeds: ['overtime']
	},
	T12: {
		sentence:
			'Times the hourly rate, on Sundays and on public holidays; each is compared. A council’s own agreement comes first.',
		rulings: ['R15'],
		feeds: ['overtime']
	},
	T13: {
		sentence: 'Yes where any overtime is paid to the grade.',
		rulings: [],
		feeds: ['overtime']
	},
	T14: {
		sentence: 'Percent of the hourly rate, by grade. A council’s own agreement comes first.',
		rulings: ['R15'],
		feeds: ['unsocial-hours']
	},
	T15: {
		sentence: 'Percent of the hourly rate, by grade. A council’s own agreement comes first.',
		rulings: ['R15'],
		feeds: ['unsocial-hours']
	},
	T16: {
		sentence:
			'Percent of the hourly rate, on Sundays and on public holidays; each is compared. A council’s own agreement comes first.',
		rulings: ['R15'],
		feeds: ['unsocial-hours']
	},
	T17: {
		sentence:
			'Hours of each kind in the person’s own pattern × hourly rate × enhancement, added up over a year.',
		rulings: ['R1', 'R15'],
		feeds: ['unsocial-hours', 'pay']
	},
	T18: { sentence: stated, rulings: [], feeds: [] },
	T19: { sentence: stated, rulings: [], feeds: [] },
	T20: { sentence: stated, rulings: [], feeds: [] },
	T21: {
		sentence:
			'Days of leave and public holidays ÷ 5, by complete years of service. Councils go by their own policy, because the national days are a minimum.',
		rulings: ['R16', 'R24'],
		feeds: ['leave']
	},
	T22: {
		sentence:
			'The day on which the next step of leave is reached, as seen on the day of the change.',
		rulings: ['R21', 'R24'],
		feeds: ['leave']
	},
	T23: {
		sentence: 'The enhancement of the hour, and 100% for time off that comes with it.',
		rulings: [],
		feeds: ['unsocial-hours']
	},
	T24: {
		sentence:
			'Weeks of full pay in the scale, by service; a month is 52.143 ÷ 12 weeks. Councils go by their own policy.',
		rulings: ['R1', 'R24'],
		feeds: ['sick-pay']
	},
	T25: {
		sentence:
			'Weeks of half pay in the scale, by service; a month is 52.143 ÷ 12 weeks. Councils go by their own policy.',
		rulings: ['R1', 'R24'],
		feeds: ['sick-pay']
	},
	T26: {
		sentence: 'A week’s pay with those extras that count as full pay while sick.',
		rulings: ['R1', 'R16'],
		feeds: ['sick-pay', 'statutory-limits']
	},
	T27: {
		sentence:
			'All payments of one leave added up, on the pay and the statutory rate of the month. Without enough service, the statutory scheme.',
		rulings: ['R1', 'R16', 'R17'],
		feeds: ['parental-pay', 'statutory-limits']
	},
	T28: {
		sentence: 'The partner’s own leave at this month’s pay.',
		rulings: ['R1', 'R17'],
		feeds: ['parental-pay', 'statutory-limits']
	},
	T29: {
		sentence:
			'Weeks in the contract or the employer’s list by grade, and never less than the statutory minimum by service.',
		rulings: ['R16', 'R24'],
		feeds: ['notice']
	},
	T30: {
		sentence: 'Weeks in the contract or the employer’s list by grade.',
		rulings: ['R16'],
		feeds: ['notice']
	},
	T31: {
		sentence:
			'Agenda for Change: a month’s pay for each complete year up to 24; in England the month lies between a floor and a cap. Councils: statutory weeks × the employer’s multiplier. Never below the statutory payment.',
		rulings: ['R1', 'R9', 'R16', 'R22', 'R24'],
		feeds: ['redundancy', 'statutory-limits', 'pay']
	},
	T32: {
		sentence: 'The date that counts for redundancy, before and after, by the route.',
		rulings: ['R28'],
		feeds: ['continuity']
	},
	T33: {
		sentence: 'Three dates, each compared; the worst of them is the term.',
		rulings: ['R20', 'R28'],
		feeds: ['continuity']
	},
	T34: { sentence: stated, rulings: ['R4'], feeds: [] },
	T35: {
		sentence: 'The scheme of each side. A change of scheme is for a named person to judge.',
		rulings: [],
		feeds: ['pensions']
	},
	T36: {
		sentence: 'Pensionable pay × the one rate of its tier.',
		rulings: ['R15', 'R18'],
		feeds: ['pensions', 'pay']
	},
	T37: {
		sentence: 'Pensionable pay ÷ 54 in the NHS scheme of 2015, ÷ 49 in the LGPS.',
		rulings: ['R15'],
		feeds: ['pensions', 'pay']
	},
	T38: {
		sentence: 'Percentage points a year above prices while the person is an active member.',
		rulings: ['R15'],
		feeds: ['pensions']
	},
	T39: {
		sentence: 'Not held in figures. A change of scheme is for a named person to judge.',
		rulings: [],
		feeds: ['pensions']
	},
	T40: {
		sentence: 'A number of times pensionable pay, by scheme.',
		rulings: ['R15'],
		feeds: ['pensions', 'pay']
	},
	T41: { sentence: stated, rulings: [], feeds: [] },
	T42: {
		sentence: 'The miles of a year × pence a mile, with a lump sum where there is one.',
		rulings: ['R15'],
		feeds: ['mileage']
	},
	T43: { sentence: stated, rulings: [], feeds: [] },
	T44: { sentence: stated, rulings: [], feeds: [] },
	T45: { sentence: stated, rulings: [], feeds: [] },
	T46: { sentence: stated, rulings: [], feeds: [] },
	T47: { sentence: stated, rulings: [], feeds: [] },
	T48: {
		sentence: 'It stands on every route but a move to another employer by choice.',
		rulings: ['R28'],
		feeds: ['continuity']
	},
	T49: { sentence: stated, rulings: [], feeds: [] },
	T50: { sentence: stated, rulings: [], feeds: [] }
};

export interface Quantity {
	/** Last part of its address. */
	readonly id: string;
	readonly name: string;
	readonly meaning: string;
	readonly formula: string;
	readonly rulings: readonly string[];
}

/** Figures on the screens that are no term, as the planner works them out. */
export const quantities: readonly Quantity[] = [
	{
		id: 'wte',
		name: 'Whole-time equivalent (WTE)',
		meaning: 'Contracted hours as a share of a full-time week. Hours are kept, never the share.',
		formula: 'contracted hours ÷ full-time week',
		rulings: ['R8']
	},
	{
		id: 'worked-hour-value',
		name: 'Value of an hour that is worked',
		meaning: 'Pay spread over the hours that are left after paid leave. Advice only.',
		formula: 'pay a year ÷ ((52.143 − weeks of leave) × weekly hours)',
		rulings: ['R1', 'R29']
	},
	{
		id: 'loss-over-time',
		name: 'Loss added up',
		meaning: 'What the worse months come to. Better months are not set against them.',
		formula: 'sum of (own − new − protection) over the worse months of the first 60',
		rulings: ['R3', 'R6', 'R23']
	},
	{
		id: 'catch-up',
		name: 'Month of catching up',
		meaning: 'The first month from which new pay stays at or above the old cash amount.',
		formula: 'first month t with new ≥ cash in t and in every later month looked at',
		rulings: ['R4', 'R5']
	},
	{
		id: 'pay-gap',
		name: 'Pay gap between employers',
		meaning:
			'How much lower the mean of one employer is in a group of similar jobs, told from the lower side. With medians too.',
		formula: '(higher mean − lower mean) ÷ higher mean × 100',
		rulings: []
	},
	{
		id: 'causes',
		name: 'Causes of a pay gap',
		meaning: 'The gap split into ranges, position in the range, the week and allowances.',
		formula:
			'side value = (bottom + position × width) ÷ 52.143 ÷ week + allowances an hour; each cause is its mean effect over all orders of change',
		rulings: ['R1', 'R26']
	},
	{
		id: 'alarm',
		name: 'Alarm',
		meaning: 'A gap large enough to be looked into. It is a question and no finding of law.',
		formula: 'gap ≥ 5%, or ≥ 3% in the same direction in at least three groups or three years',
		rulings: []
	},
	{
		id: 'tier',
		name: 'Tier',
		meaning: 'How far a post is from the top of its organisation.',
		formula: '1 + solid lines up to the head of staff',
		rulings: ['R25']
	},
	{
		id: 'shift',
		name: 'Shift',
		meaning: 'By how many rungs a post moves when teams join. Positive is down.',
		formula: 'new rung − old rung, in tiers and in levels',
		rulings: ['R25']
	},
	{
		id: 'layer-asymmetry',
		name: 'Asymmetry of a layer',
		meaning: 'Whether one employer’s people move down more than the other’s in the same layer.',
		formula: 'mean shift of the one − mean shift of the other',
		rulings: ['R25']
	},
	{
		id: 'employer-cost',
		name: 'Employer cost',
		meaning: 'What a contract costs in a year. Between partners it is split by funding shares.',
		formula: 'basic pay + other pay + National Insurance + employer pension + levy',
		rulings: ['R15']
	},
	{
		id: 'quartiles',
		name: 'Quartiles of the gender pay gap',
		meaning: 'Four equal parts of the workforce in order of hourly pay.',
		formula: 'people in order of hourly pay ÷ 4; a remainder goes to the lower parts',
		rulings: ['R1', 'R27']
	}
];
