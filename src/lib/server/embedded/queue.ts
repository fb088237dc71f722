/**
 * Runs tasks strictly one after another, in the order they were handed in. The store's thread is
 * given one call at a time, so that a deadline counts that call's own work, and ending a thread
 * that is late fails one call instead of all that were waiting behind it.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const turn = last.then(task, task);
		last = turn.catch(() => undefined);
		return turn;
	};
}
