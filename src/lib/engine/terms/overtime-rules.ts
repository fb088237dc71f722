/**
 * Overtime in each month, times the hourly rate (rulebook §f; Agenda for Change Section 3 [S012],
 * Green Book Part 3 section 2 [S047]). Zero = not paid: Bands 8 and 9, and points above a council's
 * own ceiling. The ceiling of the national defaults, about SCP 22, is not certain.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Nation } from '#lib/domain/pay.ts';
import { fromDecimal } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import { nationalOvertimeRows } from '#lib/reference/overtime.ts';
import type { OvertimeKind } from '#lib/reference/overtime.ts';
import type { Reference } from '#lib/reference/types.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { agreedShares, partThreeOf } from './council-rule.ts';
import { afcNation } from './enhancement-rules.ts';
import type { Standing } from './family.ts';
import { ranksOf, rowByRank } from './graded-rows.ts';
import { localValue } from './local-value.ts';

export interface Overtime {
	readonly known: true;
	readonly multiplier: Ratio;
	readonly confidence: Confidence;
	readonly basis: string;
	readonly source: string;
}

export type PaidOvertimeKind = Exclude<OvertimeKind, 'time-off'>;

const notHeld = 'overtime-not-held';

export function overtimeRules(
	kind: PaidOvertimeKind,
	standing: Standing,
	start: IsoDate,
	reference: Reference
): Series<Overtime | Gap> {
	const local = localValue(standing, kind === 'weekday' ? 'T11' : 'T12');
	if (local) return always(local.known ? stated(local.value, local.source) : local);
	const { framework, employer } = standing;
	const nation = afcNation(framework);
	if (nation) return national('afc', nation, kind, standing, start, reference);
	const council = partThreeOf(standing, notHeld);
	if (!council.known) return always(council);
	const { policy } = council;
	if (policy.kind === 'national-defaults') {
		return national('njc', employer.nation, kind, standing, start, reference);
	}
	const share = kind === 'weekday' ? policy.overtimeWeekday : policy.overtimeSunday;
	return mapSeries(agreedShares(standing, share, policy, `overtime-${kind}`), (paid) =>
		paid.known
			? {
					known: true,
					multiplier: paid.share,
					confidence: 'high',
					basis: `${employer.id} Part 3 agreement`,
					source: policy.source
				}
			: paid
	);
}

function stated(multiplier: Ratio, source: string): Overtime {
	return { known: true, multiplier, confidence: 'high', basis: source, source };
}

function national(
	agreement: 'afc' | 'njc',
	nation: Nation,
	kind: PaidOvertimeKind,
	standing: Standing,
	start: IsoDate,
	{ overtime }: Reference
): Series<Overtime | Gap> {
	const rows = nationalOvertimeRows(overtime, agreement, nation, kind);
	const { employer, framework } = standing;
	const missing = gap(notHeld, `${employer.id} ${framework}`);
	if (rows.length === 0) return always(missing);
	const outside = agreement === 'njc' ? gap('premium-ceiling-not-known', employer.id) : missing;
	return mapSeries(rowByRank(rows, start, ranksOf(standing), missing, outside), (month) => {
		if (!month.known) return month;
		const { multiplier, confidence, id, source } = month.row;
		return { known: true, multiplier: fromDecimal(multiplier), confidence, basis: id, source };
	});
}

function always(value: Overtime | Gap): Series<Overtime | Gap> {
	return [{ from: -1, value }];
}
