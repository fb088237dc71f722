const storageName = 'planner-reference-key';

/**
 * The secret that turns staff numbers into references. It is made once and stays in this browser, so
 * that the same person has the same reference in next month's file and nobody else can work it out.
 */
export function referenceKey(storage: Storage = localStorage): string {
	const held = storage.getItem(storageName);
	if (held) return held;
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	storage.setItem(storageName, made);
	return made;
}
