/** The open scenario's two doors in a browser: saving to the server, and keeping a draft here. */
import { scenarioSchema, type Scenario } from '#lib/domain/scenario.ts';
import type { DraftStore, SaveAnswer, Saver } from '#lib/state/scenario.svelte.ts';

export function serverSaver(id: string): Saver {
	return async (expectedVersion: number, scenario: Scenario): Promise<SaveAnswer> => {
		let response: Response;
		try {
			response = await fetch(`/scenarios/${id}/draft`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ expectedVersion, scenario })
			});
		} catch {
			return { status: 'away' };
		}
		if (response.status >= 500) return { status: 'away' };
		const answer = (await response.json()) as SaveAnswer | { message: string };
		if ('status' in answer) return answer;
		return { status: 'refused', message: answer.message };
	};
}

export function localDrafts(id: string): DraftStore {
	const key = `scenario-draft-${id}`;
	return {
		read() {
			const kept = localStorage.getItem(key);
			if (kept === null) return null;
			try {
				const { version, scenario } = JSON.parse(kept) as { version: number; scenario: unknown };
				const parsed = scenarioSchema.safeParse(scenario);
				return parsed.success ? { version, scenario: parsed.data } : null;
			} catch {
				return null;
			}
		},
		write(draft) {
			// A full store must not stop the work: the server still gets the draft.
			try {
				localStorage.setItem(key, JSON.stringify(draft));
			} catch {
				localStorage.removeItem(key);
			}
		},
		clear() {
			localStorage.removeItem(key);
		}
	};
}
