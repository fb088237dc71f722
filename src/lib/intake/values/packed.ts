/** Values that pack several facts with `|`, as the NHS staff record does. */

export function unpack(text: string): string[] {
	return text
		.split('|')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** `4362624|Community Nurse Band 5|N6H|…` is number, title, occupation code, area of work. */
export function readPositionName(text: string): { id: string | null; title: string } {
	const parts = unpack(text);
	const [first = '', second] = parts;
	return second !== undefined && /^\d+$/.test(first)
		? { id: first, title: second }
		: { id: null, title: first };
}

/** `Nursing and Midwifery Registered|Staff Nurse` is staff group, job role. */
export function readJobName(text: string): string {
	return unpack(text).at(-1) ?? '';
}

/** `638 L8 Community Nursing East`: trust number and level are not part of the name. */
export function readOrganisationName(text: string): string {
	return text.trim().replace(/^\d{3} L\d{1,2} /, '');
}
