import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { documentOf, inventedReference, nurse, officer } from './invented.ts';
import { soundDocument } from './soundness.ts';

describe('what cannot be', () => {
	it('leaves a document alone in which nothing is wrong', () => {
		const document = documentOf([nurse, officer]);
		expect(soundDocument(document)).toEqual({ document, findings: [] });
		expect(soundDocument(document).document).toBe(document);
	});

	it('leaves a contract of −7.5 hours out and judges the other', () => {
		const wrong = { ...nurse, weeklyMinutes: -450 };
		const evaluation = evaluate(documentOf([wrong, officer]), inventedReference);
		expect(evaluation.contracts.map(({ ref }) => ref)).toEqual(['officer']);
		expect(evaluation.findings).toMatchObject([
			{
				code: 'hours-not-possible',
				subject: 'nurse',
				detail: 'contracted hours: -7.5 hours a week cannot be; the contract is left out'
			}
		]);
	});

	it('takes a leave date of 2032 as not known where the scenario starts in 2030', () => {
		const service = { ...nurse.service, leave: '2032-01-01' };
		const { document, findings } = soundDocument(documentOf([{ ...nurse, service }]));
		expect(document.baseline.contracts[0]?.service).toEqual({ ...service, leave: null });
		expect(findings).toMatchObject([{ code: 'service-date-after-start', severity: 'refusal' }]);
		expect(findings[0]?.detail).toContain('service for leave: 2032-01-01');
	});

	it('keeps a date between the workforce and the start, and lists it', () => {
		const service = { ...nurse.service, sick: '2031-01-01' };
		const given = documentOf([{ ...nurse, service }], { start: '2031-04-01' });
		const { document, findings } = soundDocument(given);
		expect(document).toBe(given);
		expect(findings.map(({ code }) => code)).toEqual(['service-date-in-future']);
	});

	it('lists SCP 5 in a grade of 18 to 20, and not for a red circle', () => {
		const wrong = { ...officer, point: '5' };
		const { findings } = soundDocument(documentOf([wrong]));
		expect(findings).toMatchObject([{ code: 'point-outside-grade', subject: 'officer' }]);
		const held = { ...wrong, redCircled: true, annualPence: 40_000_00 };
		expect(soundDocument(documentOf([held])).findings).toEqual([]);
	});
});
