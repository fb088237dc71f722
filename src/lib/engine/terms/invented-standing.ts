/** Invented employers and standings for tests of terms: one amount of pay, one week, one set of dates. */
import type { IsoDate } from '#lib/domain/dates.ts';
import type { Framework, Nation } from '#lib/domain/pay.ts';
import { fromDecimal, multiply, ratio } from '#lib/domain/ratio.ts';
import { noPolicies, nothingKnown } from '#lib/domain/workforce.ts';
import type { Circumstances, Contract, Employer, EmployerPolicies } from '#lib/domain/workforce.ts';
import { reference } from '#lib/reference/reference.ts';
import type { PayFigure } from '../pay/figure.ts';
import { gap } from '../pay/figure.ts';
import type { Situation, Standing } from './family.ts';

export interface Invented {
	readonly kind?: Employer['kind'];
	readonly nation?: Nation;
	readonly policies?: Partial<EmployerPolicies>;
	readonly framework?: Framework;
	readonly grade?: string;
	/** Full-time pay a year in pounds. */
	readonly annual?: string;
	readonly weeklyHours?: string;
	readonly fullTimeHours?: string;
	/** One date for every purpose. */
	readonly service?: IsoDate | null;
}

/** A trust and Agenda for Change where nothing else is said, a council where the kind is. */
export function inventedStanding(given: Invented): Standing {
	const { kind = 'nhs', nation = 'england', service = null } = given;
	const isTrust = kind === 'nhs';
	const { weeklyHours = isTrust ? '37.5' : '37', fullTimeHours = isTrust ? '37.5' : '37' } = given;
	const employer: Employer = {
		id: isTrust ? 'trust' : 'council',
		name: 'Invented',
		kind,
		nation,
		standardWeekMinutes: Number(fullTimeHours) * 60,
		grades: [],
		gradesSource: null,
		topPost: null,
		policies: { ...noPolicies, ...given.policies }
	};
	const pay = [{ from: -1, value: figure(given.annual ?? '40000') }];
	const nothing = [{ from: -1, value: gap('no-range', 'invented') }];
	return {
		employer,
		framework: given.framework ?? (isTrust ? 'afc-england' : 'njc'),
		grade: given.grade ?? null,
		service: {
			statutory: service,
			redundancy: service,
			leave: service,
			sick: service,
			maternity: service
		},
		pension: null,
		area: null,
		conditions: {
			pay: {
				pay,
				bottom: nothing,
				top: nothing,
				monthsToTop: 0,
				nextStep: null,
				heldPoint: pay,
				awards: []
			},
			hours: [
				{
					from: -1,
					value: {
						weeklyMinutes: multiply(fromDecimal(weeklyHours), ratio(60)),
						standardWeekMinutes: multiply(fromDecimal(fullTimeHours), ratio(60))
					}
				}
			],
			mechanism: { known: true, dynamic: true }
		}
	};
}

export function inventedContract(
	{ employer, framework, service, grade }: Standing,
	circumstances: Partial<Circumstances> = {}
): Contract {
	return {
		ref: 'person',
		person: 'person',
		employer: employer.id,
		framework,
		grade,
		point: null,
		annualPence: null,
		redCircled: false,
		weeklyMinutes: employer.standardWeekMinutes,
		standardWeekMinutes: employer.standardWeekMinutes,
		nextStep: null,
		service,
		circumstances: { ...nothingKnown, ...circumstances },
		allowances: [],
		post: null,
		jobTitle: 'Invented',
		team: 'Team',
		status: 'in-post'
	};
}

export function inventedSituation(
	own: Standing,
	next: Standing,
	start: IsoDate,
	circumstances: Partial<Circumstances> = {}
): Situation {
	const contract = inventedContract(own, circumstances);
	return { contract, own, next, start, horizon: 60, reference };
}

function figure(pounds: string): PayFigure {
	return {
		known: true,
		annualPence: multiply(fromDecimal(pounds), ratio(100)),
		status: 'agreed',
		assumed: false,
		confidence: 'high',
		edition: 'invented',
		source: null,
		point: null,
		replaces: null,
		printedPence: null,
		factor: ratio(1)
	};
}
