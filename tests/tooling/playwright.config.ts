import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { findBrowser } from './browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = 4317;
const address = `http://localhost:${port}`;

/** The built app on a store of its own, in a real browser. */
export default defineConfig({
	testDir: join(root, 'tests/e2e'),
	outputDir: join(root, '.test-output/e2e'),
	workers: 1,
	fullyParallel: false,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [['list']],
	use: {
		baseURL: address,
		actionTimeout: 20_000,
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: {
			executablePath: findBrowser(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'node build/index.js',
		cwd: root,
		url: `${address}/`,
		timeout: 120_000,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		env: {
			PLANNER_HOST: '127.0.0.1',
			PLANNER_PORT: String(port),
			PLANNER_ORIGIN: address,
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: address,
			BODY_SIZE_LIMIT: '64M',
			PLANNER_DATA: mkdtempSync(join(tmpdir(), 'planner-e2e-'))
		}
	}
});
