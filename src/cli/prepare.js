// Runs on the machine's own Node (20 or newer), before anything is installed: no packages here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';

/** The environment in which `node` is the project's own Node 24, brought by npm. */
export const environment = {
	...process.env,
	PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
};

/** @param {string} text */
export function say(text) {
	process.stdout.write(`${text}\n`);
}

/**
 * Runs a program in the project's folder, showing what it prints. Answers its exit code.
 * @param {string} program
 * @param {readonly string[]} [words]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number}
 */
export function run(program, words = [], env = environment) {
	const { status } = spawnSync(program, words, {
		cwd: root,
		env,
		stdio: 'inherit',
		shell: windows
	});
	return status ?? 1;
}

/**
 * Starts a long-running program and answers its exit code when it ends. Ctrl-C reaches the program
 * itself (same terminal), so this process only waits for it to close.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function serve(program, words, env) {
	const child = spawn(program, words, { cwd: root, env, stdio: 'inherit', shell: windows });
	process.on('SIGINT', () => undefined);
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 0)));
}

export function installMissing() {
	const [major = 0] = process.versions.node.split('.').map(Number);
	if (major < 20) {
		say(`This needs Node 20 or newer; this is ${process.version}. Install it from nodejs.org.`);
		process.exit(2);
	}
	const installed = join(root, 'node_modules', '.package-lock.json');
	const wanted = join(root, 'package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
	say('Installing packages (once, about a minute) …');
	const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) {
		say('The packages could not be installed: see the lines above. Is the npm registry reachable?');
		process.exit(code);
	}
}

export function buildWhenStale() {
	const built = join(root, 'build', 'index.js');
	const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	const newest = Math.max(...sources.map((path) => newestIn(join(root, path))));
	if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
	say('Building the app (about half a minute) …');
	const options = { cwd: root, env: environment, shell: windows };
	const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], options);
	if (status === 0) return;
	process.stdout.write(stdout);
	process.stderr.write(stderr);
	say('The app could not be built: see the lines above.');
	process.exit(status ?? 1);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
