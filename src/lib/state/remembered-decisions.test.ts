import { describe, expect, it } from 'vitest';
import { decisionsFor, noDecisions, rememberDecisions } from './remembered-decisions.ts';

/** What a browser keeps, for as long as the test lasts. */
function storage(room = Infinity): Storage {
	const held = new Map<string, string>();
	return {
		get length() {
			return held.size;
		},
		clear: () => held.clear(),
		getItem: (key) => held.get(key) ?? null,
		key: () => null,
		removeItem: (key) => held.delete(key),
		setItem(key, value) {
			if (value.length > room) throw new DOMException('Full', 'QuotaExceededError');
			held.set(key, value);
		}
	};
}

const decisions = {
	fixes: [{ heading: 'Grade', column: 2, row: null, from: 'B5', to: 'Band 5' }],
	accepted: [{ kind: 'manager' as const, column: 'Reports to', from: 'DfE-1', to: 'DFE-1' }],
	grades: [{ raw: 'VSM', framework: 'spot' as const, grade: null }]
};

describe('what was decided about an earlier file', () => {
	it('comes back for the same headings and the same kind of file only', () => {
		const kept = storage();
		rememberDecisions('abc', 'staff', decisions, kept);
		expect(decisionsFor('abc', 'staff', kept)).toEqual(decisions);
		expect(decisionsFor('abc', 'structure', kept)).toEqual(noDecisions);
		expect(decisionsFor('abd', 'staff', kept)).toEqual(noDecisions);
	});

	it('is kept for the 20 files decided last', () => {
		const kept = storage();
		for (let file = 1; file <= 21; file += 1) {
			rememberDecisions(String(file), 'staff', decisions, kept);
		}
		expect(decisionsFor('1', 'staff', kept)).toEqual(noDecisions);
		expect(decisionsFor('2', 'staff', kept)).toEqual(decisions);
	});

	it('is gone once it is forgotten, and where what is kept cannot be read', () => {
		const kept = storage();
		rememberDecisions('abc', 'staff', decisions, kept);
		rememberDecisions('abc', 'staff', noDecisions, kept);
		expect(decisionsFor('abc', 'staff', kept)).toEqual(noDecisions);
		kept.setItem('planner-decisions', '{"half');
		expect(decisionsFor('abc', 'staff', kept)).toEqual(noDecisions);
	});

	it('does not stop the import when the browser has no room for it', () => {
		const full = storage(10);
		rememberDecisions('abc', 'staff', decisions, full);
		expect(decisionsFor('abc', 'staff', full)).toEqual(noDecisions);
	});
});
