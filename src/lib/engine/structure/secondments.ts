/**
 * A secondment adds an operational line to the host manager while it runs; the employing line stays
 * with the home employer. Nothing is taken away: a home operational line that is left beside the
 * new one is an ambiguity to be listed, not settled here.
 */
import type { Finding } from '#lib/domain/evaluation.ts';
import type { Secondment } from '#lib/domain/scenario.ts';
import {
	type Sketch,
	type SketchPost,
	type Sources,
	missing,
	standingRef,
	withFindings,
	withPosts
} from './sketch.ts';
import { heldBy, holdersAllGo, unknownContracts } from './transfers.ts';

export function applySecondment(sketch: Sketch, move: Secondment, sources: Sources): Sketch {
	const findings = unknownContracts(move, sources);
	if (!sources.employers.has(move.host)) {
		findings.push(missing('unknown-employer', move.id, 'The host is not in this workforce'));
	}
	if (move.hostManager === null) return withFindings(sketch, findings);
	const manager = standingRef(sketch, move.hostManager);
	if (!sketch.posts.has(manager)) {
		findings.push(missing('unknown-post', move.id, 'The host manager is not in this workforce'));
		return withFindings(sketch, findings);
	}
	const going = new Set(move.contracts);
	const posts = heldBy(sketch, going, sources);
	findings.push(...posts.filter(({ ref }) => !holdersAllGo(sketch, ref, going)).map(shared));
	const whole = posts.filter(({ ref }) => holdersAllGo(sketch, ref, going));
	const seconded = whole.map((post) => underHost(post, manager, move.id));
	return withFindings(withPosts(sketch, seconded), findings);
}

function underHost(post: SketchPost, to: string, by: string): SketchPost {
	const line = { to, kind: 'operational', origin: 'stated', by } as const;
	return { ...post, reportsTo: [...post.reportsTo, { ...line, organisation: post.employer }] };
}

function shared({ ref, title }: SketchPost): Finding {
	return {
		code: 'post-shared',
		severity: 'warning',
		subject: ref,
		detail: `Only some of the people who share ${title} are seconded, so its lines stay as they are.`
	};
}
