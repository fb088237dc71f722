import { describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/intake/intake.ts';
import { withRemembered } from './remembered-mapping.ts';

const column = (index: number, heading: string, field: Mapping['columns'][number]['field']) => ({
	index,
	heading,
	field,
	sensitive: false,
	samples: ['sample']
});

const suggested: Mapping = {
	kind: 'staff',
	columns: [column(0, 'Ref', null), column(1, 'Unit', 'team'), column(2, 'Pay', 'grade')]
};

const fieldsAfter = (columns: { heading: string; field: string | null }[]) =>
	withRemembered(suggested, { columns }).columns.map(({ field }) => field);

describe('a mapping remembered from an earlier file', () => {
	it('puts back what the person set, also that a column is not used', () => {
		expect(
			fieldsAfter([
				{ heading: 'Ref', field: 'employee-number' },
				{ heading: 'Unit', field: null },
				{ heading: 'Pay', field: 'grade' }
			])
		).toEqual(['employee-number', null, 'grade']);
	});

	it('leaves the suggestion where the heading in that place is another', () => {
		expect(fieldsAfter([{ heading: 'Number', field: 'employee-number' }])).toEqual([
			null,
			'team',
			'grade'
		]);
	});

	it('leaves out a field that is no longer offered', () => {
		expect(fieldsAfter([{ heading: 'Ref', field: 'shoe-size' }])[0]).toBeNull();
	});
});
