import { z } from 'zod';
import { baselineSchema } from '#lib/domain/workforce.ts';
import { scenarioDocumentSchema, scenarioSchema } from '#lib/domain/scenario.ts';
import { BadInput } from './input.ts';

const schemas = {
	baseline: baselineSchema,
	scenario: scenarioSchema,
	document: scenarioDocumentSchema
};

/** JSON Schema of a file format. */
export function schemaCommand([name = 'document']: string[]): unknown {
	if (!(name === 'baseline' || name === 'scenario' || name === 'document')) {
		throw new BadInput(`There is no format "${name}": choose baseline, scenario or document`);
	}
	return z.toJSONSchema(schemas[name], { unrepresentable: 'any' });
}
