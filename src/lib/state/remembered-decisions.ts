import { z } from 'zod';
import { frameworks } from '#lib/domain/pay.ts';
import type { FileKind } from '#lib/intake/intake.ts';

/**
 * What a person decided about the content of a file. It repeats cells of the file, so it stays in
 * this browser, unlike the mapping of the columns.
 */
const decisionsSchema = z.strictObject({
	fixes: z.array(
		z.strictObject({
			heading: z.string(),
			column: z.int().min(0),
			row: z.int().min(1).nullable(),
			from: z.string(),
			to: z.string()
		})
	),
	/** Repairs that were offered and accepted. */
	accepted: z.array(
		z.strictObject({
			kind: z.enum(['manager', 'date-order']),
			column: z.string().nullable(),
			from: z.string(),
			to: z.string()
		})
	),
	grades: z.array(
		z.strictObject({
			raw: z.string(),
			framework: z.enum(frameworks),
			grade: z.string().nullable()
		})
	)
});
export type Decisions = Readonly<z.infer<typeof decisionsSchema>>;

export const noDecisions: Decisions = { fixes: [], accepted: [], grades: [] };

const storageName = 'planner-decisions';
/** Files of different headings for which decisions are kept; the oldest make room. */
const mostFiles = 20;

const keptSchema = z.array(z.strictObject({ key: z.string(), decisions: decisionsSchema }));
type Kept = z.infer<typeof keptSchema>;

/** What was decided about an earlier file with the same headings; nothing when there is none. */
export function decisionsFor(
	fingerprint: string,
	kind: FileKind,
	storage: Storage = localStorage
): Decisions {
	const found = kept(storage).find(({ key }) => key === keyOf(fingerprint, kind));
	return found?.decisions ?? noDecisions;
}

export function rememberDecisions(
	fingerprint: string,
	kind: FileKind,
	decisions: Decisions,
	storage: Storage = localStorage
): void {
	const key = keyOf(fingerprint, kind);
	const others = kept(storage).filter((each) => each.key !== key);
	const isEmpty = Object.values(decisions).every((list) => list.length === 0);
	const all = isEmpty ? others : [{ key, decisions }, ...others];
	write(storage, all.slice(0, mostFiles));
}

const keyOf = (fingerprint: string, kind: FileKind): string => `${kind} ${fingerprint}`;

function kept(storage: Storage): Kept {
	const text = storage.getItem(storageName);
	if (text === null) return [];
	const parsed = keptSchema.safeParse(fromJson(text));
	return parsed.success ? parsed.data : [];
}

/** Remembering is a convenience: when the browser has no room for it the import goes on. */
function write(storage: Storage, all: Kept): void {
	try {
		storage.setItem(storageName, JSON.stringify(all));
	} catch {
		storage.removeItem(storageName);
	}
}

function fromJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
