/**
 * Which move decides a contract's terms. Integrated teams change no contract; a joint post leaves its
 * holder on the signer's terms. Of two employment moves the first by date decides and the second is
 * refused, because a verdict compares one change with staying (model §2; rulebook §m).
 */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Finding } from '#lib/domain/evaluation.ts';
import type {
	Assimilation,
	JointPost,
	Move,
	ScenarioDocument,
	Secondment,
	TupeTransfer
} from '#lib/domain/scenario.ts';
import type { Contract } from '#lib/domain/workforce.ts';

export type EmploymentMove = Secondment | TupeTransfer | Assimilation;

export interface Arrangement {
	/** `unchanged`, `joint-post`, `secondment`, `tupe-transfer`, `assimilation`, `voluntary-move`. */
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
	const employers = new Set(baseline.employers.map(({ id }) => id));
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
			const refusal = contractRefusal(move, contracts.get(ref), ref, arrangements.get(ref));
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
	return move.kind === 'assimilation' ? move.route : move.kind;
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

function moveFindings(move: Move, asOf: IsoDate, employers: ReadonlySet<string>): Finding[] {
	const findings = namedEmployers(move)
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
	if (move.kind === 'assimilation' && move.consent !== 'accepted') {
		const detail = 'Terms change by agreement only: nobody has accepted in writing yet';
		findings.push(finding('consent-not-given', 'information', move.id, detail));
	}
	return findings;
}

function namedEmployers(move: Move): string[] {
	switch (move.kind) {
		case 'integrated-team':
			return move.teams.map(({ employer }) => employer);
		case 'joint-post':
			return move.capacities.map(({ employer }) => employer);
		case 'secondment':
			return [move.host];
		case 'tupe-transfer':
		case 'assimilation':
			return [move.to];
	}
}

function contractRefusal(
	move: Move,
	contract: Contract | undefined,
	ref: string,
	earlier: Arrangement | undefined
): Finding | null {
	if (!contract) {
		return finding('unknown-contract', 'refusal', move.id, `There is no contract "${ref}"`);
	}
	if (earlier && earlier.route !== 'joint-post' && move.kind !== 'joint-post') {
		const detail = `The move "${earlier.move?.id ?? ''}" on ${earlier.start} decides this contract; "${move.id}" is left out`;
		return finding('two-arrangements', 'refusal', ref, detail);
	}
	const same = employerTarget(move) === contract.employer;
	if (move.kind === 'assimilation' && move.route === 'assimilation' && !same) {
		const detail = 'Assimilation stays with the employer; a new employer is a voluntary move';
		return finding('route-needs-same-employer', 'refusal', ref, detail);
	}
	if (move.kind === 'assimilation' && move.route === 'voluntary-move' && same) {
		const detail =
			'A voluntary move goes to another employer; the same employer is an assimilation';
		return finding('route-needs-other-employer', 'refusal', ref, detail);
	}
	if ((move.kind === 'tupe-transfer' || move.kind === 'secondment') && same) {
		const detail = 'The contract is already with this employer';
		return finding('route-needs-other-employer', 'refusal', ref, detail);
	}
	return null;
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
