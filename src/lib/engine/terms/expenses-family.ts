/** T42: business mileage (rulebook §l). */
import { mapSeries } from '#lib/domain/series.ts';
import type { Working } from '#lib/domain/working.ts';
import { ratio } from '#lib/domain/ratio.ts';
import { pounds } from '../working/amounts.ts';
import type { Fact } from '../working/fact.ts';
import { businessMileage, businessMileageSides, mileageRates } from './business-mileage.ts';
import type { MileageRate } from './business-mileage.ts';
import type { Situation, Standing, TermFamily } from './family.ts';
import { mergedFacts } from './merged-facts.ts';
import type { WorkingLine } from './merged-facts.ts';

export const expensesFamily: TermFamily = {
	terms: [businessMileage],
	readsPay: false,
	key: ({ employer, framework, grade, circumstances }) =>
		[
			employer,
			framework,
			grade ?? '',
			circumstances.area ?? '',
			circumstances.businessMiles ?? '-'
		].join('|'),
	sides: (_id, situation) => businessMileageSides(situation),
	facts: (_id, situation) => ({
		own: factsOf(situation.own, situation),
		next: factsOf(situation.next, situation)
	})
};

function factsOf(standing: Standing, { contract, start, reference }: Situation): Fact[] {
	const { businessMiles } = contract.circumstances;
	const miles: Working = {
		label: 'Business miles a year',
		value: businessMiles === null ? 'not known' : String(businessMiles)
	};
	const rates: WorkingLine = mapSeries(mileageRates(standing, start, reference), (rate) =>
		rate.known ? [rateWorking(rate)] : []
	);
	return mergedFacts([{ from: -1, value: [miles] }], rates);
}

function rateWorking(rate: MileageRate): Working {
	const { thresholdMiles, tenthsBelow, tenthsAbove, lumpPence, basis, source, confidence } = rate;
	const lump = lumpPence > 0 ? `, and ${pounds(ratio(lumpPence))} a year` : '';
	return {
		label: 'Rate a mile',
		value: `${tenthsBelow / 10}p to ${thresholdMiles} miles, then ${tenthsAbove / 10}p${lump}`,
		edition: basis,
		source,
		confidence
	};
}
