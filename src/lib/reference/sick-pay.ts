/**
 * Sick pay scales by service, and what counts as full pay while sick (sick_pay.csv,
 * sick_pay_definitions.csv). An example of one council is shown and never applied to another.
 */
import { z } from 'zod';
import { isIsoDate } from '#lib/domain/dates.ts';
import { isAfc, nations } from '#lib/domain/pay.ts';
import type { Framework, Nation } from '#lib/domain/pay.ts';
import file from './editions/sick-pay.json' with { type: 'json' };

const text = z.string().min(1);
/** Null: the source gives no date. */
const effectiveFrom = z.string().refine(isIsoDate, 'Give a real date as YYYY-MM-DD').nullable();
const citation = { source: text, confidence: z.enum(['high', 'medium', 'low']) };

const scaleSchema = z.strictObject({
	id: text,
	agreement: z.enum(['AFC', 'NJC', 'SJC', 'NJC-local']),
	nations: z.array(z.enum(nations)).min(1),
	example: z.boolean(),
	/** Unit of `full` and `half`. */
	payUnit: z.enum(['months', 'weeks']),
	effectiveFrom,
	...citation,
	steps: z
		.array(
			z.strictObject({
				/** Complete service from which the step holds, in its own unit. */
				serviceFrom: z.int().min(0),
				serviceUnit: z.enum(['years', 'months', 'weeks']),
				full: z.number().min(0),
				half: z.number().min(0),
				note: z.string()
			})
		)
		.min(1)
});

const definitionSchema = z.strictObject({
	id: text,
	agreement: z.enum(['AFC-England', 'AFC-other nations', 'NJC', 'SJC', 'STAT']),
	item: text,
	rule: text,
	effectiveFrom,
	...citation
});

const sickPaySchema = z.strictObject({
	scales: z.array(scaleSchema),
	definitions: z.array(definitionSchema)
});

export type SickPayScale = Readonly<z.infer<typeof scaleSchema>>;
export type SickPayDefinition = Readonly<z.infer<typeof definitionSchema>>;
export type SickPay = Readonly<z.infer<typeof sickPaySchema>>;

export const sickPay: SickPay = sickPaySchema.parse(file);

/** The national scale of a framework in a nation: the SJC's for Scottish councils. */
export function nationalSickScale(
	{ scales }: SickPay,
	framework: Framework,
	nation: Nation
): SickPayScale | null {
	const agreement = isAfc(framework) ? 'AFC' : nation === 'scotland' ? 'SJC' : 'NJC';
	return scales.find((row) => row.agreement === agreement) ?? null;
}

/** What full pay is made of under the framework's own national rule. */
export function sickPayDefinition(
	{ definitions }: SickPay,
	framework: Framework,
	nation: Nation
): SickPayDefinition | null {
	const agreement =
		framework === 'afc-england'
			? 'AFC-England'
			: isAfc(framework)
				? 'AFC-other nations'
				: nation === 'scotland'
					? 'SJC'
					: 'NJC';
	return definitions.find((row) => row.agreement === agreement) ?? null;
}
