// `npm run bench`: one JSON line a measurement. Nothing is asserted: machines differ, so compare
// the lines of one run with one another.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const bench of ['import.ts', 'evaluate.ts']) {
	const script = fileURLToPath(new URL(bench, import.meta.url));
	execFileSync(process.execPath, ['--expose-gc', script], { stdio: 'inherit' });
}
