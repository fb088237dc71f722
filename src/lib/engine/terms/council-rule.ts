/**
 * Which rule a council's working arrangements follow: its own Part 3 agreement or, only where it says
 * that it has none, the national defaults (Green Book Part 3 section 2; rulebook §f). Not supplied
 * means cannot tell.
 */
import { ratio, zero } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import { mapSeries } from '#lib/domain/series.ts';
import type { Series } from '#lib/domain/series.ts';
import type { EmployerPolicies } from '#lib/domain/workforce.ts';
import { gap } from '../pay/figure.ts';
import type { Gap } from '../pay/figure.ts';
import type { Standing } from './family.ts';
import { ranksOf } from './graded-rows.ts';

type PartThree = NonNullable<EmployerPolicies['partThree']>;
export type OwnPartThree = Extract<PartThree, { kind: 'own' }>;
export type Share = NonNullable<OwnPartThree['night']>;

/** The council's agreement, or what stands in its way. */
export function partThreeOf(
	{ employer, framework }: Standing,
	notHeld: string
): { readonly known: true; readonly policy: PartThree } | Gap {
	const isCouncilTerms =
		framework === 'njc' ||
		framework === 'local' ||
		(framework === 'spot' && employer.kind === 'council');
	if (!isCouncilTerms) return gap(notHeld, `${employer.id} ${framework}`);
	const policy = employer.policies.partThree;
	return policy ? { known: true, policy } : gap('part-three-not-supplied', employer.id);
}

export type PaidShare = { readonly known: true; readonly share: Ratio } | Gap;

/** The share agreed; nothing above the highest point that is paid for these hours. */
export function agreedShares(
	standing: Standing,
	share: Share | null,
	{ highestPoint }: OwnPartThree,
	what: string
): Series<PaidShare> {
	if (share === null) {
		const missing = gap('part-three-not-supplied', `${standing.employer.id} ${what}`);
		return [{ from: -1, value: missing }];
	}
	const agreed = ratio(share.numerator, share.denominator);
	const paid: PaidShare = { known: true, share: agreed };
	if (highestPoint === null) return [{ from: -1, value: paid }];
	const above: PaidShare = { known: true, share: zero };
	return mapSeries(ranksOf(standing), (rank) =>
		rank.known ? (rank.rank > highestPoint ? above : paid) : rank
	);
}
