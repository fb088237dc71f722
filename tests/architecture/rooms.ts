/**
 * The one table of rooms. The lint rule and the architecture test both read it, so a direction is
 * stated once. A room may import itself and the rooms in `mayImport`; `pure` rooms may not use
 * Svelte, Node, a clock or randomness.
 */
export interface Room {
	readonly name: string;
	readonly path: string;
	readonly mayImport: readonly string[];
	readonly pure: boolean;
}

export const rooms: readonly Room[] = [
	{ name: 'domain', path: 'src/lib/domain', mayImport: [], pure: true },
	{ name: 'reference', path: 'src/lib/reference', mayImport: ['domain'], pure: true },
	{ name: 'intake', path: 'src/lib/intake', mayImport: ['domain', 'reference'], pure: true },
	{ name: 'engine', path: 'src/lib/engine', mayImport: ['domain', 'reference'], pure: true },
	{
		name: 'words',
		path: 'src/lib/words',
		mayImport: ['domain', 'reference', 'intake', 'engine'],
		pure: true
	},
	{
		name: 'charts',
		path: 'src/lib/charts',
		mayImport: ['domain', 'reference', 'engine', 'words'],
		pure: true
	},
	{
		name: 'exports',
		path: 'src/lib/exports',
		mayImport: ['domain', 'reference', 'intake', 'words'],
		pure: true
	},
	{
		name: 'worker',
		path: 'src/lib/worker',
		mayImport: ['domain', 'reference', 'intake', 'engine'],
		pure: false
	},
	{
		name: 'components',
		path: 'src/lib/components',
		mayImport: ['domain', 'engine', 'intake', 'charts', 'words'],
		pure: false
	},
	{
		name: 'state',
		path: 'src/lib/state',
		mayImport: ['domain', 'reference', 'engine', 'intake', 'worker', 'words', 'exports'],
		pure: false
	},
	{
		name: 'server',
		path: 'src/lib/server',
		mayImport: ['domain', 'reference', 'engine', 'intake', 'charts', 'words'],
		pure: false
	},
	{
		name: 'routes',
		path: 'src/routes',
		mayImport: [
			'domain',
			'reference',
			'intake',
			'engine',
			'worker',
			'charts',
			'words',
			'exports',
			'components',
			'state',
			'server'
		],
		pure: false
	},
	{
		name: 'cli',
		path: 'src/cli',
		mayImport: ['domain', 'reference', 'intake', 'engine', 'charts', 'words'],
		pure: false
	}
];

/** Modules that a pure room may import although they are packages: small, deterministic, no I/O. */
export const purePackages: readonly string[] = [
	'zod',
	'papaparse',
	'chart.js',
	'@noble/hashes',
	'hucre'
];

interface LintBlock {
	readonly files: string[];
	readonly ignores: string[];
	readonly rules: Record<string, ['error', ...unknown[]]>;
}

/** The same table as ESLint blocks, one a room. */
export const importRules: LintBlock[] = rooms.map((room) => ({
	files: [`${room.path}/**`],
	ignores: ['**/*.test.ts'],
	rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(room) }], ...purity(room) }
}));

function patternsFor(room: Room): { group: string[]; message: string }[] {
	const forbidden = rooms
		.filter((other) => other !== room && !room.mayImport.includes(other.name))
		.flatMap((other) => [`#lib/${other.name}/**`, `#lib/${other.name}`]);
	const direction = {
		group: forbidden,
		message: `The room "${room.name}" may import only: ${room.mayImport.join(', ') || 'itself'}.`
	};
	const io = {
		group: ['svelte', 'svelte/*', 'node:*', '$app/*', '$env/*', '@supabase/*'],
		message: `"${room.name}" is pure: no Svelte, no input or output.`
	};
	return room.pure ? [direction, io] : [direction];
}

function purity(room: Room): LintBlock['rules'] {
	if (!room.pure) return {};
	const no = (object: string, property: string, message: string) => ({ object, property, message });
	return {
		'no-restricted-globals': ['error', 'fetch', 'localStorage', 'process', 'performance'],
		'no-restricted-properties': [
			'error',
			no('Math', 'random', 'Pure rooms have no randomness.'),
			no('Date', 'now', 'Pure rooms have no clock: pass asOf in.')
		]
	};
}
