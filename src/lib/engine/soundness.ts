/**
 * What a document says that cannot be: hours that nobody works, service that has not begun, a point
 * that its grade does not have. Each is listed with the contract, the field and the reason; a contract
 * with impossible hours is left out and an impossible date counts as not known, so that the rest still
 * evaluates and nothing is worked out from a wrong fact.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Finding } from '#lib/domain/evaluation.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import { servicePurposes } from '#lib/domain/workforce.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';

/** More than four full days and nights a week. */
const mostMinutes = 6000;

export interface SoundDocument {
	readonly document: ScenarioDocument;
	readonly findings: readonly Finding[];
}

/** The same document object where nothing is wrong. */
export function soundDocument(document: ScenarioDocument): SoundDocument {
	const { baseline, scenario } = document;
	const employers = new Map(baseline.employers.map((employer) => [employer.id, employer]));
	const findings: Finding[] = [];
	const contracts = baseline.contracts.flatMap((contract) => {
		const point = pointFinding(contract, employers.get(contract.employer));
		if (point) findings.push(point);
		const hours = hoursFinding(contract);
		const dates = dateFindings(contract, baseline.asOf, scenario.start);
		findings.push(...dates.map(({ finding }) => finding));
		if (hours) {
			findings.push(hours);
			return [];
		}
		const unusable = dates.filter(({ isUsable }) => !isUsable);
		if (unusable.length === 0) return [contract];
		const unknown = Object.fromEntries(unusable.map(({ purpose }) => [purpose, null]));
		return [{ ...contract, service: { ...contract.service, ...unknown } }];
	});
	const isSame =
		contracts.length === baseline.contracts.length &&
		contracts.every((contract, index) => contract === baseline.contracts[index]);
	if (isSame) return { document, findings };
	return { document: { baseline: { ...baseline, contracts }, scenario }, findings };
}

function hoursFinding({ ref, weeklyMinutes, standardWeekMinutes }: Contract): Finding | null {
	const fields = [
		['contracted hours', weeklyMinutes],
		['full-time week', standardWeekMinutes]
	] as const;
	const wrong = fields.find(([, minutes]) => !(minutes > 0 && minutes <= mostMinutes));
	if (!wrong) return null;
	const [field, minutes] = wrong;
	return {
		code: 'hours-not-possible',
		severity: 'refusal',
		subject: ref,
		detail: `${field}: ${Math.round(minutes / 0.6) / 100} hours a week cannot be; the contract is left out`
	};
}

interface DateFinding {
	readonly purpose: (typeof servicePurposes)[number];
	readonly finding: Finding;
	readonly isUsable: boolean;
}

function dateFindings({ ref, service }: Contract, asOf: IsoDate, start: IsoDate): DateFinding[] {
	return servicePurposes.flatMap((purpose) => {
		const date = service[purpose];
		if (date === null || date <= asOf) return [];
		const isUsable = date <= start;
		const about = `service for ${purpose}: ${date}`;
		const finding: Finding = isUsable
			? {
					code: 'service-date-in-future',
					severity: 'warning',
					subject: ref,
					detail: `${about} is after the workforce was read on ${asOf}`
				}
			: {
					code: 'service-date-after-start',
					severity: 'refusal',
					subject: ref,
					detail: `${about} is after the scenario starts on ${start}, so the date counts as not known`
				};
		return [{ purpose, finding, isUsable }];
	});
}

/** Points of a council's or local grade; those of a band are looked up in the pay table. */
function pointFinding(
	{ ref, framework, grade, point, redCircled }: Contract,
	employer: Employer | undefined
): Finding | null {
	if (framework !== 'njc' && framework !== 'local') return null;
	if (point === null || redCircled) return null;
	const row = employer?.grades.find((candidate) => candidate.grade === grade);
	if (!row || row.points.includes(point)) return null;
	return {
		code: 'point-outside-grade',
		severity: 'warning',
		subject: ref,
		detail: `point: ${point} is not one of the points of ${row.grade}, ${row.points[0] ?? ''} to ${row.points.at(-1) ?? ''}`
	};
}
