/** What the form asks about each policy, in the words of the page. The form itself is in `state`. */
import { frameworks } from '#lib/domain/pay.ts';
import { termIds } from '#lib/domain/terms.ts';
import { servicePurposes, type ServicePurpose } from '#lib/domain/workforce.ts';
import type { PolicyId } from '#lib/state/policies-form.ts';
import { termName } from '#lib/words/terms.ts';
import { frameworkChoices } from '#lib/words/workforce.ts';

interface Option {
	readonly value: string;
	readonly label: string;
	readonly hint?: string;
}

export interface ValueField {
	readonly key: string;
	readonly label: string;
	readonly control: 'text' | 'date' | 'select';
	readonly hint?: string;
	readonly suffix?: string;
	readonly options?: readonly Option[];
	/** Choices under which it is asked; all of them when not given. */
	readonly under?: readonly string[];
}

export interface RowColumn {
	readonly key: string;
	readonly label: string;
	readonly width: 3 | 5 | 10 | 20;
	readonly options?: readonly Option[];
}

export interface PolicyFields {
	readonly title: string;
	/** What cannot be told while the policy is not supplied. */
	readonly without: string;
	readonly choices: readonly Option[];
	readonly values: readonly ValueField[];
	readonly ticks?: { readonly legend: string; readonly options: readonly Option[] };
	readonly rows?: {
		readonly legend: string;
		readonly under: readonly string[];
		readonly columns: readonly RowColumn[];
	};
}

const source: ValueField = {
	key: 'source',
	label: 'Where it is written down',
	hint: 'For example, Pay policy, April 2026, section 4',
	control: 'text'
};
const grades: RowColumn = { key: 'grades', label: 'Grades (empty = all)', width: 10 };
const rowSource: RowColumn = { key: 'source', label: 'Where it is written down', width: 20 };
const terms: RowColumn = {
	key: 'framework',
	label: 'Whose terms',
	width: 10,
	options: [
		{ value: '', label: 'Choose' },
		...frameworks.map((value) => ({ value, label: frameworkChoices[value] }))
	]
};
const yesNo: readonly Option[] = [
	{ value: 'no', label: 'No' },
	{ value: 'yes', label: 'Yes' }
];
const purposeNames: Readonly<Record<ServicePurpose, string>> = {
	statutory: 'Statutory rights',
	redundancy: 'Redundancy pay',
	leave: 'Annual leave',
	sick: 'Sick pay',
	maternity: 'Maternity pay'
};
const supplied: Option = { value: 'supplied', label: 'Supplied' };

const times = (key: string, label: string): ValueField => ({
	key,
	label,
	control: 'text',
	suffix: 'times the rate',
	under: ['own']
});
const added = (key: string, label: string): ValueField => ({
	key,
	label,
	control: 'text',
	suffix: '% added',
	under: ['own']
});

