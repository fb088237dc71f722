import type { ImportStep } from '#lib/state/import.svelte.ts';

declare global {
	namespace App {
		interface PageState {
			/** Step of the open import, so that the browser's Back goes one step back. */
			importStep?: ImportStep;
		}
	}
}
