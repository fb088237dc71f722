import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One project per kind of test, so that `npm run test:unit` and its neighbours can run alone. */
export default defineConfig({
	root,
	test: {
		projects: [
			{
				root,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
					exclude: ['src/**/*.property.test.ts', 'src/**/*.slow.test.ts']
				}
			},
			{
				root,
				test: {
					name: 'property',
					include: [
						'src/**/*.property.test.ts',
						'tests/oracle/**/*.test.ts',
						'tests/hostile/**/*.test.ts'
					],
					setupFiles: ['tests/tooling/property-setup.ts'],
					testTimeout: process.env['PROPERTY_RUNS'] ? 3_600_000 : 120_000
				}
			},
			{ root, test: { name: 'cases', include: ['tests/cases/**/*.test.ts'] } },
			{
				root,
				test: {
					name: 'database',
					include: ['tests/database/**/*.test.ts', 'tests/faults/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
