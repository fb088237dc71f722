import type {
	Assimilation,
	Move,
	Protection,
	Secondment,
	TupeTransfer
} from '#lib/domain/scenario.ts';
import type { BargainingGroup } from '#lib/domain/pay.ts';
import type { Baseline } from '#lib/domain/workforce.ts';
import { summariseMove, type MoveSummary } from '#lib/engine/disclosure/snapshot.ts';
import { confidential } from '#lib/engine/disclosure/suppress.ts';
import { list, longDate, percent, plural, pounds } from './format.ts';

/** What a person chooses first: how people will come together. */
export type Route =
	| 'integrated-team'
	| 'joint-post'
	| Secondment['route']
	| 'tupe-transfer'
	| Exclude<TupeTransfer['route'], 'tupe'>
	| Assimilation['route'];

export const routes = [
	'integrated-team',
	'joint-post',
	'secondment',
	'section-113',
	'section-75',
	'honorary-contract',
	'joint-deployment',
	'tupe-transfer',
	'statutory-scheme',
	'cosop',
	'assimilation',
	'voluntary-move',
	'new-appointment'
] as const satisfies readonly Route[];

const routeWords: Readonly<Record<Route, { name: string; effect: string }>> = {
	'integrated-team': {
		name: 'Integrated team',
		effect:
			'Teams of several employers work under one lead. Everybody keeps their employer and their terms.'
	},
	'joint-post': {
		name: 'Joint post',
		effect:
			'One person holds a post in each organisation. They stay employed by one of them, on its terms.'
	},
	secondment: {
		name: 'Secondment',
		effect:
			'People work for the other organisation for a time. Their employer and their terms stay as they are.'
	},
	'section-113': {
		name: 'Placed at the other body’s disposal (section 113)',
		effect:
			'The council makes officers available to the NHS body, or the reverse, under section 113 of the Local Government Act 1972. Employer and terms stay; each officer must be consulted first.'
	},
	'section-75': {
		name: 'Lead commissioning or integrated provision (section 75)',
		effect:
			'One body carries out work of the other under section 75 of the National Health Service Act 2006, with nobody transferred. Employer and terms stay as they are.'
	},
	'honorary-contract': {
		name: 'Honorary contract',
		effect:
			'The host gives access and duties without pay. The paid contract stays with the employer, on its terms.'
	},
	'joint-deployment': {
		name: 'Joint deployment',
		effect:
			'People of both bodies work side by side on one rota. Everybody keeps their employer and their terms.'
	},
	'tupe-transfer': {
		name: 'TUPE transfer',
		effect:
			'The employer changes by law. Terms are kept as they stand on the day; later pay awards follow only if promised.'
	},
	'statutory-scheme': {
		name: 'Transfer by a statutory scheme',
		effect:
			'A scheme made under an Act moves people to another employer. Terms are kept as they stand on the day, and service is unbroken.'
	},
	cosop: {
		name: 'Transfer under the Cabinet Office statement (COSOP)',
		effect:
			'A reorganisation inside the public sector to which TUPE does not apply is carried out as if it did. Terms and service are kept by policy.'
	},
	assimilation: {
		name: 'Assimilation to new terms, by offer and acceptance',
		effect:
			'The employer stays the same. People who accept move to the other pay framework and its terms.'
	},
	'voluntary-move': {
		name: 'Voluntary move to the other employer',
		effect:
			'People who accept resign and join the other employer on its terms. Service may not carry over.'
	},
	'new-appointment': {
		name: 'New appointment or promotion',
		effect:
			'People who win a post are appointed on the terms of the employer that hires. Service may not carry over from another employer.'
	}
};

export function routeName(route: Route): string {
	return routeWords[route].name;
}

/** One plain sentence: what the route does to employer and terms. */
export function routeEffect(route: Route): string {
	return routeWords[route].effect;
}

/** Why one route is missing from the list. */
export const fireAndRehire =
	'Dismissing people and offering them their jobs back on worse terms is not offered here. It breaks the no-detriment promise, and from January 2027 the law is expected to make most such dismissals automatically unfair.';

