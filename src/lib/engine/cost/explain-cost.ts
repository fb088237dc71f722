/**
 * Opens the cost of one contract: for each stretch of months that cost the same, every part with its
 * amounts, rate, edition and source, before and after the moves. The figures are those of
 * `employerCost`, from the same functions.
 */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { ContractCost, CostPart, CostRate } from '#lib/domain/cost.ts';
import { add, multiply, ratio, sum, toDecimal } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Working } from '#lib/domain/working.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from '../arrangements/deciding-move.ts';
import type { Arrangement } from '../arrangements/deciding-move.ts';
import { settingOf } from '../pay/setting.ts';
import { isGap } from '../terms/pension-scheme.ts';
import { pounds } from '../working/amounts.ts';
import { contractYear } from './contract-year.ts';
import type { Stretch } from './contract-year.ts';
import { partsOf } from './parts.ts';
import type { ExactParts } from './parts.ts';
import { ratesOver } from './rates.ts';

/** Throws when the baseline has no contract of that ref. */
export function explainCost(
	document: ScenarioDocument,
	reference: Reference,
	contractRef: string
): ContractCost {
	const { baseline, scenario } = document;
	const contract = baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) throw new Error(`The baseline has no contract ${contractRef}`);
	const setting = settingOf(document, reference);
	const rates = ratesOver(reference, baseline.employers, scenario.start, 12);
	const unmoved: Arrangement = { route: 'unchanged', move: null, start: scenario.start };
	const arrangement = decideMoves(document).arrangements.get(contractRef) ?? unmoved;
	const side = (label: string, given: Arrangement) =>
		yearWorking(label, contractYear(contract, given, setting, rates), scenario.start);
	return {
		ref: contractRef,
		before: side('Cost of twelve months as things are', unmoved),
		after: side('Cost of twelve months after the move', arrangement)
	};
}

function yearWorking(label: string, stretches: readonly Stretch[], start: IsoDate): Working {
	let from = start;
	const children: Working[] = [];
	const totals: Ratio[] = [];
	for (const stretch of stretches) {
		const parts = partsOf(stretch.paid, stretch.rates);
		const yearly = knownTotal(parts);
		const cost = multiply(yearly, ratio(stretch.months, 12));
		children.push(stretchWorking(stretch, parts, yearly, cost, from));
		totals.push(cost);
		from = addMonths(from, stretch.months);
	}
	return { label, value: pounds(sum(totals)), children };
}

function stretchWorking(
	stretch: Stretch,
	parts: ExactParts,
	yearly: Ratio,
	cost: Ratio,
	from: IsoDate
): Working {
	const { months, funding } = stretch;
	const shares = funding.map(({ employer, basisPoints }) => `${employer} ${percent(basisPoints)}`);
	return {
		label: `${months} ${months === 1 ? 'month' : 'months'} from ${from}`,
		value: pounds(cost),
		note: `${pounds(yearly)} a year × ${months} ÷ 12; paid by ${shares.join(', ')}`,
		children: [
			{ label: 'Basic pay a year at contracted hours', ...shown(parts, 'basic') },
			{ label: 'Allowances a year', ...shown(parts, 'allowances') },
			insuranceWorking(stretch, parts),
			pensionWorking(stretch, parts),
			levyWorking(stretch, parts)
		]
	};
}

function insuranceWorking({ paid, rates }: Stretch, parts: ExactParts): Working {
	const rate = rates.stands.find(({ kind }) => kind === 'employer-ni');
	const label = 'Employer National Insurance a year';
	if (!rate || isGap(paid.basicPence)) return { label, ...shown(parts, 'national-insurance') };
	const earnings = add(paid.basicPence, paid.allowancesPence);
	const threshold = ratio(rate.thresholdPence ?? 0);
	return {
		label,
		...shown(parts, 'national-insurance'),
		...cited(rate),
		note: noteOf(
			`(${pounds(earnings)} − ${pounds(threshold)}) × ${percent(rate.basisPoints)}, never below nothing`,
			rate
		)
	};
}

function pensionWorking({ paid, rates }: Stretch, parts: ExactParts): Working {
	const label = 'Employer pension a year';
	const { basicPence, scheme, employer } = paid;
	if (isGap(basicPence) || isGap(scheme) || scheme === 'none' || parts.pension === null) {
		return { label, ...shown(parts, 'pension') };
	}
	const found = rates.stands.filter((rate) =>
		scheme === 'lgps'
			? rate.kind === 'lgps-employer' && rate.employer === employer.id
			: rate.kind === 'nhsps-employer' || rate.kind === 'nhsps-administration'
	);
	const [first] = found;
	if (!first || isGap(parts.pension)) return { label, ...shown(parts, 'pension') };
	const pensionable = add(basicPence, paid.regularAllowancesPence);
	const rate = found.map(({ basisPoints }) => percent(basisPoints)).join(' + ');
	return {
		label,
		...shown(parts, 'pension'),
		...cited(first),
		note: noteOf(`${pounds(pensionable)} × ${found.length > 1 ? `(${rate})` : rate}`, first)
	};
}

function levyWorking({ paid, rates }: Stretch, parts: ExactParts): Working {
	const rate = rates.stands.find(({ kind }) => kind === 'levy');
	const label = 'Apprenticeship levy a year';
	if (!rate || isGap(paid.basicPence)) return { label, ...shown(parts, 'levy') };
	const earnings = add(paid.basicPence, paid.allowancesPence);
	return {
		label,
		...shown(parts, 'levy'),
		...cited(rate),
		note: noteOf(`${pounds(earnings)} × ${percent(rate.basisPoints)}`, rate)
	};
}

/** A part that is not known names what is missing; one that waits for another says only that. */
function shown(parts: ExactParts, part: CostPart): { value: string; note?: string } {
	const value = parts[part];
	if (value === null) return { value: 'not known' };
	if (!isGap(value)) return { value: pounds(value) };
	return { value: 'not known', note: `${value.code} ${value.subject}` };
}

function cited({ basis, source, confidence }: CostRate): Partial<Working> {
	return { edition: basis, confidence, ...(source === null ? {} : { source }) };
}

function noteOf(formula: string, { carriedForward, effectiveFrom }: CostRate): string {
	return carriedForward ? `${formula}; rate of ${effectiveFrom} carried forward (R15)` : formula;
}

function knownTotal(parts: ExactParts): Ratio {
	return sum(
		Object.values(parts).flatMap((value) => (value === null || isGap(value) ? [] : [value]))
	);
}

function percent(basisPoints: number): string {
	return `${Number(toDecimal(ratio(basisPoints, 100), 2))}%`;
}
