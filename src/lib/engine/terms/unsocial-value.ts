/**
 * T17: unsocial-hours pay on the actual pattern, pence a year: hours of each kind × hourly rate ×
 * enhancement, added up (rulebook §f, W09). The hourly rate is basic pay and, in Agenda for Change,
 * long-term recruitment and retention premium; never the high cost area supplement [S001].
 */
import { add, multiply, ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { isAfc } from '#lib/domain/pay.ts';
import type { Confidence } from '#lib/domain/working.ts';
import type { Pattern } from '#lib/domain/workforce.ts';
import type { Series } from '#lib/domain/series.ts';
import { unsocialKinds } from '#lib/reference/unsocial-hours.ts';
import type { UnsocialKind } from '#lib/reference/unsocial-hours.ts';
import { gap } from '../pay/figure.ts';
import type { Gap, PayFigure } from '../pay/figure.ts';
import { combine } from '../pay/months.ts';
import { leastSure } from './certainty.ts';
import { enhancements } from './enhancement-rules.ts';
import type { Situation, Standing } from './family.ts';
import { anHour } from './hourly-rate.ts';
import { keepsPay, keepsTerms } from './kept-terms.ts';
import { localValue } from './local-value.ts';
import { fixedCash, fullTime, paidAllowances, payLine } from './pay-supplement.ts';
import { certain, onPay } from './term.ts';
import type { TermMonth, TermSeries, TermSides } from './term.ts';

export const unsocialValue = payLine('T17');

export function unsocialValueSides(situation: Situation): TermSides {
	const { own, next } = situation;
	const kept = keepsTerms(own, next);
	return {
		own: valueOf(own, true, situation),
		next: valueOf(next, kept, situation),
		unchanged: kept && keepsPay(own, next)
	};
}

/** Hours of the pattern, by kind, that are more than none. */
export function workedHours(pattern: Pattern): readonly { kind: UnsocialKind; hours: Ratio }[] {
	const minutes: Readonly<Record<UnsocialKind, number>> = {
		night: pattern.night,
		saturday: pattern.saturday,
		sunday: pattern.sunday,
		'public-holiday': pattern.publicHoliday
	};
	return unsocialKinds
		.map((kind) => ({ kind, hours: ratio(Math.round(minutes[kind] * 1000), 60_000) }))
		.filter(({ hours }) => hours.n > 0n);
}

function valueOf(standing: Standing, kept: boolean, situation: Situation): TermSeries {
	const { pattern } = situation.contract.circumstances;
	if (!pattern) {
		return [{ from: -1, value: gap('pattern-not-known', situation.contract.employer) }];
	}
	if (workedHours(pattern).length === 0) {
		return [{ from: -1, value: fixedCash(zero, 'pattern without unsocial hours') }];
	}
	const weighted = enhancedHours(standing, pattern, situation);
	return combine(weighted, hourlyBase(standing, kept, situation), (hours, base): TermMonth => {
		if (!hours.known) return hours;
		if (!base.known) return base;
		const figure = onPay(base.figure, multiply(hours.hours, base.anHour));
		const confidence = leastSure(figure.confidence, hours.confidence);
		const basis = confidence === figure.confidence ? figure.basis : hours.basis;
		return { ...figure, confidence, basis };
	});
}

interface EnhancedHours {
	readonly known: true;
	/** Hours a year × enhancement, added up. */
	readonly hours: Ratio;
	readonly confidence: Confidence;
	/** The least sure of the rules behind it. */
	readonly basis: string;
}

function enhancedHours(
	standing: Standing,
	pattern: Pattern,
	{ start, reference }: Situation
): Series<EnhancedHours | Gap> {
	const nothing: EnhancedHours = { known: true, hours: zero, confidence: 'high', basis: '' };
	return workedHours(pattern).reduce<Series<EnhancedHours | Gap>>(
		(total, { kind, hours }) =>
			combine(total, enhancements(kind, standing, start, reference), (so, rule) => {
				if (!so.known) return so;
				if (!rule.known) return rule;
				const confidence = leastSure(so.confidence, rule.confidence);
				return {
					known: true,
					hours: add(so.hours, multiply(hours, rule.share)),
					confidence,
					basis: confidence === so.confidence ? so.basis : rule.basis
				};
			}),
		[{ from: -1, value: nothing }]
	);
}

export type HourlyBase =
	{ readonly known: true; readonly anHour: Ratio; readonly figure: PayFigure } | Gap;

/** Exact pence an hour that the enhancements are a share of. */
export function hourlyBase(
	standing: Standing,
	kept: boolean,
	situation: Situation
): Series<HourlyBase> {
	const { pay, hours } = standing.conditions;
	const premium = longTermPremium(standing, kept, situation);
	const base = combine(pay.pay, hours, (figure, { standardWeekMinutes }) => ({
		figure,
		standardWeekMinutes
	}));
	return combine(base, premium, ({ figure, standardWeekMinutes }, extra): HourlyBase => {
		if (!figure.known) return figure;
		if (!extra.known) return extra;
		const annual = add(figure.annualPence, extra.value);
		return { known: true, figure, anHour: anHour(annual, standardWeekMinutes) };
	});
}

/** Full-time premium that is paid regularly; only Agenda for Change counts it. */
function longTermPremium(standing: Standing, kept: boolean, { contract }: Situation): TermSeries {
	const always = (value: TermMonth): TermSeries => [{ from: -1, value }];
	if (!isAfc(standing.framework)) return always(certain(zero, 'contract'));
	if (kept) {
		const paid = paidAllowances(
			contract,
			({ kind, regular }) => kind === 'recruitment-retention' && regular
		);
		return always(certain(fullTime(paid, contract), 'contract'));
	}
	const stated = localValue(standing, 'T10');
	if (stated?.known) return always(certain(stated.value, stated.source));
	return always(stated ?? gap('supplement-not-supplied', standing.employer.id));
}
