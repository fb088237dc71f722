/** Words of the cost page: parts, rates and why a level cannot be reached. */
import type { CostPart, CostRate, LevellingPosition, MissingCost } from '#lib/domain/cost.ts';
import { employerName, type NamedEmployer } from './employers.ts';
import { pounds } from './format.ts';
import { reasonWords } from './reasons.ts';

const parts: Readonly<Record<CostPart, string>> = {
	basic: 'Basic pay',
	allowances: 'Allowances',
	'national-insurance': 'Employer National Insurance',
	pension: 'Employer pension',
	levy: 'Apprenticeship levy'
};

export function costPartName(part: CostPart): string {
	return parts[part];
}

const rates: Readonly<Record<CostRate['kind'], string>> = {
	'employer-ni': 'Employer National Insurance',
	levy: 'Apprenticeship levy',
	'nhsps-employer': 'NHS Pension Scheme, employer',
	'nhsps-administration': 'NHS Pension Scheme, administration',
	'lgps-employer': 'Local government pension, employer'
};

/** `Employer National Insurance, 15% above £5,000 a year`. */
export function costRateWords(
	{ kind, employer, basisPoints, thresholdPence }: CostRate,
	employers: readonly NamedEmployer[]
): string {
	const whose = employer === null ? '' : `, ${employerName(employers, employer)}`;
	const above = thresholdPence === null ? '' : ` above ${pounds(thresholdPence)} a year`;
	return `${rates[kind]}${whose}: ${basisPoints / 100}%${above}`;
}

export function missingCostWords(
	{ part, code, subject }: MissingCost,
	employers: readonly NamedEmployer[]
): string {
	const why = reasonWords({ code, subject, fromMonth: null, toMonth: null }, employers);
	return `${costPartName(part)}: ${why}`;
}

const stops: Readonly<Record<NonNullable<LevellingPosition['stopped']>, string>> = {
	'top-of-grade': 'The grade ends before the other side’s mean',
	'top-of-spine': 'The pay spine ends before the other side’s mean',
	'no-scale': 'There is no pay scale to move along'
};

export function stoppedWords(stopped: LevellingPosition['stopped']): string {
	return stopped === null ? '' : stops[stopped];
}
