// `npm test`: installs what is missing, then every check in turn, cheapest first. Ends with one
// line that counts the steps. `npm test -- unit e2e` runs only the steps named.
import { installMissing, run, say } from '../../src/cli/prepare.js';

/** Step → npm script. */
const steps = Object.entries({
	format: 'format:check',
	check: 'check',
	lint: 'lint',
	unit: 'test:unit',
	property: 'test:property',
	cases: 'test:cases',
	database: 'test:db',
	build: 'build',
	e2e: 'test:e2e'
});

installMissing();
const asked = process.argv.slice(2);
const chosen = steps.filter(([name]) => asked.length === 0 || asked.includes(name));
// Only now: the module needs a package that the line above may just have installed.
if (chosen.some(([name]) => name === 'e2e')) (await import('./browser.js')).findBrowser();

/** @type {string[]} */
const failed = [];
for (const [name, script] of chosen) {
	say(`\n— ${name} —`);
	const started = Date.now();
	const code = run('npm', ['run', '--silent', script]);
	const seconds = Math.round((Date.now() - started) / 1000);
	say(`— ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s —`);
	if (code !== 0) failed.push(name);
}

if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
say(`\nsteps: ${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
