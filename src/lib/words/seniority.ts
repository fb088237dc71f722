import type { SeniorityFact } from '#lib/domain/evaluation.ts';
import { number, plural, pounds } from './format.ts';

type DualCapacity = Extract<SeniorityFact, { kind: 'dual-capacity' }>;
export type Ambiguity = Extract<SeniorityFact, { kind: 'chain-of-command' }>['ambiguity'];
export type StandingAnswer = DualCapacity['standing'][number]['answer'];

const ambiguities: Readonly<Record<Ambiguity, { title: string; meaning: string }>> = {
	'two-lines-of-one-kind': {
		title: 'Two managers of one kind',
		meaning: 'This post answers to two people for the same thing. Agree which one decides.'
	},
	'own-report': {
		title: 'Answers to someone who answers to them',
		meaning: 'In one organisation this post manages a person who manages it in the other.'
	},
	loop: {
		title: 'Going round in a circle',
		meaning: 'The reporting lines lead back to where they started, so nobody is at the top.'
	},
	'reports-to-nobody': {
		title: 'Answers to nobody',
		meaning: 'This post has no line upwards and is not the head of staff.'
	},
	'reports-to-missing': {
		title: 'Answers to a post that is not in the file',
		meaning: 'The manager named in the file was not found.'
	},
	'reports-to-vacant': {
		title: 'Answers to a vacant post',
		meaning: 'Until the post is filled somebody must stand in.'
	},
	'crosses-employers': {
		title: 'A line crosses employers',
		meaning: 'The manager has another employer, and no arrangement gives them the authority.'
	}
};

/** In the order in which they are listed. */
export const ambiguityKinds = Object.keys(ambiguities) as readonly Ambiguity[];

export function ambiguityTitle(kind: Ambiguity): string {
	return ambiguities[kind].title;
}

export function ambiguityMeaning(kind: Ambiguity): string {
	return ambiguities[kind].meaning;
}

/** Answers "subordinate or peer?" of a joint post beside one organisation's head of staff. */
export function standingSentence(
	standing: DualCapacity['standing'][number],
	employerName: string,
	besideTitle: string
): string {
	const beside = `${besideTitle} of ${employerName}`;
	switch (standing.answer) {
		case 'above':
			return `Above the ${beside}.`;
		case 'peer':
			return `A peer of the ${beside}.`;
		case 'below':
			return `Subordinate to the ${beside}.`;
		case 'unclear':
			return `Unclear beside the ${beside}: the two capacities give different answers (${standing.answers.map(standingWord).join(' in one, ')} in the other).`;
		case 'not-known':
			return `Not known beside the ${beside}: the level map does not say.`;
	}
}

export function standingWord(answer: StandingAnswer): string {
	return {
		above: 'above',
		peer: 'a peer',
		below: 'subordinate',
		unclear: 'unclear',
		'not-known': 'not known'
	}[answer];
}

/** `2 levels apart`, or that both capacities stand level. */
export function asymmetryWords(value: number | null, one: string, many: string): string {
	if (value === null) return `Not known: one of the ${many} is missing`;
	if (value === 0) return `Level: the same ${one} in each organisation`;
	return `${plural(value, one, many)} apart`;
}

/** `Moved down 1 tier`. */
export function shiftWords(shift: number | null, one = 'tier', many = 'tiers'): string {
	if (shift === null) return 'Not known';
	if (shift === 0) return 'Stays';
	return `Moves ${shift > 0 ? 'down' : 'up'} ${plural(Math.abs(shift), one, many)}`;
}

const shiftReasons: Readonly<Record<string, string>> = {
	'down-a-tier': 'One or more steps further from the top',
	'down-a-level': 'A lower level on the level map',
	'reports-to-peer': 'Answers to somebody at the same level or below',
	'loses-reports': 'No longer manages people who answered to this post',
	'loses-capacity': 'Loses the post in this organisation'
};

/** Codes with words of their own. */
export const shiftReasonCodes: readonly string[] = Object.keys(shiftReasons);

/** Why a post is on the list of those that lose status. */
export function shiftReasonWords(reason: string): string {
	return shiftReasons[reason] ?? reason.replaceAll('-', ' ');
}

export function inversionSentence(fact: Extract<SeniorityFact, { kind: 'inversion' }>): string {
	const { title, reportTitle, basis, managerValue, reportValue } = fact;
	return basis === 'level'
		? `${title} (level ${number(managerValue)}) manages ${reportTitle} (level ${number(reportValue)}), who is more senior.`
		: `${title} earns ${pounds(managerValue, { pence: true })} an hour and manages ${reportTitle}, who earns ${pounds(reportValue, { pence: true })}.`;
}

const levelNames: Readonly<Record<number, string>> = {
	1: 'Chief executive',
	2: 'Director',
	3: 'Assistant director or head of service',
	4: 'Service manager',
	5: 'Team manager',
	6: 'Senior practitioner',
	7: 'Practitioner',
	8: 'Support'
};

/** `Level 4 – service manager`; levels beyond the eight that are usual have only their number. */
export function levelName(level: number | null): string {
	if (level === null) return 'Not set';
	const name = levelNames[level];
	return name
		? `Level ${level} – ${name.charAt(0).toLowerCase()}${name.slice(1)}`
		: `Level ${level}`;
}

export const usualLevels: readonly number[] = Object.keys(levelNames).map(Number);

/** `Layer 2`, counted down from the joint post or lead; 0 stands beside it. */
export function layerName(layer: number): string {
	return layer === 0 ? 'Beside the lead' : `Layer ${layer}`;
}

/** What a layer's asymmetry says of its two sides, first less second; positive = the first falls. */
export function layerSentence(asymmetry: number | null, names: readonly string[]): string {
	const [first = '', second = ''] = names;
	if (asymmetry === null) return 'the two sides cannot be set side by side.';
	if (asymmetry === 0) return 'both sides move alike.';
	const [lower, other] = asymmetry > 0 ? [first, second] : [second, first];
	const by = plural(Math.abs(asymmetry), 'tier', 'tiers');
	return `posts of ${lower} end ${by} lower than before against posts of ${other}, on average.`;
}
