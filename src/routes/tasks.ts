import type { Employer } from '#lib/domain/workforce.ts';
import { count, longDate, plural } from '#lib/words/format.ts';

interface Listed {
	readonly id: string;
	readonly name: string;
}

/** What the store holds, as far as the list of tasks needs it. */
export interface Progress {
	/** The newest saved workforce, with the kinds of employer in it. */
	readonly workforce:
		(Listed & { readonly asOf: string; readonly sides: readonly Employer['kind'][] }) | null;
	/** Last saved first. */
	readonly scenarios: readonly Listed[];
	readonly liveLinks: number;
}

export interface Task {
	readonly title: string;
	readonly hint: string;
	readonly href?: string;
	readonly status: string;
	readonly state: 'done' | 'to-do' | 'waiting';
}

const waiting = { status: 'Cannot start yet', state: 'waiting' } as const;

/** The six steps from two files to a shared link, each with how far it has come. */
export function tasksOf({ workforce, scenarios, liveLinks }: Progress): Task[] {
	const [latest] = scenarios;
	const hasBoth = ['nhs', 'council'].every((side) =>
		workforce?.sides.some((held) => held === side)
	);
	return [
		load('nhs', workforce),
		load('council', workforce),
		{
			title: 'Check the workforce',
			hint: 'Totals, grades and teams, against your own reports',
			...(workforce
				? {
						href: '/workforce',
						status: hasBoth ? 'Ready' : 'One side only',
						state: hasBoth ? ('done' as const) : ('to-do' as const)
					}
				: waiting)
		},
		{
			title: 'Build a scenario',
			hint: 'Integrated teams, joint posts, secondments, transfers and assimilation',
			...(workforce
				? {
						href: '/scenarios',
						status: latest ? `${count(scenarios.length)} saved` : 'Not started',
						state: latest ? ('done' as const) : ('to-do' as const)
					}
				: waiting)
		},
		{
			title: 'See the results',
			hint: 'Who is better, the same or worse off; the pay gap; seniority',
			...(latest
				? { href: `/scenarios/${latest.id}/results`, status: 'Ready', state: 'done' as const }
				: waiting)
		},
		{
			title: 'Share with the unions',
			hint: 'A link to frozen figures in which nobody can be recognised',
			...(latest
				? {
						href: `/scenarios/${latest.id}/share`,
						status: liveLinks > 0 ? plural(liveLinks, 'live link', 'live links') : 'Not shared',
						state: liveLinks > 0 ? ('done' as const) : ('to-do' as const)
					}
				: waiting)
		}
	];
}

function load(side: Employer['kind'], workforce: Progress['workforce']): Task {
	const isLoaded = workforce?.sides.includes(side) ?? false;
	const nhs = side === 'nhs';
	const hint = nhs
		? 'A staff report from ESR, as CSV'
		: 'A staff report from iTrent or another system, as CSV';
	return {
		title: nhs ? 'Load the NHS workforce' : 'Load the council workforce',
		hint: isLoaded && workforce ? `As at ${longDate(workforce.asOf)}` : hint,
		href: `/import?side=${side}`,
		status: isLoaded ? 'Loaded' : 'Not started',
		state: isLoaded ? 'done' : 'to-do'
	};
}
