import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { purePackages, rooms, type Room } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const importPattern =
	/(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function filesOf(room: Room): string[] {
	return readdirSync(join(root, room.path), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !/\.test\.ts$/.test(file));
}

function importsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(
		(match) => match[1] ?? match[2] ?? ''
	);
}

function roomOfImport(specifier: string): string | null {
	const lib = /^#lib\/([^/]+)/.exec(specifier);
	return lib?.[1] ?? null;
}

describe('rooms and their directions', () => {
	it.each(rooms.map((room) => [room.name, room] as const))(
		'%s imports only the rooms it may',
		(_name, room) => {
			const offenders = filesOf(room).flatMap((file) =>
				importsOf(file)
					.filter((specifier) => {
						const target = roomOfImport(specifier);
						return target !== null && target !== room.name && !room.mayImport.includes(target);
					})
					.map((specifier) => `${relative(root, file)} → ${specifier}`)
			);
			expect(offenders).toEqual([]);
		}
	);

	it.each(rooms.filter((room) => room.pure).map((room) => [room.name, room] as const))(
		'%s is pure: no package beyond the allowed few',
		(_name, room) => {
			const offenders = filesOf(room).flatMap((file) =>
				importsOf(file)
					.filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('#lib/'))
					.filter(
						(specifier) =>
							!purePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
					)
					.map((specifier) => `${relative(root, file)} → ${specifier}`)
			);
			expect(offenders).toEqual([]);
		}
	);

	it('reaches another room only through #lib, never by a relative path', () => {
		const offenders = rooms
			.filter((room) => room.path.startsWith('src/lib/'))
			.flatMap((room) =>
				filesOf(room).flatMap((file) =>
					importsOf(file)
						.filter((specifier) => specifier.startsWith('..'))
						.filter((specifier) => {
							const target = relative(join(root, room.path), join(file, '..', specifier));
							return target.startsWith('..');
						})
						.map((specifier) => `${relative(root, file)} → ${specifier}`)
				)
			);
		expect(offenders).toEqual([]);
	});

	it('finds every folder of src/lib in the table and a README of at most 40 lines in each room', () => {
		const folders = readdirSync(join(root, 'src/lib'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => `src/lib/${entry.name}`);
		expect(folders.filter((path) => !rooms.some((room) => room.path === path))).toEqual([]);
		const readmes = rooms
			.filter((room) => room.name !== 'routes')
			.map((room) => join(room.path, 'README.md'));
		expect(readmes.filter((path) => !existsSync(join(root, path)))).toEqual([]);
		expect(
			readmes.filter(
				(path) => readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length > 40
			)
		).toEqual([]);
	});

	it('keeps SQL in supabase/ and the embedded store in one folder', () => {
		const offenders = rooms
			.flatMap(filesOf)
			.filter((file) => !file.includes('/server/embedded/'))
			.filter((file) => importsOf(file).some((s) => /^@supabase\/lite|^@electric-sql/.test(s)))
			.map((file) => relative(root, file));
		expect(offenders).toEqual([]);
	});
});
