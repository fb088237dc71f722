import type { AwardStatus } from '#lib/domain/pay.ts';
import { verdicts } from '#lib/domain/terms.ts';
import { sentenceCase } from './format.ts';
import { verdictLabel } from './verdicts.ts';
import type { Confidence } from '#lib/domain/working.ts';

export function statusWords(status: AwardStatus): string {
	return {
		agreed: 'Agreed',
		offer: 'Offer, not agreed',
		assumed: 'Assumed',
		unknown: 'Not known'
	}[status];
}

export function confidenceWords(confidence: Confidence): string {
	return { high: 'High', medium: 'Medium', low: 'Low' }[confidence];
}

/** Codes of the register of rules, in the words that the screens use. */
export function ruleText(text: string): string {
	const spoken = [
		...verdicts
			.filter((verdict) => verdict.includes('_'))
			.map((verdict) => [verdict, `“${verdictLabel(verdict)}”`] as const),
		['better_direction = human', 'neither direction is better by itself'],
		['GBP', '£'],
		['>=', '≥']
	] as const;
	return sentenceCase(spoken.reduce((said, [code, words]) => said.replaceAll(code, words), text));
}

/** The verdict of a register row: one of the five, or the words of the row. */
export function verdictText(verdict: string): string {
	const known = verdicts.find((each) => each === verdict);
	return known ? verdictLabel(known) : sentenceCase(verdict.replaceAll('_', ' '));
}

const frameworks: Readonly<Record<string, string>> = {
	'afc-england': 'NHS Agenda for Change, England',
	'afc-scotland': 'NHS Agenda for Change, Scotland',
	'afc-wales': 'NHS Agenda for Change, Wales',
	'afc-northern-ireland': 'NHS Agenda for Change, Northern Ireland',
	njc: 'National Joint Council for local government (NJC)'
};

export function frameworkTitle(framework: string): string {
	return frameworks[framework] ?? framework;
}
