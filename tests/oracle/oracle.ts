/**
 * What each person has on the own terms and under the move in every month, from the rulebook: pay,
 * hours, grade, awards, leave and service, and the verdict of every term.
 */
import type { Assimilation, Move, Protection, ScenarioDocument } from '#lib/domain/scenario.ts';
import type { TermId, Verdict } from '#lib/domain/terms.ts';
import type { Contract } from '#lib/domain/workforce.ts';
import type { LeaveEdition, PayEdition } from '#lib/reference/types.ts';
import { dayAfterMonths, nextApril, wholeYears } from './days.ts';
import {
	decimal,
	fraction,
	isLess,
	larger,
	minus,
	over,
	plus,
	smaller,
	times
} from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { judgeMonths } from './judge.ts';
import type { Compared, Judged } from './judge.ts';
import { bandSteps, events, tableOn, worth, yearlySteps } from './pay.ts';
import type { Amount, Event, Group, Table, World } from './pay.ts';

export interface OracleTerm extends Judged {
	readonly own: Fraction;
	readonly next: Fraction;
}

export interface OraclePath {
	readonly path: 'only' | 'frozen' | 'undertaking';
	readonly horizon: number;
	readonly verdict: Verdict;
	readonly terms: ReadonlyMap<TermId, OracleTerm>;
}

/** One side of a person: everything by month, month −1 first. */
interface Side {
	readonly annual: readonly Amount[];
	readonly top: readonly Amount[];
	readonly minutes: readonly Fraction[];
	readonly week: readonly Fraction[];
	readonly monthsToTop: number;
	readonly isDynamic: readonly boolean[];
}

interface Case {
	readonly contract: Contract;
	readonly move: Exclude<Move, { kind: 'integrated-team' | 'joint-post' }>;
	readonly document: ScenarioDocument;
	readonly world: World;
	readonly leave: readonly LeaveEdition[];
	/** Enough months for any horizon. */
	readonly length: number;
}

const weeks = fraction(52_143, 1000);
const longest = 140;

export function judgeByHand(
	contract: Contract,
	document: ScenarioDocument,
	editions: { readonly pay: readonly PayEdition[]; readonly leave: readonly LeaveEdition[] }
): OraclePath[] {
	const move = document.scenario.moves.find(
		(each) => 'contracts' in each && each.contracts.includes(contract.ref)
	);
	if (!move || !('contracts' in move)) throw new Error(`No move for ${contract.ref}`);
	const world = { editions: editions.pay, awards: document.scenario.awards };
	const about: Case = { contract, move, document, world, leave: editions.leave, length: longest };
	const own = ownSide(about);
	const futures = futuresByHand(about, own);
	const horizon = Math.max(
		60,
		document.scenario.horizonMonths,
		own.monthsToTop,
		...futures.map(({ side }) => side.monthsToTop)
	);
	return futures.map(({ path, side, protection }) => {
		const terms = termsOf({ ...about, length: horizon }, own, side, protection);
		return { path, horizon, verdict: worstOf([...terms.values()]), terms };
	});
}

function worstOf(terms: readonly OracleTerm[]): Verdict {
	for (const verdict of ['worse_detriment', 'cannot_tell', 'worse_protected', 'better'] as const) {
		if (terms.some((term) => term.verdict === verdict)) return verdict;
	}
	return 'same';
}

const calendars = new Map<string, readonly string[]>();

/** First day of month t; the days of one start are worked out once. */
function dayOf({ move: { start } }: Case, t: number): string {
	const known = calendars.get(start);
	const days = known ?? monthsFrom(longest).map((month) => dayAfterMonths(start, month));
	if (!known) calendars.set(start, days);
	return days[t + 1] ?? dayAfterMonths(start, t);
}

const monthsFrom = (length: number) => Array.from({ length: length + 1 }, (_, index) => index - 1);

function ownSide(about: Case): Side {
	const { contract, world } = about;
	const group = groupOf(contract.framework);
	const all = events(group, world);
	return sideOf(about, (t) => tableOn(dayOf(about, t), all), {
		group,
		grade: contract.grade ?? '',
		point: contract.point ?? '',
		ups: ownSteps(about, group, tableOn(dayOf(about, -1), all).edition),
		minutes: milli(contract.weeklyMinutes),
		week: milli(contract.standardWeekMinutes)
	});
}

