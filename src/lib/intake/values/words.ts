/** Coded words of HR files: yes and no, assignment status, kinds of contract, vacancies. */
import type { Contract } from '#lib/domain/workforce.ts';

export function readYesNo(text: string): boolean | null {
	const word = text.trim().toLowerCase();
	if (['yes', 'y', '1', 'true'].includes(word)) return true;
	if (['no', 'n', '0', 'false'].includes(word)) return false;
	return null;
}

export type StatusReading =
	| { readonly kind: 'status'; readonly status: Contract['status'] }
	| { readonly kind: 'ended' | 'applicant' | 'unknown' };

/** The same status comes with and without dashes and brackets, so punctuation is dropped. */
export function readStatus(text: string): StatusReading {
	const words = text
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim();
	const row = statuses.find(({ form }) => form.test(words));
	if (!row) return { kind: 'unknown' };
	return row.meaning === 'ended' || row.meaning === 'applicant'
		? { kind: row.meaning }
		: { kind: 'status', status: row.meaning };
}

/** In this order: the first form that fits decides. */
const statuses: readonly {
	readonly form: RegExp;
	readonly meaning: Contract['status'] | 'ended' | 'applicant';
}[] = [
	{ form: /^$|^na$/, meaning: 'in-post' },
	{
		form: /terminat|^ended|^leaver|^left|^inactive|ex employee|deceased|retired/,
		meaning: 'ended'
	},
	{ form: /applicant|^active apl$|^offer/, meaning: 'applicant' },
	{ form: /acting up|^acting$/, meaning: 'acting-up' },
	{ form: /internal second/, meaning: 'in-post' },
	{ form: /out on.*second|external second|seconded out|^on secondment/, meaning: 'seconded-out' },
	{
		form: /maternity|adoption|paternity|parental|career break|sabbatical|long term/,
		meaning: 'away'
	},
	{ form: /suspend/, meaning: 'away' },
	{
		form: /^active( assign(ment)?)?$|^current|^live$|^employed|^in post|^employee/,
		meaning: 'in-post'
	}
];

/** Contracts that are not establishment: `bank` beside a post, `honorary` without pay. */
export function readContractKind(text: string): 'bank' | 'honorary' | 'establishment' {
	const words = text.toLowerCase();
	if (/\bbank\b|\bcasual\b|zero.?hours|as and when/.test(words)) return 'bank';
	if (/honorary|\bvolunteer/.test(words)) return 'honorary';
	return 'establishment';
}

/** `Vacant`, `'Vacant'`, `VACANT POST`, `Post Vacant`: never a word inside a longer name. */
export function saysVacant(text: string): boolean {
	return /^(post )?vacan(t|cy)( post)?$/.test(plain(text));
}

/** A post of the last snapshot that no longer exists is still a row. */
export function saysEliminated(text: string): boolean {
	return /^(post )?eliminated( post)?$/.test(plain(text));
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ')
		.trim();
}
