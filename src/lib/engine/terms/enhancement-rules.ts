/**
 * What is added to the hourly rate for night, Saturday, Sunday and public-holiday work, as an exact
 * share (rulebook §f; Agenda for Change Section 2 by band and nation [S001], Green Book Part 3
 * section 2 [S045][S046]). The ceiling of the national defaults, about SCP 22, is not certain, so
 * above it nothing is said.
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import { nations } from '#lib/domain/pay.ts';
import type { Framework, Nation } from '#lib/domain/pay.ts';
import { divide, ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Confidence } from '#lib/domain/working.ts';
import type { Reference } from '#lib/reference/types.ts';
import { nationalUnsocialRows } from '#lib/reference/unsocial-hours.ts';
import type { UnsocialKind } from '#lib/reference/unsocial-hours.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import { agreedShares, partThreeOf } from './council-rule.ts';
import type { OwnPartThree } from './council-rule.ts';
import type { Standing } from './family.ts';
import { ranksOf, rowByRank } from './graded-rows.ts';
import { localValue } from './local-value.ts';

export interface Enhancement {
	readonly known: true;
	/** Added to the hourly rate. */
	readonly share: Ratio;
	readonly confidence: Confidence;
	/** Row, policy or statement that it stands on. */
	readonly basis: string;
	readonly source: string;
	/** The council's own agreement, which says nothing here about time off. */
	readonly isOwnAgreement: boolean;
}

export type EnhancementSeries = Series<Enhancement | Gap>;

/** The term that states an enhancement. */
export const enhancementTerm = {
	night: 'T14',
	saturday: 'T15',
	sunday: 'T16',
	'public-holiday': 'T16'
} as const;

const fieldOf = {
	night: 'night',
	saturday: 'saturday',
	sunday: 'sunday',
	'public-holiday': 'publicHoliday'
} as const;

const notHeld = 'enhancements-not-held';

export function enhancements(
	kind: UnsocialKind,
	standing: Standing,
	start: IsoDate,
	reference: Reference
): EnhancementSeries {
	const local = localValue(standing, enhancementTerm[kind]);
	if (local) return always(local.known ? stated(local) : local);
	const { framework, employer } = standing;
	const nation = afcNation(framework);
	if (nation) return national('afc', nation, kind, standing, start, reference);
	const council = partThreeOf(standing, notHeld);
	if (!council.known) return always(council);
	const { policy } = council;
	if (policy.kind === 'own') return own(kind, standing, policy);
	return national('njc', employer.nation, kind, standing, start, reference);
}

function stated({ value, source }: { value: Ratio; source: string }): Enhancement {
	return {
		known: true,
		share: divide(value, ratio(100)),
		confidence: 'high',
		basis: source,
		source,
		isOwnAgreement: false
	};
}

function own(kind: UnsocialKind, standing: Standing, policy: OwnPartThree): EnhancementSeries {
	const { source } = policy;
	const basis = `${standing.employer.id} Part 3 agreement`;
	return mapSeries(agreedShares(standing, policy[fieldOf[kind]], policy, kind), (paid) =>
		paid.known
			? { known: true, share: paid.share, confidence: 'high', basis, source, isOwnAgreement: true }
			: paid
	);
}

function national(
	agreement: 'afc' | 'njc',
	nation: Nation,
	kind: UnsocialKind,
	standing: Standing,
	start: IsoDate,
	{ unsocialHours }: Reference
): EnhancementSeries {
	const rows = nationalUnsocialRows(unsocialHours, agreement, nation, kind);
	const { employer, framework } = standing;
	if (rows.length === 0) return always(gap(notHeld, `${employer.id} ${framework} ${nation}`));
	const missing = gap(notHeld, `${employer.id} ${framework}`);
	const outside = agreement === 'njc' ? gap('premium-ceiling-not-known', employer.id) : missing;
	const found = rowByRank(rows, start, ranksOf(standing), missing, outside);
	return mapSeries(found, (month) => {
		if (!month.known) return month;
		const { numerator, denominator, confidence, id, source } = month.row;
		const share = ratio(numerator, denominator);
		return { known: true, share, confidence, basis: id, source, isOwnAgreement: false };
	});
}

/** The nation whose Agenda for Change it is, wherever the employer sits. */
export function afcNation(framework: Framework): Nation | null {
	return nations.find((nation) => framework === `afc-${nation}`) ?? null;
}

function always(value: Enhancement | Gap): EnhancementSeries {
	return [{ from: -1, value }];
}