interface Place {
	readonly group: Group;
	readonly grade: string;
	readonly point: string;
	/** Days on which a step up falls. */
	readonly ups: readonly string[];
	readonly minutes: Fraction;
	readonly week: Fraction;
}

function sideOf(about: Case, table: (t: number) => Table, place: Place): Side {
	const { group, grade, ups } = place;
	const ladder = ladderByHand(about, group, grade, table(-1).edition);
	const months = monthsFrom(longest);
	const pointIn = (t: number): string => {
		let point = place.point;
		const changes = [...ups].filter((up) => up <= dayOf(about, t)).sort();
		for (const up of changes) {
			point = remaining(group, point, lastTableBefore(about, table, up));
			const index = ladder.indexOf(point);
			const above = ladder.find((each) => Number(each) > Number(point));
			point = (index >= 0 ? ladder[index + 1] : above) ?? point;
		}
		return point;
	};
	const rowGrade = group === 'njc' ? null : grade;
	const toTop = ups.map((up) => monthsFrom(longest).find((t) => up <= dayOf(about, t)) ?? longest);
	return {
		annual: months.map((t) => worth(table(t), rowGrade, pointIn(t))),
		top: months.map((t) => worth(table(t), rowGrade, ladder.at(-1) ?? place.point)),
		minutes: months.map(() => place.minutes),
		week: months.map(() => place.week),
		monthsToTop: Math.max(0, ...toTop),
		isDynamic: months.map(() => true)
	};
}

/** A point deleted before the day has become the lowest that was left (R19). */
function remaining(group: Group, point: string, table: Table | null): string {
	if (group !== 'njc' || !table) return point;
	const lowest = Math.min(...table.edition.points.map((row) => Number(row.point)));
	return Number(point) < lowest ? String(lowest) : point;
}

/** The table of the last month that began before the day; an increment comes before a deletion. */
function lastTableBefore(about: Case, table: (t: number) => Table, day: string): Table | null {
	const before = monthsFrom(longest).filter((t) => dayOf(about, t) < day);
	const last = before.filter((t) => dayOf(about, t + 1) <= day).at(-1);
	return last === undefined ? null : table(last);
}

function ladderByHand(
	{ document }: Case,
	group: Group,
	grade: string,
	edition: PayEdition
): string[] {
	if (group === 'afc-england') return bandSteps(edition, grade).map(({ point }) => point);
	const council = document.baseline.employers.find(({ kind }) => kind === 'council');
	return [...(council?.grades.find((each) => each.grade === grade)?.points ?? [])];
}

function ownSteps(about: Case, group: Group, edition: PayEdition): string[] {
	const { contract, document } = about;
	const ladder = ladderByHand(about, group, contract.grade ?? '', edition);
	const left = ladder.length - 1 - ladder.indexOf(contract.point ?? '');
	if (left === 0) return [];
	if (group === 'njc') return yearlySteps(nextApril(document.baseline.asOf), left);
	const steps = bandSteps(edition, contract.grade ?? '');
	const at = ladder.length - 1 - left;
	const due = contract.nextStep;
	if (due === null) throw new Error('The random nurses below the top have a step date');
	const base = steps[at + 1]?.months ?? 0;
	return steps.slice(at + 1).map(({ months }) => dayAfterMonths(due, months - base));
}

interface FutureByHand {
	readonly path: OraclePath['path'];
	readonly side: Side;
	readonly protection: Protection | null;
}

function futuresByHand(about: Case, own: Side): FutureByHand[] {
	const { move } = about;
	if (move.kind === 'secondment') {
		return [{ path: 'only', side: seconded(about, own), protection: null }];
	}
	if (move.kind === 'assimilation') {
		return [{ path: 'only', side: assimilated(about, move, own), protection: move.protection }];
	}
	const frozen = { path: 'frozen', side: transferred(about, []), protection: null } as const;
	if (move.awardPath === 'frozen') return [frozen];
	if (move.awardPath === 'follow-own') {
		return [{ path: 'undertaking', side: own, protection: null }, frozen];
	}
	const group = about.contract.framework === 'njc' ? 'afc-england' : 'njc';
	const side = { ...transferred(about, events(group, about.world)), isDynamic: own.isDynamic };
	return [{ path: 'undertaking', side, protection: null }, frozen];
}

