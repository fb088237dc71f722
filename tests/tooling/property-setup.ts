/** How many random examples each property is tried on: 1,000, and more at night. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) });
