/**
 * Which move decides a contract's terms. Integrated teams change no contract; a joint post leaves its
 * holder on the signer's terms. Of two employment moves the first by date decides and the second is
 * refused, because a verdict compares one change with staying (model §2; rulebook §m).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Finding } from '#lib/domain/evaluation.ts';
import { afcOf, isAfc } from '#lib/domain/pay.ts';
import type {
	Assimilation,
	EmploymentMove,
	JointPost,
	Move,
	ScenarioDocument,
	Secondment
} from '#lib/domain/scenario.ts';
import type { Contract, Employer } from '#lib/domain/workforce.ts';
import { refusedRoute } from './offered-routes.ts';

export interface Arrangement {
	/** `unchanged`, `joint-post`, `tupe-transfer`, or the route that the move names. */
	readonly route: string;
	readonly move: EmploymentMove | JointPost | null;
	/** Month 0. */
	readonly start: IsoDate;
}

export interface Decision {
	readonly arrangements: ReadonlyMap<string, Arrangement>;
	readonly findings: readonly Finding[];
}

export function decideMoves({ baseline, scenario }: ScenarioDocument): Decision {
	const contracts = new Map(baseline.contracts.map((contract) => [contract.ref, contract]));
	const employers = new Map(baseline.employers.map((employer) => [employer.id, employer]));
	const arrangements = new Map<string, Arrangement>();
	const findings: Finding[] = [];
	const byDate = [...scenario.moves].sort((a, b) =>
		a.start < b.start ? -1 : a.start > b.start ? 1 : 0
	);

	for (const move of byDate) {
		const wrong = moveFindings(move, baseline.asOf, employers);
		findings.push(...wrong);
		if (wrong.some(({ severity }) => severity === 'refusal')) continue;
		for (const ref of touched(move)) {
			const refusal = contractRefusal(
				move,
				contracts.get(ref),
				ref,
				arrangements.get(ref),
				employers
			);
			if (refusal) findings.push(refusal);
			else if (move.kind !== 'joint-post' || !arrangements.has(ref)) {
				arrangements.set(ref, { route: routeOf(move), move: decidable(move), start: move.start });
			}
		}
	}
	return { arrangements, findings };
}

function decidable(move: Move): Arrangement['move'] {
	return move.kind === 'integrated-team' ? null : move;
}

function routeOf(move: Move): string {
	switch (move.kind) {
		case 'secondment':
		case 'assimilation':
			return move.route;
		case 'tupe-transfer':
			return move.route === 'tupe' ? move.kind : move.route;
		case 'integrated-team':
		case 'joint-post':
			return move.kind;
	}
}

function touched(move: Move): readonly string[] {
	switch (move.kind) {
		case 'integrated-team':
			return [];
		case 'joint-post':
			return move.holder === null ? [] : [move.holder];
		case 'secondment':
		case 'tupe-transfer':
		case 'assimilation':
			return [...new Set(move.contracts)];
	}
}

type Employers = ReadonlyMap<string, Employer>;

function moveFindings(move: Move, asOf: IsoDate, employers: Employers): Finding[] {
	const findings = [...new Set(namedEmployers(move))]
		.filter((id) => !employers.has(id))
		.map((id) => finding('unknown-employer', 'refusal', move.id, `There is no employer "${id}"`));
	if (move.start < asOf) {
		findings.push(
			finding(
				'move-before-baseline',
				'refusal',
				move.id,
				`The move starts on ${move.start}, before the workforce was read on ${asOf}`
			)
		);
	}
	if (move.kind === 'secondment' && move.end < move.start) {
		const detail = `The secondment ends on ${move.end}, before it starts on ${move.start}`;
		findings.push(finding('secondment-ends-before-start', 'refusal', move.id, detail));
	}
	if (move.kind === 'secondment' && !move.returnRight) {
		const detail = 'No written promise of return to the own post, grade and increments';
		findings.push(finding('no-return-right', 'warning', move.id, detail));
	}
	if (move.kind === 'secondment' && move.route === 'section-113') {
		const detail = 'Section 113(1) of the Local Government Act 1972: consult each officer first';
		findings.push(finding('consult-officers-first', 'information', move.id, detail));
	}
	if ((move.kind === 'secondment' || move.kind === 'joint-post') && move.funding.length > 0) {
		findings.push(...fundingFindings(move));
	}
	if (move.kind === 'assimilation') findings.push(...offerFindings(move, employers.get(move.to)));
	if (move.kind === 'assimilation' && move.consent !== 'accepted') {
		const detail = 'Terms change by agreement only: nobody has accepted in writing yet';
		findings.push(finding('consent-not-given', 'information', move.id, detail));
	}
	return findings;
}

function fundingFindings({ id, funding }: Secondment | JointPost): Finding[] {
	const whole = funding.reduce((sum, { basisPoints }) => sum + basisPoints, 0);
	if (whole === 10_000) return [];
	const detail = `funding: the shares add to ${whole / 100}% and not to 100%`;
	return [finding('funding-not-whole', 'warning', id, detail)];
}

function offerFindings({ id, protection, framework }: Assimilation, to?: Employer): Finding[] {
	const findings: Finding[] = [];
	if (protection && (protection.covers.length === 0 || protection.months === 0)) {
		const nothing = protection.months === 0 ? 'months: none is protected' : 'covers: no term';
		const detail = `Protection, ${nothing}, so it protects nothing`;
		findings.push(finding('protection-covers-nothing', 'warning', id, detail));
	}
	if (to && isAfc(framework) && framework !== afcOf(to.nation)) {
		const detail = `framework: ${framework} is not the Agenda for Change of ${to.nation}, where ${to.name} is`;
		findings.push(finding('framework-of-another-nation', 'warning', id, detail));
	}
	return findings;
}

function namedEmployers(move: Move): string[] {
	switch (move.kind) {
		case 'integrated-team':
			return move.teams.map(({ employer }) => employer);
		case 'joint-post':
			return [...move.capacities, ...move.funding].map(({ employer }) => employer);
		case 'secondment':
			return [move.host, ...move.funding.map(({ employer }) => employer)];
		case 'tupe-transfer':
		case 'assimilation':
			return [move.to];
	}
}

function contractRefusal(
	move: Move,
	contract: Contract | undefined,
	ref: string,
	earlier: Arrangement | undefined,
	employers: Employers
): Finding | null {
	if (!contract) {
		return finding('unknown-contract', 'refusal', move.id, `There is no contract "${ref}"`);
	}
	if (earlier && earlier.route !== 'joint-post' && move.kind !== 'joint-post') {
		const detail = `The move "${earlier.move?.id ?? ''}" on ${earlier.start} decides this contract; "${move.id}" is left out`;
		return finding('two-arrangements', 'refusal', ref, detail);
	}
	const from = employers.get(contract.employer);
	const to = employers.get(employerTarget(move) ?? '');
	const refused = from && to && isEmploymentMove(move) ? refusedRoute(move, from, to) : null;
	return refused && finding(refused.code, 'refusal', ref, refused.detail);
}

function isEmploymentMove(move: Move): move is EmploymentMove {
	return move.kind !== 'integrated-team' && move.kind !== 'joint-post';
}

function employerTarget(move: Move): string | null {
	if (move.kind === 'secondment') return move.host;
	return move.kind === 'tupe-transfer' || move.kind === 'assimilation' ? move.to : null;
}

function finding(
	code: string,
	severity: Finding['severity'],
	subject: string,
	detail: string
): Finding {
	return { code, severity, subject, detail };
}
