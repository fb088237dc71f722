/**
 * The policies of an employer as they are typed: text until it is complete. Every policy may be left
 * out, and what is left out is null, never a default.
 */
import { isIsoDate } from '#lib/domain/dates.ts';
import { frameworks } from '#lib/domain/pay.ts';
import { ratio, type Ratio } from '#lib/domain/ratio.ts';
import { termIds } from '#lib/domain/terms.ts';
import {
	employerPoliciesSchema,
	noPolicies,
	servicePurposes,
	type EmployerPolicies
} from '#lib/domain/workforce.ts';

export const policyIds = [
	'councilLeave',
	'protection',
	'redundancy',
	'lgps',
	'partThree',
	'mileage',
	'notice',
	'recognisedService',
	'sickPay',
	'maternity',
	'localTerms'
] as const satisfies readonly (keyof EmployerPolicies)[];
export type PolicyId = (typeof policyIds)[number];

/** What stops a step, and the field to mend. */
export interface Problem {
	readonly message: string;
	readonly field?: string;
}

/** One row of a table that is typed in: text by the key of its column. */
export type FormRow = Record<string, string>;

/**
 * One policy as typed. `choice` is the kind of it, `''` while it is not supplied; `values` are its
 * single fields, `ticks` what is ticked of a list, `rows` its table.
 */
export interface PolicyForm {
	choice: string;
	values: Record<string, string>;
	ticks: string[];
	rows: FormRow[];
}
export type PoliciesForm = Record<PolicyId, PolicyForm>;

export function blankForm(): PoliciesForm {
	return formOf(noPolicies);
}

export function formOf(policies: EmployerPolicies): PoliciesForm {
	return {
		councilLeave: leaveForm(policies.councilLeave),
		protection: protectionForm(policies.protection),
		redundancy: redundancyForm(policies.redundancy),
		lgps: lgpsForm(policies.lgps),
		partThree: partThreeForm(policies.partThree),
		mileage: mileageForm(policies.mileage),
		notice: noticeForm(policies.notice),
		recognisedService: recognisedForm(policies.recognisedService),
		sickPay: sickForm(policies.sickPay),
		maternity: maternityForm(policies.maternity),
		localTerms: localTermsForm(policies.localTerms)
	};
}

export type PoliciesReading =
	| { readonly ok: true; readonly policies: EmployerPolicies }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** The policies, or every field that has to be mended. */
export function readForm(form: PoliciesForm): PoliciesReading {
	const problems: Problem[] = [];
	const candidate = {
		councilLeave: readLeave(reader('councilLeave', form, problems)),
		protection: readProtection(reader('protection', form, problems)),
		redundancy: readRedundancy(reader('redundancy', form, problems)),
		lgps: readLgps(reader('lgps', form, problems)),
		partThree: readPartThree(reader('partThree', form, problems)),
		mileage: readMileage(reader('mileage', form, problems)),
		notice: readNotice(reader('notice', form, problems)),
		recognisedService: readRecognised(reader('recognisedService', form, problems)),
		sickPay: readSick(reader('sickPay', form, problems)),
		maternity: readMaternity(reader('maternity', form, problems)),
		localTerms: readLocalTerms(reader('localTerms', form, problems))
	};
	if (problems.length > 0) return { ok: false, problems };
	return parsePolicies(candidate);
}

/** Policies from anywhere, such as a file; a refusal names the place and not the value. */
export function parsePolicies(candidate: unknown): PoliciesReading {
	const parsed = employerPoliciesSchema.safeParse(candidate);
	if (parsed.success) return { ok: true, policies: parsed.data };
	const [first] = parsed.error.issues;
	const place = first?.path.join(', ') || 'the file as a whole';
	const field = policyIds.find((id) => id === first?.path[0]) ?? 'policies';
	const message = `The policies have a value that cannot be used, at: ${place}`;
	return { ok: false, problems: [{ message, field }] };
}

/** How many policies are supplied, of `policyIds.length`. */
export function suppliedCount(form: PoliciesForm): number {
	return policyIds.filter((id) => isSupplied(form[id])).length;
}

