/** A move while it is being written: the fields of its kind, some still empty. */
import type { z } from 'zod';
import {
	assimilationSchema,
	integratedTeamSchema,
	jointPostSchema,
	moveSchema,
	secondmentSchema,
	tupeTransferSchema,
	type Move,
	type Scenario
} from '#lib/domain/scenario.ts';
import { addMonths } from '#lib/domain/dates.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import type { Route } from '#lib/words/moves.ts';
import { freeMoveId } from './workforce-choices.ts';

export type IntegratedTeamDraft = z.infer<typeof integratedTeamSchema>;
export type JointPostDraft = z.infer<typeof jointPostSchema>;
export type SecondmentDraft = z.infer<typeof secondmentSchema>;
export type TupeDraft = z.infer<typeof tupeTransferSchema>;
export type AssimilationDraft = z.infer<typeof assimilationSchema>;
export type MoveDraft =
	IntegratedTeamDraft | JointPostDraft | SecondmentDraft | TupeDraft | AssimilationDraft;

export interface FormProblem {
	readonly message: string;
	readonly field: string;
}

/** An empty draft: nothing chosen for the person, and no protection, promise or consent assumed. */
export function emptyDraft(route: Route, scenario: Scenario, baseline: Baseline): MoveDraft {
	const { start, moves } = scenario;
	const kind = route === 'voluntary-move' ? 'assimilation' : route;
	const base = { id: freeMoveId(moves, kind), name: '', start };
	switch (route) {
		case 'integrated-team':
			return { ...base, kind: 'integrated-team', teams: [], lead: null };
		case 'joint-post':
			return {
				...base,
				kind: 'joint-post',
				holder: null,
				capacities: baseline.employers.map(({ id }) => ({
					employer: id,
					title: '',
					replaces: null,
					reportsTo: null,
					line: 'operational',
					level: null
				})),
				funding: []
			};
		case 'secondment':
		case 'section-113':
		case 'section-75':
		case 'honorary-contract':
		case 'joint-deployment':
			return {
				...base,
				kind: 'secondment',
				route,
				contracts: [],
				host: '',
				hostManager: null,
				end: dayBefore(addMonths(start, 12)),
				payRule: 'own',
				returnRight: false,
				funding: []
			};
		case 'tupe-transfer':
		case 'statutory-scheme':
		case 'cosop':
			return {
				...base,
				kind: 'tupe-transfer',
				route: route === 'tupe-transfer' ? 'tupe' : route,
				pension: null,
				contracts: [],
				to: '',
				awardPath: 'frozen'
			};
		case 'assimilation':
		case 'voluntary-move':
		case 'new-appointment':
			return {
				...base,
				kind: 'assimilation',
				route,
				contracts: [],
				to: '',
				framework: 'afc-england',
				grade: '',
				pointRule: { kind: 'same-or-next-up', basis: 'hourly' },
				hours: 'keep',
				recognisedService: [],
				pension: null,
				protection: null,
				consent: 'not-asked'
			};
	}
}

function dayBefore(date: string): string {
	const time = new Date(`${date}T00:00:00Z`);
	time.setUTCDate(time.getUTCDate() - 1);
	return time.toISOString().slice(0, 10);
}

const asked: readonly (readonly [path: RegExp, message: string])[] = [
	[/^start$/, 'Enter the start as a real date, like 1 4 2027'],
	[/^end$/, 'Enter the end as a real date, like 31 3 2028'],
	[/^teams$/, 'Choose at least one team'],
	[/^contracts$/, 'Choose at least one person'],
	[/^host$/, 'Choose the organisation that people work for'],
	[/^to$/, 'Choose the employer'],
	[/^grade$/, 'Choose the grade'],
	[/^pointRule\.point$/, 'Choose the point'],
	[/^capacities\.\d+\.title$/, 'Give the post a title in each organisation'],
	[/^capacities$/, 'A joint post needs two organisations or more'],
	[/^protection\.months$/, 'Enter the months of protection as a whole number'],
	[/^protection\.covers$/, 'Say what the protection covers'],
	[/^protection\.lumpPence$/, 'Enter the payment as pounds'],
	[/^protection\.capBasisPoints$/, 'Enter the cap as a percentage from 0 to 100'],
	[/^name$/, 'The name may have up to 300 characters']
];

/** The move, or what is still missing, each with the field to go to. */
export function readMove(
	draft: unknown
):
	| { readonly ok: true; readonly move: Move }
	| { readonly ok: false; readonly problems: FormProblem[] } {
	const parsed = moveSchema.safeParse(draft);
	const problems = parsed.success
		? crossChecks(parsed.data)
		: parsed.error.issues.map(({ path, message }) => {
				const place = path.map(String).join('.');
				const known = asked.find(([pattern]) => pattern.test(place));
				return { message: known?.[1] ?? message, field: fieldId(place) };
			});
	if (parsed.success && problems.length === 0) return { ok: true, move: parsed.data };
	return { ok: false, problems: onePerField(problems) };
}

/** Id of the input for a place in the draft: `move-capacities-0-title`. */
export function fieldId(place: string): string {
	return `move-${place.replaceAll('.', '-')}`;
}

function crossChecks(move: Move): FormProblem[] {
	if (move.kind === 'secondment' && move.end <= move.start) {
		return [{ message: 'The end must be after the start', field: fieldId('end') }];
	}
	return [];
}

function onePerField(problems: readonly FormProblem[]): FormProblem[] {
	return problems.filter(
		({ field }, index) => problems.findIndex((each) => each.field === field) === index
	);
}

/** A copy of a move that may be written to. */
export function editable(move: Move): MoveDraft {
	return structuredClone(move);
}
