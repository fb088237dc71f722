/** What every contract of one evaluation shares: editions allowed, award timelines, employers. */
import { addMonths } from '#lib/domain/dates.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Finding } from '#lib/domain/evaluation.ts';
import { afcOf, bargainingGroups, isBargainingGroup } from '#lib/domain/pay.ts';
import type { BargainingGroup, Framework } from '#lib/domain/pay.ts';
import type { Scenario, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Series } from '#lib/domain/series.ts';
import type { Employer } from '#lib/domain/workforce.ts';
import type { LeaveEdition, PayEdition, Reference } from '#lib/reference/types.ts';
import { awardMonths, awardTimeline } from './award-timeline.ts';
import type { AwardMonth, AwardTimeline } from './award-timeline.ts';
import { gap } from './figure.ts';
import { payConditions } from './pay-path.ts';
import type { PayConditions } from './pay-path.ts';
import { positionKey } from './position.ts';
import type { Position } from './position.ts';

export interface Setting {
	readonly scenario: Scenario;
	readonly asOf: IsoDate;
	/** Only the editions that the scenario may use. */
	readonly reference: Reference;
	readonly employers: ReadonlyMap<string, Employer>;
	readonly leaveEditions: readonly LeaveEdition[];
	readonly editions: readonly string[];
	readonly timelines: Readonly<Record<BargainingGroup, AwardTimeline>>;
	readonly findings: readonly Finding[];
	/** Tables in force from month −1 of a start; salaries without a table have a gap. */
	readonly awardsOf: (framework: Framework, start: IsoDate) => Series<AwardMonth>;
	/** Worked out once for all contracts that stand alike. */
	readonly payOf: (position: Position, start: IsoDate) => PayConditions;
}

export function settingOf({ baseline, scenario }: ScenarioDocument, reference: Reference): Setting {
	const payEditions = pinned(reference.payEditions, scenario.editions, true);
	const leaveEditions = pinned(reference.leaveEditions, scenario.editions, false);
	const timelineOf = (group: BargainingGroup) => {
		const own = payEditions.filter(({ framework }) => framework === group);
		return awardTimeline(group, own, scenario.awards);
	};
	const timelines: Setting['timelines'] = {
		'afc-england': timelineOf('afc-england'),
		'afc-scotland': timelineOf('afc-scotland'),
		'afc-wales': timelineOf('afc-wales'),
		'afc-northern-ireland': timelineOf('afc-northern-ireland'),
		njc: timelineOf('njc')
	};
	const awardsOf = remember(
		(framework: Framework, start: IsoDate) => `${framework}|${start}`,
		(framework: Framework, start: IsoDate) => awardsFor(timelines, framework, start)
	);
	return {
		scenario,
		asOf: baseline.asOf,
		reference: { ...reference, payEditions, leaveEditions },
		employers: new Map(baseline.employers.map((employer) => [employer.id, employer])),
		leaveEditions,
		editions: editionsInPlay([...payEditions, ...leaveEditions], { baseline, scenario }),
		timelines,
		findings: [
			...bargainingGroups.flatMap((group) => timelines[group].findings),
			...unknownEditions(scenario, reference),
			...startFindings(scenario, baseline.asOf)
		],
		awardsOf,
		payOf: remember(positionKey, (position: Position, start: IsoDate) =>
			payConditions(position, awardsOf(position.framework, start), start)
		)
	};
}

/** A function that works each key out once. */
export function remember<Arguments extends unknown[], Value>(
	key: (...given: Arguments) => string,
	work: (...given: Arguments) => Value
): (...given: Arguments) => Value {
	const known = new Map<string, Value>();
	return (...given) => {
		const name = key(...given);
		const found = known.get(name);
		if (found !== undefined) return found;
		const value = work(...given);
		known.set(name, value);
		return value;
	};
}

/**
 * The editions that a scenario may use. Pay tables: exactly those pinned. Leave rules: those pinned
 * where any is, because a scenario that pins pay alone says nothing about leave.
 */
function pinned<Edition extends PayEdition | LeaveEdition>(
	held: readonly Edition[],
	pins: readonly string[],
	strict: boolean
): readonly Edition[] {
	const chosen = held.filter(({ id }) => pins.includes(id));
	return pins.length === 0 || (!strict && chosen.length === 0) ? held : chosen;
}

/**
 * Ids of the editions that these people can meet: of the frameworks they are or come to be on and
 * those of their employers, without the ones that were replaced before the first month looked at.
 */
function editionsInPlay(
	editions: readonly (PayEdition | LeaveEdition)[],
	{ baseline, scenario }: ScenarioDocument
): string[] {
	const frameworks = new Set<Framework>([
		...baseline.contracts.map(({ framework }) => framework),
		...scenario.moves.flatMap((move) => (move.kind === 'assimilation' ? [move.framework] : [])),
		...baseline.employers.map(({ kind, nation }) => (kind === 'nhs' ? afcOf(nation) : 'njc'))
	]);
	const starts = [baseline.asOf, scenario.start, ...scenario.moves.map(({ start }) => start)];
	const first = addMonths(
		starts.reduce((a, b) => (a < b ? a : b)),
		-1
	);
	const nations = new Set(baseline.employers.map(({ nation }) => nation));
	const inPlay = editions.filter(
		(edition) =>
			frameworks.has(edition.framework) &&
			(!('nations' in edition) || edition.nations.some((nation) => nations.has(nation)))
	);
	const isReplaced = (edition: PayEdition | LeaveEdition) =>
		inPlay.some(
			(later) =>
				kindOf(later) === kindOf(edition) &&
				edition.effectiveFrom < later.effectiveFrom &&
				later.effectiveFrom <= first
		);
	return inPlay
		.filter((edition) => !isReplaced(edition))
		.map(({ id }) => id)
		.sort();
}

function kindOf(edition: PayEdition | LeaveEdition): string {
	const what = 'nations' in edition ? `leave ${edition.nations.join(' ')}` : 'pay';
	return `${edition.framework} ${what}`;
}

function unknownEditions({ editions }: Scenario, reference: Reference): Finding[] {
	const held = new Set([...reference.payEditions, ...reference.leaveEditions].map(({ id }) => id));
	return editions
		.filter((id) => !held.has(id))
		.map((id) => ({
			code: 'unknown-edition',
			severity: 'refusal',
			subject: id,
			detail: `The scenario is pinned to ${id}, which is not held here`
		}));
}

/** Points are known on the day the workforce was read; nothing is known of the months before it. */
function startFindings({ start }: Scenario, asOf: IsoDate): Finding[] {
	if (start >= asOf) return [];
	const detail = `The scenario starts on ${start}, before the workforce was read on ${asOf}`;
	return [{ code: 'start-before-baseline', severity: 'warning', subject: start, detail }];
}

function awardsFor(
	timelines: Setting['timelines'],
	framework: Framework,
	start: IsoDate
): Series<AwardMonth> {
	return isBargainingGroup(framework)
		? awardMonths(timelines[framework], start)
		: [{ from: -1, value: gap('no-table', framework) }];
}