/** Hours follow the host's week up to the last day; pay follows the hours or not. */
function seconded(about: Case, own: Side): Side {
	const { move } = about;
	if (move.kind !== 'secondment' || move.payRule === 'own') return own;
	const host = employer(about, move.host);
	const week = milli(host.standardWeekMinutes);
	const isAway = monthsFrom(longest).map((t) => t >= 0 && dayOf(about, t) <= move.end);
	const at = <T>(values: readonly T[], other: (value: T, index: number) => T) =>
		values.map((value, index) => (isAway[index] ? other(value, index) : value));
	const share = (minutes: Fraction, index: number) =>
		times(minutes, over(week, own.week[index] ?? week));
	return {
		...own,
		minutes: at(own.minutes, share),
		week: move.payRule === 'host-week-full-pay' ? at(own.week, () => week) : own.week
	};
}

/** The table of month −1 for ever, or raised by the percentages of another group from month 0. */
function transferred(about: Case, followed: readonly Event[]): Side {
	const { contract, world } = about;
	const group = groupOf(contract.framework);
	const last = tableOn(dayOf(about, -1), events(group, world));
	const base: Table = { ...last, status: last.status === 'agreed' ? 'fixed' : last.status };
	const table = (t: number): Table => {
		let held = base;
		for (const { date, award, table: theirs } of followed) {
			if (date <= dayOf(about, -1) || date > dayOf(about, t)) continue;
			if (award === null) throw new Error('The awards of these years are percentages');
			const factor = times(held.factor, plus(fraction(1), fraction(award, 10_000)));
			held = { ...held, factor, status: held.status === 'offer' ? 'offer' : theirs.status };
		}
		return held;
	};
	const side = sideOf(about, table, {
		group,
		grade: contract.grade ?? '',
		point: contract.point ?? '',
		ups: ownSteps(about, group, last.edition),
		minutes: milli(contract.weeklyMinutes),
		week: milli(contract.standardWeekMinutes)
	});
	const first = events(group, world).find(({ date }) => date > dayOf(about, -1));
	// With no award in sight, not even a year without one, the mechanism is lost at once.
	return {
		...side,
		isDynamic: monthsFrom(longest).map((t) => first !== undefined && dayOf(about, t) < first.date)
	};
}

function assimilated(about: Case, move: Assimilation, own: Side): Side {
	const group = groupOf(move.framework);
	const all = events(group, about.world);
	const first = tableOn(dayOf(about, 0), all);
	const to = employer(about, move.to);
	const week = milli(
		group === 'njc' && to.kind === 'council'
			? to.standardWeekMinutes
			: first.edition.standardWeekMinutes
	);
	const ladder = ladderByHand(about, group, move.grade, first.edition);
	const point = pointByHand(move, ladder, first, group, own, week);
	const minutes = own.minutes[1] ?? fraction(0);
	const left = ladder.filter((each) => Number(each) > Number(point)).length;
	const steps = bandSteps(first.edition, move.grade);
	const reached = steps.find((step) => step.point === point)?.months ?? 0;
	const ups =
		group === 'njc'
			? yearlySteps(firstCouncilStep(move.start), left)
			: steps
					.slice(steps.length - left)
					.map(({ months }) => dayAfterMonths(move.start, months - reached));
	return sideOf(about, (t) => tableOn(dayOf(about, t), all), {
		group,
		grade: move.grade,
		point,
		ups: left === 0 ? [] : ups,
		minutes: move.hours === 'keep' ? minutes : times(over(minutes, own.week[1] ?? week), week),
		week
	});
}

/** Six months complete by 1 April, else on the day they are (W23). */
function firstCouncilStep(start: string): string {
	const half = dayAfterMonths(start, 6);
	const april = nextApril(start);
	return half <= april ? april : half;
}

