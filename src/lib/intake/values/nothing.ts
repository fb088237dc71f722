const nothing = new Set([
	'',
	'-',
	'–',
	'n/d',
	'n/a',
	'na',
	'#n/a',
	'null',
	'nil',
	'not disclosed',
	'not known',
	'unknown',
	'n.a.',
	'?'
]);

/** True for the ways in which files say that there is no value. */
export function isNothing(text: string): boolean {
	return nothing.has(text.trim().toLowerCase());
}
