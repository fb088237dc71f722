/**
 * Groups of nodes from each of which every other can be reached (Tarjan), those of one node only
 * where it leads to itself. Iterative: a chain of 100,000 posts must not exhaust the stack.
 */
export function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];
	const isOpen = new Set<string>();
	const cycles: string[][] = [];
	for (const start of edges.keys()) {
		if (order.has(start)) continue;
		const path = [{ node: start, next: 0 }];
		for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
			const { node } = step;
			if (step.next === 0 && !order.has(node)) {
				order.set(node, order.size);
				low.set(node, order.size - 1);
				open.push(node);
				isOpen.add(node);
			}
			const target = edges.get(node)?.[step.next];
			step.next += 1;
			if (target === undefined) {
				path.pop();
				const parent = path.at(-1)?.node;
				if (parent !== undefined) lower(low, parent, low.get(node));
				if (low.get(node) === order.get(node)) close(node);
			} else if (!order.has(target)) {
				path.push({ node: target, next: 0 });
			} else if (isOpen.has(target)) {
				lower(low, node, order.get(target));
			}
		}
	}
	return cycles;

	function close(root: string): void {
		const cycle = open.splice(open.lastIndexOf(root));
		for (const node of cycle) isOpen.delete(node);
		if (cycle.length > 1 || (edges.get(root) ?? []).includes(root)) cycles.push(cycle.sort());
	}
}

function lower(low: Map<string, number>, node: string, candidate: number | undefined): void {
	const current = low.get(node);
	if (candidate !== undefined && (current === undefined || candidate < current)) {
		low.set(node, candidate);
	}
}
