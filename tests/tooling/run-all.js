// `npm test`: installs what is missing, then every check in turn, cheapest first. Ends with one
// line that counts the steps. `npm test -- unit e2e` runs only the steps named.
import { installMissing, run, say } from '../../src/cli/prepare.js';

const steps = [
	['format', ['npm', 'run', '--silent', 'format:check']],
	['check', ['npm', 'run', '--silent', 'check']],
	['lint', ['npm', 'run', '--silent', 'lint']],
	['unit', ['npm', 'run', '--silent', 'test:unit']],
	['property', ['npm', 'run', '--silent', 'test:property']],
	['cases', ['npm', 'run', '--silent', 'test:cases']],
	['database', ['npm', 'run', '--silent', 'test:db']],
	['build', ['npm', 'run', '--silent', 'build']],
	['e2e', ['npm', 'run', '--silent', 'test:e2e']]
];

installMissing();
const asked = process.argv.slice(2);
const chosen = steps.filter(([name]) => asked.length === 0 || asked.includes(String(name)));
// Only now: the module needs a package that the line above may just have installed.
if (chosen.some(([name]) => name === 'e2e')) (await import('./browser.js')).findBrowser();

/** @type {string[]} */
const failed = [];
for (const [name, command] of chosen) {
	say(`\n— ${name} —`);
	const started = Date.now();
	const [program = 'npm', ...words] = command;
	const code = run(program, words);
	say(
		`— ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s —`
	);
	if (code !== 0) failed.push(String(name));
}

if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
say(`\nsteps: ${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
