import type { Finding } from '#lib/domain/evaluation.ts';

const titles: Readonly<Record<string, string>> = {
	'consent-not-given': 'No consent yet',
	'no-return-right': 'The right to return is not in writing',
	'two-arrangements': 'Two moves change one contract',
	'route-needs-same-employer': 'The move fits another route',
	'route-needs-other-employer': 'The move fits another route',
	'route-not-offered': 'The law does not offer this route here',
	'consult-officers-first': 'Consult first',
	'framework-of-another-nation': 'Terms of another nation',
	'funding-not-whole': 'The funding shares do not add up',
	'protection-covers-nothing': 'The protection protects nothing',
	'hours-not-possible': 'Hours that cannot be',
	'service-date-in-future': 'A service date lies ahead',
	'service-date-after-start': 'A service date cannot be used',
	'point-outside-grade': 'The point is not in the grade',
	'below-minimum-wage': 'Below the minimum wage',
	'start-before-baseline': 'The scenario starts too early',
	'move-before-baseline': 'The move starts too early',
	'secondment-ends-before-start': 'The secondment ends before it starts',
	'unknown-contract': 'Not in this workforce',
	'unknown-employer': 'Not in this workforce',
	'unknown-post': 'Not in this workforce',
	'unknown-team': 'Not in this workforce',
	'unknown-edition': 'A pay table is missing',
	'assumption-ignored': 'An assumed award is not used',
	'assumption-twice': 'One award is assumed twice',
	'head-not-clear': 'The head of staff is not clear',
	'lead-below-team': 'The lead answers to the team',
	'level-disputed': 'A level is disputed',
	'post-replaced': 'A person is left without a post',
	'post-shared': 'A shared post is split'
};

/** Codes with a heading of their own. */
export const findingCodes: readonly string[] = Object.keys(titles);

/** A heading where one is known, and the finding's own sentence. */
export function findingWords({ code, detail }: Finding): string {
	const title = titles[code];
	const sentence = detail === '' || detail.endsWith('.') ? detail : `${detail}.`;
	return title ? `${title}. ${sentence}`.trim() : sentence;
}

const severities: Readonly<Record<Finding['severity'], string>> = {
	refusal: 'Cannot be worked out',
	warning: 'Check this',
	information: 'For information'
};

export function severityWords(severity: Finding['severity']): string {
	return severities[severity];
}
