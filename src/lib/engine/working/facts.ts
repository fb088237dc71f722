/** The printed figures that a term stands on, step by step over the months, for its working. */
import { equals, ratio, toDecimal } from '#lib/domain/ratio.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { valueAt } from '#lib/domain/series.ts';
import type { TermId } from '#lib/domain/terms.ts';
import type { Working } from '#lib/domain/working.ts';
import type { LeaveEdition } from '#lib/reference/types.ts';
import type { Conditions } from '../arrangements/conditions.ts';
import type { PayMonth, PayPath } from '../pay/figure.ts';
import { leaveRules } from '../terms/annual-leave.ts';
import type { LeaveStanding } from '../terms/annual-leave.ts';
import { hoursText, pounds } from './amounts.ts';
import type { Fact, Facts } from './fact.ts';

export function payFacts(id: TermId, own: Conditions, next: Conditions): Facts {
	return { own: sideFacts(id, own), next: sideFacts(id, next) };
}

export function leaveFacts(
	{ own, next }: { readonly own: LeaveStanding; readonly next: LeaveStanding },
	start: IsoDate,
	editions: readonly LeaveEdition[]
): Facts {
	const side = (standing: LeaveStanding): Fact[] =>
		leaveRules(standing, start, editions).map(({ from, value }) => ({
			from,
			workings: value.known
				? [
						{
							label: 'Leave rule',
							value: value.steps.map((s) => `${s.days} days from year ${s.fromYears}`).join(', '),
							edition: value.id,
							source: value.source
						},
						{ label: 'Service for leave from', value: standing.service.leave ?? 'not known' }
					]
				: []
		}));
	return { own: side(own), next: side(next) };
}

function sideFacts(id: TermId, conditions: Conditions): Fact[] {
	if (id === 'T01' || id === 'T02' || id === 'T03') {
		return withHours(id, conditions, conditions.pay.pay);
	}
	if (id === 'T05') return withHours(id, conditions, conditions.pay.top);
	return id === 'T04' ? hoursFacts(conditions) : [];
}

function withHours(id: TermId, conditions: Conditions, path: PayPath): Fact[] {
	const hours = id === 'T01' || id === 'T03' ? hoursFacts(conditions) : [];
	const months = [...new Set([...path, ...hours].map(({ from }) => from))].sort((a, b) => a - b);
	return months.map((from) => ({
		from,
		workings: [
			...printed(valueAt(path, from)),
			...(hours.findLast((fact) => fact.from <= from)?.workings ?? [])
		]
	}));
}

function hoursFacts({ hours }: Conditions): Fact[] {
	return hours.map(({ from, value }) => ({
		from,
		workings: [
			{ label: 'Contracted hours a week', value: hoursText(value.weeklyMinutes) },
			{ label: 'Full-time week', value: hoursText(value.standardWeekMinutes) }
		]
	}));
}

function printed(month: PayMonth): Working[] {
	if (!month.known || month.printedPence === null) return [];
	const { replaces, printedPence, edition, source, confidence, point, factor, status, assumed } =
		month;
	const table: Working = {
		label: point === null ? 'Salary' : `Point ${point}`,
		value: pounds(ratio(printedPence)),
		confidence,
		...(edition === null ? {} : { edition }),
		...(source === null ? {} : { source }),
		...(statusNote(status, assumed) ?? {})
	};
	const deleted: Working[] = replaces
		? [
				{
					label: `Point ${replaces} was deleted`,
					value: 'the lowest point left applies',
					rule: 'R19'
				}
			]
		: [];
	if (equals(factor, ratio(1))) return [table, ...deleted];
	return [
		table,
		...deleted,
		{ label: 'Later awards, as a factor', value: toDecimal(factor, 6), rule: 'R12' }
	];
}

function statusNote(status: string, assumed: boolean): { note: string; rule: string } | null {
	if (status === 'offer') return { note: 'An offer, not agreed', rule: 'R13' };
	if (status === 'nil') return { note: 'No award after the last one', rule: 'R12' };
	if (assumed) return { note: 'Assumed by the scenario', rule: 'R12' };
	return null;
}
