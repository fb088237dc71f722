import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What kills mutants: the engine's own tests, the worked cases and the oracle, in one project. */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: [
			'src/lib/engine/**/*.test.ts',
			'src/lib/domain/**/*.test.ts',
			'tests/cases/cases.test.ts',
			'tests/oracle/**/*.test.ts'
		],
		setupFiles: ['tests/tooling/property-setup.ts'],
		testTimeout: 60_000
	}
});