export const policyFields: Readonly<Record<PolicyId, PolicyFields>> = {
	councilLeave: {
		title: 'Annual leave',
		without: 'Without it, paid leave of people on council (NJC) terms is “cannot tell”.',
		choices: [
			{ value: 'national-minimum', label: 'The national minimum applies' },
			{ value: 'own', label: 'There is a local table' }
		],
		values: [{ ...source, under: ['own'] }],
		rows: {
			legend: 'Paid days a year with public holidays, for a full-time person',
			under: ['own'],
			columns: [
				{ key: 'years', label: 'From years of service', width: 3 },
				{ key: 'days', label: 'Days', width: 3 },
				grades
			]
		}
	},
	protection: {
		title: 'Pay protection',
		without: 'Without it, no protection is offered when a move is made; it is never assumed.',
		choices: [
			{ value: 'mark-time', label: 'Pay stands still until it is overtaken' },
			{ value: 'with-awards', label: 'Protected pay rises with pay awards' },
			{ value: 'own-path', label: 'Protected pay also rises by its own steps' },
			{ value: 'taper', label: 'Protection shrinks over time' },
			{ value: 'lump', label: 'Bought out by one payment' },
			{ value: 'none', label: 'The policy gives none' }
		],
		values: [
			{
				key: 'months',
				label: 'How long it lasts',
				control: 'text',
				suffix: 'months',
				under: ['mark-time', 'with-awards', 'own-path', 'taper', 'lump']
			},
			source
		],
		ticks: {
			legend: 'What is protected',
			options: (['T01', 'T02', 'T03'] as const).map((id) => ({ value: id, label: termName(id) }))
		}
	},
	redundancy: {
		title: 'Redundancy pay',
		without: 'Without it, redundancy pay of people on council terms is “cannot tell”.',
		choices: [
			{ value: 'actual', label: 'On the actual week’s pay' },
			{ value: 'capped', label: 'On the week’s pay up to the statutory limit' }
		],
		values: [
			{
				key: 'multiplier',
				label: 'Times the statutory weeks',
				hint: '1 is the statutory number of weeks; for example 1.75',
				control: 'text',
				suffix: 'times'
			},
			source
		]
	},
	lgps: {
		title: 'Employer’s pension contribution (LGPS)',
		without: 'Without it, what a council contract costs the employer is “cannot tell”.',
		choices: [supplied],
		values: [
			{ key: 'percent', label: 'Rate set by the fund', control: 'text', suffix: '% of pay' },
			{ key: 'from', label: 'Applies from', control: 'date' },
			source
		]
	},
	partThree: {
		title: 'Overtime, nights and weekends',
		without:
			'Without it, overtime and unsocial hours pay of people on council terms is “cannot tell”.',
		choices: [
			{ value: 'national-defaults', label: 'No local agreement: the national rates apply' },
			{ value: 'own', label: 'There is a local agreement' }
		],
		values: [
			times('overtimeWeekday', 'Overtime, Monday to Saturday'),
			times('overtimeSunday', 'Overtime, Sundays and public holidays'),
			added('night', 'Nights'),
			added('saturday', 'Saturdays'),
			added('sunday', 'Sundays'),
			added('publicHoliday', 'Public holidays'),
			{
				key: 'highestPoint',
				label: 'Highest point that is paid for them',
				hint: 'Leave empty if there is no limit',
				control: 'text',
				under: ['own']
			},
			source
		]
	},
	mileage: {
		title: 'Business mileage',
		without: 'Without it, mileage of people on council terms is “cannot tell”.',
		choices: [
			{ value: 'njc-casual', label: 'National rates for casual users' },
			{ value: 'njc-essential', label: 'National rates for essential users' },
			{ value: 'amap', label: 'HMRC’s approved rates' },
			{ value: 'own', label: 'Its own rates' }
		],
		values: [
			{
				key: 'engine',
				label: 'Engine size that is paid for',
				control: 'select',
				under: ['njc-casual', 'njc-essential'],
				options: ['451-999', '1000-1199', '1200-1450'].map((value) => ({
					value,
					label: `${value.replace('-', ' to ')} cc`
				}))
			},
			{
				key: 'below',
				label: 'Up to the limit',
				control: 'text',
				suffix: 'pence a mile',
				under: ['own']
			},
			{ key: 'threshold', label: 'Limit', control: 'text', suffix: 'miles a year', under: ['own'] },
			{
				key: 'above',
				label: 'Above the limit',
				control: 'text',
				suffix: 'pence a mile',
				under: ['own']
			},
			{ key: 'lump', label: 'Lump sum', control: 'text', suffix: 'pounds a year', under: ['own'] },
			source
		]
	},
	notice: {
		title: 'Notice',
		without: 'Without it, only the statutory minimum notice is known.',
		choices: [supplied],
		values: [],
		rows: {
			legend: 'Weeks of notice in the contracts',
			under: ['supplied'],
			columns: [
				terms,
				grades,
				{ key: 'employer', label: 'Weeks from the employer', width: 3 },
				{ key: 'employee', label: 'Weeks from the employee', width: 3 },
				rowSource
			]
		}
	},
	recognisedService: {
		title: 'Service with the other sector',
		without: 'Without it, no service with the other sector is counted by agreement.',
		choices: [{ value: 'supplied', label: 'There is a written rule' }],
		values: [source],
		ticks: {
			legend: 'It counts for',
			options: servicePurposes.map((value) => ({ value, label: purposeNames[value] }))
		}
	},
	sickPay: {
		title: 'Sick pay',
		without: 'Without it, sick pay of people on council terms is “cannot tell”.',
		choices: [
			{ value: 'national', label: 'The national scale applies' },
			{ value: 'own', label: 'There is a local scale' }
		],
		values: [source],
		rows: {
			legend: 'Months of pay, by service',
			under: ['own'],
			columns: [
				{ key: 'from', label: 'From months of service', width: 3 },
				{ key: 'full', label: 'Months of full pay', width: 3 },
				{ key: 'half', label: 'Months of half pay', width: 3 }
			]
		}
	},
	maternity: {
		title: 'Maternity pay',
		without: 'Without it, maternity pay of people on council terms is “cannot tell”.',
		choices: [
			{ value: 'national', label: 'The national scheme applies' },
			{ value: 'own', label: 'There is a local scheme' }
		],
		values: [
			{
				key: 'qualifying',
				label: 'Service needed',
				control: 'text',
				suffix: 'months',
				under: ['own']
			},
			source
		],
		rows: {
			legend: 'Pay, in the order in which it is paid',
			under: ['own'],
			columns: [
				{ key: 'weeks', label: 'Weeks', width: 3 },
				{ key: 'pay', label: '% of a week’s pay', width: 5 },
				{ key: 'statutory', label: 'With statutory pay on top', width: 5, options: yesNo }
			]
		}
	},
	localTerms: {
		title: 'Other local terms',
		without:
			'Terms that no national rule gives, such as on-call pay, are “cannot tell” without it.',
		choices: [supplied],
		values: [],
		rows: {
			legend: 'One row a term',
			under: ['supplied'],
			columns: [
				{
					key: 'term',
					label: 'Term',
					width: 10,
					options: [
						{ value: '', label: 'Choose' },
						...termIds.map((value) => ({ value, label: termName(value) }))
					]
				},
				terms,
				grades,
				{
					key: 'kind',
					label: 'Kind',
					width: 5,
					options: [
						{ value: 'amount', label: 'A figure' },
						{ value: 'rule', label: 'A rule in words' }
					]
				},
				{ key: 'value', label: 'Figure (money in pence) or rule', width: 20 },
				rowSource
			]
		}
	}
};
