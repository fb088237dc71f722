// A Chromium for the browser tests: one that is there, else Debian's when root on Debian, else
// Playwright's own download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of a Chromium. Installs one when none is found. Throws when that fails.
 * @returns {string}
 */
export function findBrowser() {
	const found = present();
	if (found !== null) return found;
	if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
		process.stdout.write('Installing Chromium (Debian package) …\n');
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
	} else {
		spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
	}
	const installed = present();
	if (installed === null) {
		throw new Error('No Chromium was found or could be installed: set PLANNER_CHROMIUM to one.');
	}
	return installed;
}

/** @returns {string | null} */
function present() {
	const candidates = [process.env.PLANNER_CHROMIUM ?? '', ...known, chromium.executablePath()];
	return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}