export function isSupplied({ choice }: PolicyForm): boolean {
	return choice !== '';
}

const blank: PolicyForm = { choice: '', values: {}, ticks: [], rows: [] };

const formWith = (choice: string, parts: Partial<PolicyForm> = {}): PolicyForm => ({
	...structuredClone(blank),
	...parts,
	choice
});

/** Reads the fields of one policy, and says what is missing under the id that its input has. */
function reader(id: PolicyId, form: PoliciesForm, problems: Problem[]) {
	const { choice, values, ticks, rows } = form[id];
	const refuse = (key: string, message: string): null => {
		problems.push({ message, field: `${id}-${key}` });
		return null;
	};
	const text = (key: string): string => values[key]?.trim() ?? '';
	const number = (given: string, key: string, { whole, most, message }: NumberRule) => {
		const read = decimal(given);
		if (read === null || read > most || (whole && !Number.isInteger(read))) {
			return refuse(key, message);
		}
		return read;
	};
	return {
		choice,
		ticks,
		refuse,
		text,
		number: (key: string, rule: NumberRule) => number(text(key), key, rule),
		/** Null, without a complaint, where the field is empty. */
		share: (key: string, per: 1 | 100) => (text(key) === '' ? null : share(text(key), key, per)),
		source: () => {
			if (text('source') === '') refuse('source', sourceMessage);
			return text('source');
		},
		rows: rows
			.map((row, index) => ({
				row,
				text: (key: string): string => row[key]?.trim() ?? '',
				number: (key: string, rule: NumberRule) =>
					number(row[key]?.trim() ?? '', `${key}-${index}`, rule),
				share: (key: string, per: 1 | 100) => share(row[key]?.trim() ?? '', `${key}-${index}`, per),
				refuse: (key: string, message: string) => refuse(`${key}-${index}`, message)
			}))
			.filter(({ row }) => Object.values(row).some((cell) => cell.trim() !== ''))
	};

	function share(given: string, key: string, per: 1 | 100) {
		return readShare(given, per) ?? refuse(key, shareMessages[per]);
	}
}
type Reader = ReturnType<typeof reader>;

interface NumberRule {
	readonly whole: boolean;
	readonly most: number;
	readonly message: string;
}

const sourceMessage = 'Say where the policy is written down, for example its title and date';
const shareMessages = {
	1: 'Enter times the hourly rate, for example 1.5',
	100: 'Enter a percentage, for example 25, or a fraction such as 1/3'
} as const;
const rowsMessage = 'Fill in at least one row of the table, or choose “Not supplied”';

const whole = (most: number, message: string): NumberRule => ({ whole: true, most, message });
const anyNumber = (most: number, message: string): NumberRule => ({ whole: false, most, message });

