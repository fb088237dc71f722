/**
 * Layer by layer below a joint post or lead: how many posts of each employer moved down, stayed or
 * moved up, by how many tiers on average, and how far the two employers' averages are apart (a − b
 * in the order of the baseline). Posts are counted, by the employer they had before the moves.
 */
import { type Ratio, divide, ratio, subtract, toDecimal, toNumber } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Working } from '#lib/domain/working.ts';
import type { Structure } from '../structure/structure.ts';
import type { FactOf, ResultOf } from './fact.ts';
import type { Anchor } from './layers.ts';
import type { Shift } from './shifts.ts';

type LayerSide = FactOf<'layer'>['sides'][number];

interface Counted {
	readonly side: LayerSide;
	readonly mean: Ratio | null;
	readonly shifts: readonly number[];
}

export function cascades(
	{ baseline }: ScenarioDocument,
	after: Structure,
	anchors: readonly Anchor[],
	shifts: readonly Shift[]
): ResultOf<'layer'>[] {
	const names = new Map(baseline.employers.map(({ id, name }) => [id, name]));
	const byPost = new Map(shifts.map((shift) => [shift.post, shift]));
	return anchors.flatMap((anchor) => {
		const layers = new Map<number, Shift[]>();
		for (const [post, layer] of anchor.layers) {
			const shift = byPost.get(post);
			// A joint post below another stood nowhere before, so it has not moved.
			if (!shift) continue;
			const found = layers.get(layer);
			if (found) found.push(shift);
			else layers.set(layer, [shift]);
		}
		const title = after.posts.get(anchor.post)?.title ?? anchor.post;
		return [...layers]
			.sort(([a], [b]) => a - b)
			.map(([layer, found]) => layerResult(anchor.post, title, layer, found, names));
	});
}

function layerResult(
	post: string,
	title: string,
	layer: number,
	shifts: readonly Shift[],
	names: ReadonlyMap<string, string>
): ResultOf<'layer'> {
	const counted = [...names.keys()].flatMap((employer) => {
		const own = shifts.filter((shift) => shift.employer === employer);
		return own.length > 0 ? [countSide(employer, own)] : [];
	});
	const [first, second, third] = counted;
	const apart = first?.mean && second?.mean && !third ? subtract(first.mean, second.mean) : null;
	const asymmetry = apart && toNumber(apart, 2);
	return {
		kind: 'layer',
		post,
		layer,
		sides: counted.map(({ side }) => side),
		asymmetry,
		working: {
			label: `${title}, ${layer === 1 ? 'direct reports' : `${layer} steps below`}`,
			value: apart === null ? 'no asymmetry can be told' : `asymmetry ${toDecimal(apart, 2)} tiers`,
			rule: 'R25',
			note: 'Mean shift of the first employer less mean shift of the second; positive is down.',
			children: counted.map((one) => sideWorking(one, names))
		}
	};
}

function countSide(employer: string, own: readonly Shift[]): Counted {
	const shifts = own.flatMap(({ tierShift }) => (tierShift === null ? [] : [tierShift]));
	const total = shifts.reduce((sum, shift) => sum + shift, 0);
	const mean = shifts.length === 0 ? null : divide(ratio(total), ratio(shifts.length));
	return {
		mean,
		shifts,
		side: {
			employer,
			down: shifts.filter((shift) => shift > 0).length,
			same: shifts.filter((shift) => shift === 0).length,
			up: shifts.filter((shift) => shift < 0).length,
			unknown: own.length - shifts.length,
			meanShift: mean && toNumber(mean, 2)
		}
	};
}

function sideWorking({ side, mean, shifts }: Counted, names: ReadonlyMap<string, string>): Working {
	const total = shifts.reduce((sum, shift) => sum + shift, 0);
	return {
		label: names.get(side.employer) ?? side.employer,
		value: `${side.down} down, ${side.same} stay, ${side.up} up, ${side.unknown} not known`,
		...(mean
			? { note: `Mean shift ${total} ÷ ${shifts.length} = ${toDecimal(mean, 2)} tiers` }
			: {})
	};
}