export function routeOf(move: Move): Route {
	switch (move.kind) {
		case 'secondment':
		case 'assimilation':
			return move.route;
		case 'tupe-transfer':
			return move.route === 'tupe' ? 'tupe-transfer' : move.route;
		case 'integrated-team':
		case 'joint-post':
			return move.kind;
	}
}

/** Route of a result, as the engine names it; people whom no move touches have none. */
export function resultRouteWords(route: string): string {
	return route in routeWords ? routeWords[route as Route].name : 'No move';
}

/** Name given by the person who made the move, else the joint post's title, else the route. */
export function moveTitle(move: Move): string {
	if (move.name) return move.name;
	const title = move.kind === 'joint-post' ? move.capacities[0]?.title : '';
	return title || routeName(routeOf(move));
}

/** What a move does, without naming a person. */
export function moveSentence(
	move: Move,
	baseline: Pick<Baseline, 'employers' | 'contracts'>
): string {
	return summarySentence(summariseMove(move, baseline, (members) => members?.length ?? null));
}

/** The same from a summary, whose count of contracts may be hidden. */
export function summarySentence(summary: MoveSummary): string {
	const { route, from, hasLead } = summary;
	const date = longDate(summary.start);
	const to = summary.to ?? '';
	const contracts = (one: string, many: string): string => countWords(summary.contracts, one, many);
	const promise = summary.protection === undefined ? [] : [protectionSentence(summary.protection)];
	switch (route) {
		case 'integrated-team':
			return `From ${date}, ${plural(summary.teams ?? 0, 'team', 'teams')} of ${list(from)} work as one${hasLead ? ' under one lead' : ''}. No contract changes.`;
		case 'joint-post':
			return `From ${date}, one joint post in ${list(from)}${hasLead ? '' : ', to be filled'}. The holder keeps the terms of the employer who signs.`;
		case 'secondment':
		case 'section-113':
		case 'section-75':
		case 'honorary-contract':
		case 'joint-deployment':
			return [
				`${routeName(route)} from ${date} to ${longDate(summary.end ?? '')}: ${contracts('contract', 'contracts')} of ${list(from)} to ${to}.`,
				payRuleWords(summary.payRule ?? 'own'),
				summary.returnRight
					? 'The right to return is in writing.'
					: 'No right to return is in writing.'
			].join(' ');
		case 'tupe-transfer':
		case 'statutory-scheme':
		case 'cosop':
			return `${routeName(route)} on ${date}: ${contracts('contract', 'contracts')} of ${list(from)} to ${to}. ${awardPathWords(summary.awardPath ?? 'frozen')}`;
		case 'assimilation':
			return [
				`From ${date}, ${frameworkName(summary.framework ?? '')} terms offered by ${to} for ${contracts('contract', 'contracts')}.`,
				...promise,
				consentWords(summary.consent ?? 'not-asked')
			].join(' ');
		case 'new-appointment':
			return [
				`From ${date}, appointed by ${to} on ${frameworkName(summary.framework ?? '')} terms: ${contracts('contract', 'contracts')} of ${list(from)}.`,
				...promise,
				consentWords(summary.consent ?? 'not-asked')
			].join(' ');
		case 'voluntary-move':
			return [
				`From ${date}, ${frameworkName(summary.framework ?? '')} terms with ${to} offered for ${contracts('contract', 'contracts')} of ${list(from)}.`,
				...promise,
				consentWords(summary.consent ?? 'not-asked')
			].join(' ');
	}
}

function countWords(count: MoveSummary['contracts'], one: string, many: string): string {
	return typeof count === 'number' ? plural(count, one, many) : `${confidential} ${many}`;
}

export function payRuleWords(rule: 'own' | 'host-week-pro-rata' | 'host-week-full-pay'): string {
	return {
		own: 'Hours and pay stay as they are.',
		'host-week-pro-rata': 'Hours are cut to the host’s week, and pay is cut with them.',
		'host-week-full-pay': 'Hours are cut to the host’s week, and pay stays whole.'
	}[rule];
}

export function awardPathWords(path: 'frozen' | 'follow-own' | 'follow-new'): string {
	return {
		frozen: 'No promise on pay awards: the legal minimum.',
		'follow-own': 'The new employer promises the awards of the old employer’s framework.',
		'follow-new': 'The new employer promises its own pay awards.'
	}[path];
}