function decimal(text: string): number | null {
	return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

interface Share {
	readonly numerator: number;
	readonly denominator: number;
}

/** `1.5` of 1 is 3/2, `25` of 100 is 1/4; `1/3` is itself. Null for anything else. */
function readShare(text: string, per: 1 | 100): Share | null {
	const fraction = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
	if (fraction) {
		const [, numerator, denominator] = fraction;
		return Number(denominator) === 0
			? null
			: shareOf(ratio(Number(numerator), Number(denominator)));
	}
	const value = decimal(text);
	if (value === null) return null;
	const [units = '0', decimals = ''] = text.split('.');
	return shareOf(
		ratio(BigInt(`${units}${decimals}`), 10n ** BigInt(decimals.length) * BigInt(per))
	);
}

function shareOf({ n, d }: Ratio): Share | null {
	return n <= 1000n && d <= 1000n ? { numerator: Number(n), denominator: Number(d) } : null;
}

/** As `readShare` reads it; a third of a percent has no end as a decimal and stays a fraction. */
function shareText(share: Share | null, per: 1 | 100): string {
	if (!share) return '';
	const value = (share.numerator * per) / share.denominator;
	const asDecimal = String(value);
	const back = readShare(asDecimal, per);
	const isExact = back?.numerator === share.numerator && back.denominator === share.denominator;
	return isExact ? asDecimal : `${share.numerator}/${share.denominator}`;
}

function readGrades(text: string): string[] | null {
	const grades = text
		.split(/[,;]/)
		.map((grade) => grade.trim())
		.filter((grade) => grade !== '');
	return grades.length === 0 ? null : grades;
}

const gradesText = (grades: readonly string[] | null): string => grades?.join(', ') ?? '';

function leaveForm(policy: EmployerPolicies['councilLeave']): PolicyForm {
	const rows = [
		{ years: '0', days: '', grades: '' },
		{ years: '5', days: '', grades: '' }
	];
	if (policy?.kind !== 'own') return formWith(policy?.kind ?? '', { rows });
	return formWith('own', {
		values: { source: policy.source },
		rows: policy.steps.map(({ fromYears, days, grades }) => ({
			years: String(fromYears),
			days: String(days),
			grades: gradesText(grades)
		}))
	});
}

function readLeave(form: Reader) {
	if (form.choice === 'national-minimum') return { kind: 'national-minimum' };
	if (form.choice !== 'own') return null;
	const steps = form.rows.map((row) => ({
		fromYears: row.number('years', whole(60, 'Enter complete years of service, for example 5')),
		days: row.number('days', anyNumber(80, 'Enter paid days a year, for example 32')),
		grades: readGrades(row.text('grades'))
	}));
	if (steps.length === 0) form.refuse('years-0', rowsMessage);
	return {
		kind: 'own',
		steps: steps.toSorted((a, b) => (a.fromYears ?? 0) - (b.fromYears ?? 0)),
		source: form.text('source')
	};
}

function protectionForm(policy: EmployerPolicies['protection']): PolicyForm {
	if (!policy) return formWith('');
	const { shape, months, covers, source } = policy;
	return formWith(shape, { values: { months: String(months), source }, ticks: [...covers] });
}

function readProtection(form: Reader) {
	if (form.choice === '') return null;
	const isNone = form.choice === 'none';
	return {
		shape: form.choice,
		months: isNone ? 0 : form.number('months', whole(600, 'Enter how many months it lasts')),
		covers: isNone ? [] : form.ticks,
		source: form.source()
	};
}

function redundancyForm(policy: EmployerPolicies['redundancy']): PolicyForm {
	if (!policy) return formWith('');
	const { week, multiplierHundredths, source } = policy;
	return formWith(week, { values: { multiplier: String(multiplierHundredths / 100), source } });
}

function readRedundancy(form: Reader) {
	if (form.choice === '') return null;
	const message = 'Enter the multiple of the statutory weeks, from 1 to 10, for example 1.75';
	const multiplier = form.number('multiplier', anyNumber(10, message));
	if (multiplier !== null && multiplier < 1) form.refuse('multiplier', message);
	return {
		multiplierHundredths: multiplier === null ? 100 : Math.round(multiplier * 100),
		week: form.choice,
		source: form.source()
	};
}

function lgpsForm(policy: EmployerPolicies['lgps']): PolicyForm {
	if (!policy) return formWith('');
	const { basisPoints, from, source } = policy;
	return formWith('supplied', { values: { percent: String(basisPoints / 100), from, source } });
}

function readLgps(form: Reader) {
	if (form.choice === '') return null;
	const message = 'Enter the percentage of pay, for example 19.4';
	const percent = form.number('percent', anyNumber(100, message));
	const from = form.text('from');
	if (!isIsoDate(from)) form.refuse('from', 'Enter the date from which the rate applies');
	return { basisPoints: Math.round((percent ?? 0) * 100), from, source: form.source() };
}

export const multiples = ['overtimeWeekday', 'overtimeSunday'] as const;
export const additions = ['night', 'saturday', 'sunday', 'publicHoliday'] as const;

function partThreeForm(policy: EmployerPolicies['partThree']): PolicyForm {
	if (policy?.kind !== 'own') {
		return formWith(policy?.kind ?? '', { values: { source: policy?.source ?? '' } });
	}
	return formWith('own', {
		values: {
			...Object.fromEntries(multiples.map((key) => [key, shareText(policy[key], 1)])),
			...Object.fromEntries(additions.map((key) => [key, shareText(policy[key], 100)])),
			highestPoint: policy.highestPoint === null ? '' : String(policy.highestPoint),
			source: policy.source
		}
	});
}

function readPartThree(form: Reader) {
	if (form.choice === '') return null;
	if (form.choice === 'national-defaults') return { kind: form.choice, source: form.source() };
	const message = 'Enter the highest spinal column point, for example 28, or leave it empty';
	return {
		kind: 'own',
		...Object.fromEntries(multiples.map((key) => [key, form.share(key, 1)])),
		...Object.fromEntries(additions.map((key) => [key, form.share(key, 100)])),
		highestPoint:
			form.text('highestPoint') === '' ? null : form.number('highestPoint', whole(99, message)),
		source: form.source()
	};
}

function mileageForm(policy: EmployerPolicies['mileage']): PolicyForm {
	if (!policy) return formWith('', { values: { engine: '451-999' } });
	if (policy.kind === 'amap') {
		return formWith('amap', { values: { engine: '451-999', source: policy.source } });
	}
	if (policy.kind !== 'own') {
		return formWith(policy.kind, { values: { engine: policy.engine, source: policy.source } });
	}
	return formWith('own', {
		values: {
			engine: '451-999',
			threshold: String(policy.thresholdMiles),
			below: String(policy.tenthsBelow / 10),
			above: String(policy.tenthsAbove / 10),
			lump: String(policy.lumpPence / 100),
			source: policy.source
		}
	});
}

function readMileage(form: Reader) {
	if (form.choice === '') return null;
	if (form.choice === 'amap') return { kind: 'amap', source: form.source() };
	if (form.choice !== 'own') {
		return { kind: form.choice, engine: form.text('engine'), source: form.source() };
	}
	const rate = (key: string) => {
		const message = 'Enter pence a mile, for example 46.9';
		return Math.round((form.number(key, anyNumber(500, message)) ?? 0) * 10);
	};
	const miles = whole(100_000, 'Enter the miles a year at which the rate changes; 0 for one rate');
	const pounds = anyNumber(100_000, 'Enter the lump sum in pounds a year; 0 for none');
	return {
		kind: 'own',
		thresholdMiles: form.number('threshold', miles),
		tenthsBelow: rate('below'),
		tenthsAbove: rate('above'),
		lumpPence: Math.round((form.number('lump', pounds) ?? 0) * 100),
		source: form.source()
	};
}

function noticeForm(policy: EmployerPolicies['notice']): PolicyForm {
	return formWith(policy === null ? '' : 'supplied', {
		rows: (policy ?? []).map((each) => ({
			framework: each.framework,
			grades: gradesText(each.grades),
			employer: String(each.fromEmployerWeeks),
			employee: String(each.fromEmployeeWeeks),
			source: each.source
		}))
	});
}

function readNotice(form: Reader) {
	if (form.choice === '') return null;
	if (form.rows.length === 0) form.refuse('framework-0', rowsMessage);
	const weeks = whole(52, 'Enter weeks of notice, for example 8');
	return form.rows.map((row) => ({
		framework: frameworkOf(row),
		grades: readGrades(row.text('grades')),
		fromEmployerWeeks: row.number('employer', weeks),
		fromEmployeeWeeks: row.number('employee', weeks),
		source: rowSource(row)
	}));
}

type RowReader = Reader['rows'][number];

function rowSource(row: RowReader): string {
	if (row.text('source') === '') row.refuse('source', sourceMessage);
	return row.text('source');
}

function frameworkOf(row: RowReader) {
	const found = frameworks.find((each) => each === row.text('framework'));
	return found ?? row.refuse('framework', 'Choose whose terms the row is about');
}

function recognisedForm(policy: EmployerPolicies['recognisedService']): PolicyForm {
	if (!policy) return formWith('');
	return formWith('supplied', { values: { source: policy.source }, ticks: [...policy.purposes] });
}

function readRecognised(form: Reader) {
	if (form.choice === '') return null;
	const purposes = servicePurposes.filter((purpose) => form.ticks.includes(purpose));
	return { purposes, source: form.source() };
}

function sickForm(policy: EmployerPolicies['sickPay']): PolicyForm {
	const rows = [{ from: '0', full: '', half: '' }];
	if (!policy) return formWith('', { rows });
	const values = { source: policy.source };
	if (policy.kind === 'national') return formWith('national', { values, rows });
	return formWith('own', {
		values,
		rows: policy.scale.map(({ fromMonths, fullMonths, halfMonths }) => ({
			from: String(fromMonths),
			full: String(fullMonths),
			half: String(halfMonths)
		}))
	});
}

function readSick(form: Reader) {
	if (form.choice === '') return null;
	if (form.choice === 'national') return { kind: 'national', source: form.source() };
	if (form.rows.length === 0) form.refuse('from-0', rowsMessage);
	const months = anyNumber(24, 'Enter months of pay, for example 6; 0 for none');
	const scale = form.rows.map((row) => ({
		fromMonths: row.number('from', whole(600, 'Enter complete months of service, for example 4')),
		fullMonths: row.number('full', months),
		halfMonths: row.number('half', months)
	}));
	return {
		kind: 'own',
		scale: scale.toSorted((a, b) => (a.fromMonths ?? 0) - (b.fromMonths ?? 0)),
		source: form.source()
	};
}

function maternityForm(policy: EmployerPolicies['maternity']): PolicyForm {
	const rows = [{ weeks: '', pay: '', statutory: 'no' }];
	if (!policy) return formWith('', { rows });
	if (policy.kind === 'national') {
		return formWith('national', { values: { source: policy.source }, rows });
	}
	return formWith('own', {
		values: { qualifying: String(policy.qualifyingMonths), source: policy.source },
		rows: policy.segments.map(({ weeks, pay, withStatutory }) => ({
			weeks: String(weeks),
			pay: shareText(pay, 100),
			statutory: withStatutory ? 'yes' : 'no'
		}))
	});
}

function readMaternity(form: Reader) {
	if (form.choice === '') return null;
	if (form.choice === 'national') return { kind: 'national', source: form.source() };
	const months = whole(60, 'Enter complete months of service, for example 12');
	const segments = form.rows
		.filter((row) => row.text('weeks') !== '' || row.text('pay') !== '')
		.map((row) => ({
			weeks: row.number('weeks', whole(52, 'Enter weeks, for example 12')),
			pay: row.share('pay', 100),
			withStatutory: row.text('statutory') === 'yes'
		}));
	if (segments.length === 0) form.refuse('weeks-0', rowsMessage);
	return {
		kind: 'own',
		qualifyingMonths: form.number('qualifying', months),
		segments,
		source: form.source()
	};
}

function localTermsForm(policy: EmployerPolicies['localTerms']): PolicyForm {
	return formWith(policy.length === 0 ? '' : 'supplied', {
		rows: policy.map(({ term, framework, grades, value, source }) => ({
			term,
			framework,
			grades: gradesText(grades),
			kind: value.kind,
			value: value.kind === 'amount' ? String(value.amount) : value.rule,
			source
		}))
	});
}

function readLocalTerms(form: Reader) {
	if (form.choice === '') return [];
	if (form.rows.length === 0) form.refuse('term-0', rowsMessage);
	return form.rows.map((row) => ({
		term: termIds.find((id) => id === row.text('term')) ?? row.refuse('term', 'Choose the term'),
		framework: frameworkOf(row),
		grades: readGrades(row.text('grades')),
		value: localValue(row),
		source: rowSource(row)
	}));
}

function localValue(row: RowReader) {
	if (row.text('kind') !== 'rule') {
		const message = 'Enter the figure in the unit of the term, or choose “A rule in words”';
		return { kind: 'amount', amount: row.number('value', anyNumber(1e9, message)) };
	}
	const rule = row.text('value') || row.refuse('value', 'Write the rule in words');
	return { kind: 'rule', rule };
}
