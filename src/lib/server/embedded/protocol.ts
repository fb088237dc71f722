/** What the server and the store's worker say to each other. */
export interface WorkerSettings {
	/** Data folder; the database is in `db/`, snapshots in `snapshots/`. */
	readonly folder: string;
	readonly migrations: string;
	readonly keys: { readonly jwtSecret: string; readonly publishableKey: string };
}

export interface StoredRequest {
	readonly method: string;
	readonly url: string;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: string | null;
}

export interface StoredResponse {
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: string | null;
}

export interface Person {
	readonly email: string;
	readonly password: string;
}

export type Order =
	| { readonly kind: 'fetch'; readonly request: StoredRequest }
	/** Makes an account and lets it into every workspace as owner, making one if there is none. */
	| { readonly kind: 'admit'; readonly person: Person; readonly workspaceName: string }
	| { readonly kind: 'count-people'; readonly except: string }
	| { readonly kind: 'checkpoint' }
	| { readonly kind: 'vacuum' }
	| { readonly kind: 'snapshot' }
	| { readonly kind: 'close' };

/** Null where there is nothing to say. A snapshot answers with the path of the unverified file. */
export type Answer = StoredResponse | string | number | null;

export type FromWorker =
	| { readonly kind: 'ready' }
	| { readonly kind: 'progress'; readonly sentence: string }
	/** `refusal` is a sentence for people; without one the fault has only a name. */
	| { readonly kind: 'failed'; readonly refusal: string | null; readonly fault: string }
	| { readonly kind: 'answer'; readonly answer: Answer }
	| { readonly kind: 'fault'; readonly fault: string };