export function consentWords(consent: 'not-asked' | 'offered' | 'accepted'): string {
	return {
		'not-asked': 'Nobody has been asked yet.',
		offered: 'The offer is made and not yet accepted.',
		accepted: 'The offer is accepted in writing.'
	}[consent];
}

const frameworkNames: Readonly<Record<string, string>> = {
	'afc-england': 'NHS (Agenda for Change)',
	'afc-scotland': 'NHS (Agenda for Change, Scotland)',
	'afc-wales': 'NHS (Agenda for Change, Wales)',
	'afc-northern-ireland': 'NHS (Agenda for Change, Northern Ireland)',
	njc: 'council (NJC)',
	local: 'the council’s own (local points)',
	spot: 'a single salary',
	outside: 'outside the two frameworks'
};

export function frameworkName(framework: string): string {
	return frameworkNames[framework] ?? framework;
}

const shapes: Readonly<Record<Protection['shape'], { name: string; meaning: string }>> = {
	'mark-time': {
		name: 'Mark time',
		meaning: 'Pay stays at the amount of the last month before the change.'
	},
	'with-awards': {
		name: 'With pay awards',
		meaning: 'The old amount, raised by the person’s own pay awards but not by pay steps.'
	},
	'own-path': {
		name: 'Own path',
		meaning: 'The old pay as it would have been, with its awards and pay steps.'
	},
	taper: { name: 'Taper', meaning: 'A share of the gap is paid, and the share falls over time.' },
	lump: {
		name: 'One payment',
		meaning: 'One sum, once. It is shown but never counts as making up a loss.'
	}
};

export const protectionShapes = [
	'mark-time',
	'with-awards',
	'own-path',
	'taper',
	'lump'
] as const satisfies readonly Protection['shape'][];

export function protectionName(shape: Protection['shape']): string {
	return shapes[shape].name;
}

export function protectionMeaning(shape: Protection['shape']): string {
	return shapes[shape].meaning;
}

/** The whole written promise in one sentence; null says that there is none. */
export function protectionSentence(
	protection: Pick<Protection, 'shape' | 'months' | 'lumpPence'> | null
): string {
	if (!protection) return 'No written pay protection.';
	const { shape, months, lumpPence } = protection;
	if (shape === 'lump') return `Protection: one payment of ${pounds(lumpPence ?? 0)}.`;
	const length =
		months === null ? 'until new pay has caught up' : `for ${plural(months, 'month', 'months')}`;
	return `Protection: ${protectionName(shape).toLowerCase()}, ${length}.`;
}

const groupNames: Readonly<Record<BargainingGroup, string>> = {
	'afc-england': 'NHS staff (Agenda for Change)',
	'afc-scotland': 'NHS staff, Scotland (Agenda for Change)',
	'afc-wales': 'NHS staff, Wales (Agenda for Change)',
	'afc-northern-ireland': 'NHS staff, Northern Ireland (Agenda for Change)',
	njc: 'Council staff (NJC)'
};

export function groupName(group: BargainingGroup): string {
	return groupNames[group];
}

/** `NHS staff (Agenda for Change): 3.3% from 1 April 2027, assumed`. */
export function awardSentence(award: {
	readonly group: BargainingGroup;
	readonly from: string;
	readonly basisPoints: number;
}): string {
	return `${groupName(award.group)}: ${percent(award.basisPoints / 100, award.basisPoints % 10 === 0 ? 1 : 2)} from ${longDate(award.from)}, assumed`;
}

const lineNames: Readonly<Record<string, string>> = {
	employing: 'Employing line: hires, appraises and can dismiss',
	operational: 'Operational line: directs the daily work',
	professional: 'Professional line: answers for practice and registration',
	dotted: 'Dotted line: kept informed, directs nothing'
};

export function lineName(kind: string): string {
	return lineNames[kind] ?? kind;
}

const pensions: Readonly<Record<NonNullable<TupeTransfer['pension']>, string>> = {
	kept: 'They stay in the pension scheme that they are in',
	'host-scheme': 'They join the scheme of the new terms'
};

export function pensionChoiceWords(pension: NonNullable<TupeTransfer['pension']>): string {
	return pensions[pension];
}