function pointByHand(
	{ pointRule, grade }: Assimilation,
	ladder: readonly string[],
	table: Table,
	group: Group,
	own: Side,
	week: Fraction
): string {
	const top = ladder.at(-1) ?? '';
	if (pointRule.kind === 'named') return pointRule.point;
	if (pointRule.kind !== 'same-or-next-up') return ladder[0] ?? '';
	const held = own.annual[1]?.value ?? fraction(0);
	const heldWeek = own.week[1] ?? week;
	const found = ladder.find((point) => {
		const { value } = worth(table, group === 'njc' ? null : grade, point);
		return pointRule.basis === 'hourly'
			? !isLess(over(value, week), over(held, heldWeek))
			: !isLess(value, held);
	});
	return found ?? top;
}

function termsOf(
	about: Case,
	own: Side,
	next: Side,
	protection: Protection | null
): ReadonlyMap<TermId, OracleTerm> {
	const { length } = about;
	const cut = (values: readonly Amount[]) => values.slice(0, length + 1);
	const onPay = (side: Side, of: (annual: Fraction, index: number) => Fraction) =>
		cut(side.annual.map(({ value, status }, index) => ({ value: of(value, index), status })));
	const plain = (values: readonly Fraction[]) =>
		cut(values.map((value): Amount => ({ value, status: 'agreed' })));
	const minutesOf = (side: Side) => side.minutes;
	const actual = (side: Side) =>
		onPay(side, (value, i) =>
			times(value, over(side.minutes[i] ?? fraction(0), side.week[i] ?? fraction(1)))
		);
	const hourly = (side: Side) =>
		onPay(side, (value, i) =>
			over(over(value, weeks), over(side.week[i] ?? fraction(1), fraction(60)))
		);
	const full = (side: Side) => onPay(side, (value) => value);
	const always = (value: Fraction) => plain(monthsFrom(length).map(() => value));
	const same = own === next;
	const pay = { lowerIsBetter: false, isPay: true, isGuaranteed: same };
	const covered = (term: 'T01' | 'T02' | 'T03', of: (side: Side) => readonly Amount[]) =>
		protectionByHand(about, protection, term, of(own), of(next), of(heldAt(about, own)));
	const compared: readonly (readonly [TermId, Compared])[] = [
		[
			'T01',
			{
				own: actual(own),
				next: actual(next),
				protection: covered('T01', actual),
				tolerance: fraction(100),
				...pay
			}
		],
		[
			'T02',
			{
				own: full(own),
				next: full(next),
				protection: covered('T02', full),
				tolerance: fraction(100),
				...pay
			}
		],
		[
			'T03',
			{
				own: hourly(own),
				next: hourly(next),
				protection: covered('T03', hourly),
				tolerance: fraction(1, 2),
				...pay
			}
		],
		[
			'T04',
			{
				own: plain(minutesOf(own)),
				next: plain(minutesOf(next)),
				protection: null,
				tolerance: fraction(6, 10),
				lowerIsBetter: true,
				isPay: false,
				isGuaranteed: same
			}
		],
		[
			'T05',
			{
				own: cut(own.top),
				next: cut(next.top),
				protection: null,
				tolerance: fraction(100),
				lowerIsBetter: false,
				isPay: false,
				isGuaranteed: same
			}
		],
		[
			'T06',
			{
				own: always(fraction(own.monthsToTop)),
				next: always(fraction(next.monthsToTop)),
				protection: null,
				tolerance: fraction(1),
				lowerIsBetter: true,
				isPay: false,
				isGuaranteed: false
			}
		],
		[
			'T08',
			{
				own: plain(own.isDynamic.map(yes)),
				next: plain(next.isDynamic.map(yes)),
				protection: null,
				tolerance: fraction(0),
				lowerIsBetter: false,
				isPay: false,
				isGuaranteed: false
			}
		],
		[
			'T21',
			{
				...leaveByHand(about),
				protection: null,
				tolerance: decimal('0.01'),
				lowerIsBetter: false,
				isPay: false,
				isGuaranteed: false
			}
		],
		[
			'T48',
			{
				own: always(day(about.contract.service.statutory ?? '')),
				next: always(day(serviceAfter(about))),
				protection: null,
				tolerance: fraction(0),
				lowerIsBetter: true,
				isPay: false,
				isGuaranteed: false
			}
		]
	];
	return new Map(
		compared.map(([id, sides]) => {
			const [before, after] = [sides.own[1]?.value, sides.next[1]?.value];
			if (!before || !after) throw new Error('No month 0');
			return [id, { ...judgeMonths(sides), own: before, next: after }];
		})
	);
}

