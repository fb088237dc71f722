/** Titles and teams are typed by people: letter case and spacing do not make another one. */
export function nameKey(employer: string, name: string): string {
	return `${employer}\n${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}
