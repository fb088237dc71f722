/**
 * Whether the law offers a route between two employers, and by which clause not (rulebook §m). Says
 * nothing about terms.
 */
import type { Nation } from '#lib/domain/pay.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import type { EmploymentMove } from '#lib/domain/scenario.ts';

export interface Refusal {
	readonly code: string;
	/** The reason with the clause, as a sentence without its full stop. */
	readonly detail: string;
}

/** Null where the route is offered. `to` is the host of a secondment. */
export function refusedRoute(move: EmploymentMove, from: Employer, to: Employer): Refusal | null {
	const same = from.id === to.id;
	switch (move.route) {
		case 'section-113':
			return same
				? otherEmployer('Section 113 places officers with another body')
				: section113(from, to);
		case 'section-75':
			return same ? otherEmployer('Section 75 joins two bodies') : section75(from, to);
		case 'secondment':
		case 'honorary-contract':
		case 'joint-deployment':
			return same ? otherEmployer('The contract is already with this employer') : null;
		case 'tupe':
			return same
				? otherEmployer(
						'TUPE regulation 3(1) needs a transfer to another person; this is one employer'
					)
				: null;
		case 'statutory-scheme':
		case 'cosop':
			return same ? otherEmployer('The contract is already with this employer') : null;
		case 'assimilation':
			return same
				? null
				: {
						code: 'route-needs-same-employer',
						detail: 'Assimilation stays with the employer; a new employer is a voluntary move'
					};
		case 'voluntary-move':
			return same
				? otherEmployer(
						'A voluntary move goes to another employer; the same employer is an assimilation'
					)
				: null;
		case 'new-appointment':
			return null;
	}
}

function otherEmployer(detail: string): Refusal {
	return { code: 'route-needs-other-employer', detail };
}

function section113(from: Employer, to: Employer): Refusal | null {
	const abroad = outside([from, to], ['england', 'wales']);
	if (abroad) {
		const detail = `Section 113 of the Local Government Act 1972 reaches England and Wales only; ${abroad.name} is in ${nationNames[abroad.nation]}`;
		return { code: 'route-not-offered', detail };
	}
	if (from.kind === 'nhs' && to.kind === 'nhs') {
		const detail =
			'Section 113(1) and (1A) of the Local Government Act 1972 need a local authority on one side; both are NHS bodies';
		return { code: 'route-not-offered', detail };
	}
	return null;
}

function section75(from: Employer, to: Employer): Refusal | null {
	const abroad = outside([from, to], ['england', 'wales']);
	if (abroad) {
		const detail = `Section 75 of the National Health Service Act 2006 (section 33 of the Welsh Act) does not reach ${nationNames[abroad.nation]}, where ${abroad.name} is`;
		return { code: 'route-not-offered', detail };
	}
	if (from.kind === to.kind) {
		const detail =
			'Section 75 of the National Health Service Act 2006 joins an NHS body with a local authority; both are of one kind';
		return { code: 'route-not-offered', detail };
	}
	return null;
}

function outside(employers: readonly Employer[], nations: readonly Nation[]): Employer | undefined {
	return employers.find(({ nation }) => !nations.includes(nation));
}

const nationNames: Readonly<Record<Nation, string>> = {
	england: 'England',
	scotland: 'Scotland',
	wales: 'Wales',
	'northern-ireland': 'Northern Ireland'
};