const yes = (is: boolean) => fraction(is ? 1 : 0);

/** The point of the last month before the change, at what it is worth later (R4). */
function heldAt(about: Case, own: Side): Side {
	const { contract, world } = about;
	const group = groupOf(contract.framework);
	const all = events(group, world);
	const grade = group === 'njc' ? null : contract.grade;
	const edition = tableOn(dayOf(about, -1), all).edition;
	const ladder = ladderByHand(about, group, contract.grade ?? '', edition);
	const ups = ownSteps(about, group, edition).filter((up) => up <= dayOf(about, -1));
	const at = ladder.indexOf(contract.point ?? '') + ups.length;
	const point = ladder[at] ?? contract.point ?? '';
	const annual = monthsFrom(longest).map((t) => worth(tableOn(dayOf(about, t), all), grade, point));
	return { ...own, annual };
}

function protectionByHand(
	{ length }: Case,
	protection: Protection | null,
	term: 'T01' | 'T02' | 'T03',
	own: readonly Amount[],
	next: readonly Amount[],
	held: readonly Amount[]
): Fraction[] | null {
	if (!protection || protection.shape === 'lump' || !protection.covers.includes(term)) return null;
	const cash = own[0]?.value ?? fraction(0);
	const upTo = (amount: Fraction, t: number) =>
		larger(fraction(0), minus(amount, next[t + 1]?.value ?? fraction(0)));
	return Array.from({ length }, (_, t) => {
		if (protection.months !== null && t >= protection.months) return fraction(0);
		if (protection.shape === 'mark-time') return upTo(cash, t);
		if (protection.shape === 'with-awards') return upTo(held[t + 1]?.value ?? fraction(0), t);
		if (protection.shape === 'own-path') return upTo(own[t + 1]?.value ?? fraction(0), t);
		const share = (protection.shares ?? []).filter(({ fromMonth }) => fromMonth <= t).at(-1);
		const cap = protection.capBasisPoints;
		const whole = upTo(cash, t);
		const most = cap === null ? whole : smaller(whole, times(cash, fraction(cap, 10_000)));
		return times(most, fraction(share?.basisPoints ?? 0, 10_000));
	});
}

/** Weeks of leave with public holidays: days ÷ 5 by complete years of service (§b). */
function leaveByHand(about: Case): Pick<Compared, 'own' | 'next'> {
	const { contract, move, length } = about;
	const at = (framework: string, from: string) =>
		monthsFrom(length).map((t): Amount => {
			const today = dayOf(about, t);
			const edition = about.leave.find((each) => each.framework === framework);
			const years = from <= today ? wholeYears(from, today) : 0;
			const step = edition?.steps.filter(({ fromYears }) => fromYears <= years).at(-1);
			return { value: over(fraction(step?.totalDays ?? 0), fraction(5)), status: 'agreed' };
		});
	const service = contract.service.leave ?? '';
	const own = at(contract.framework, service);
	if (move.kind !== 'assimilation') return { own, next: own };
	const counts = move.route === 'assimilation' || move.recognisedService.includes('leave');
	return { own, next: at(move.framework, counts ? service : move.start) };
}

function serviceAfter({ contract, move }: Case): string {
	const restarts = move.kind === 'assimilation' && move.route === 'voluntary-move';
	return restarts ? move.start : (contract.service.statutory ?? '');
}

function day(date: string): Fraction {
	return fraction(Date.parse(date) / 86_400_000);
}

function employer({ document }: Case, id: string) {
	const found = document.baseline.employers.find((each) => each.id === id);
	if (!found) throw new Error(`No employer ${id}`);
	return found;
}

function groupOf(framework: string): Group {
	if (framework === 'afc-england' || framework === 'njc') return framework;
	throw new Error(`The random people are on two frameworks, not ${framework}`);
}

const milli = (minutes: number) => fraction(Math.round(minutes * 1000), 1000);
