import type { TermId } from '#lib/domain/terms.ts';

interface TermWords {
	readonly name: string;
	readonly meaning: string;
}

/** The fifty terms in plain English, in the order of the register. */
export const termNames: Readonly<Record<TermId, TermWords>> = {
	T01: {
		name: 'Basic pay a year',
		meaning: 'Basic pay for the hours this person is contracted to work.'
	},
	T02: {
		name: 'Full-time pay a year',
		meaning: 'Basic pay as it would be for a full-time week, so that part-timers can be compared.'
	},
	T03: {
		name: 'Hourly rate',
		meaning: 'Basic pay divided by 52.143 weeks and by the full-time week.'
	},
	T04: { name: 'Weekly hours', meaning: 'Hours this person must work. Fewer is better.' },
	T05: { name: 'Top of the grade', meaning: 'The most that the grade pays for a full-time week.' },
	T06: {
		name: 'Months to the top of the grade',
		meaning: 'How long until the top of the grade is reached by the usual pay steps.'
	},
	T07: {
		name: 'Next pay step',
		meaning: 'The date of the next pay step within the grade. Sooner is better.'
	},
	T08: {
		name: 'Pay awards',
		meaning: 'Whether pay follows a national award each year, or stands still.'
	},
	T09: {
		name: 'London pay',
		meaning: 'Extra pay for working in or near London, or on a distant island.'
	},
	T10: {
		name: 'Market supplement',
		meaning: 'Extra pay to recruit or keep people in jobs that are hard to fill.'
	},
	T11: {
		name: 'Overtime, Monday to Saturday',
		meaning: 'How many times the hourly rate is paid for overtime from Monday to Saturday.'
	},
	T12: {
		name: 'Overtime, Sundays and public holidays',
		meaning: 'How many times the hourly rate is paid for overtime on Sundays and public holidays.'
	},
	T13: {
		name: 'Right to paid overtime',
		meaning: 'Whether this grade is paid for overtime at all.'
	},
	T14: { name: 'Night work', meaning: 'Extra pay for each hour worked at night.' },
	T15: { name: 'Saturday work', meaning: 'Extra pay for each hour worked on a Saturday.' },
	T16: {
		name: 'Sunday work',
		meaning: 'Extra pay for each hour worked on a Sunday or a public holiday.'
	},
	T17: {
		name: 'Unsocial hours pay a year',
		meaning: 'What the nights and weekends this person really works bring in a year.'
	},
	T18: {
		name: 'On-call and standby',
		meaning: 'What being on call or on standby brings in a year.'
	},
	T19: { name: 'Sleep-in payment', meaning: 'What one sleep-in shift is paid.' },
	T20: {
		name: 'Acting up',
		meaning: 'When and how somebody who does a higher job for a time is paid for it.'
	},
	T21: {
		name: 'Paid leave',
		meaning: 'Weeks of paid leave a year with public holidays.'
	},
	T22: {
		name: 'Next rise in leave',
		meaning: 'The date on which long service next brings more leave. Sooner is better.'
	},
	T23: {
		name: 'Working on a public holiday',
		meaning: 'Extra pay for each hour worked on a public holiday.'
	},
	T24: {
		name: 'Sick pay: weeks on full pay',
		meaning: 'Weeks of full sick pay that this person has earned by now.'
	},
	T25: {
		name: 'Sick pay: weeks on half pay',
		meaning: 'Weeks of half sick pay that this person has earned by now.'
	},
	T26: {
		name: 'Sick pay: a week’s full pay',
		meaning: 'What a week of full sick pay comes to, with the extras that count.'
	},
	T27: {
		name: 'Maternity and adoption pay',
		meaning: 'All that would be paid over one maternity or adoption leave, statutory pay included.'
	},
	T28: {
		name: 'Paternity and shared parental pay',
		meaning: 'What would be paid over one paternity or shared parental leave.'
	},
	T29: {
		name: 'Notice from the employer',
		meaning: 'Weeks of notice that the employer must give. More is better.'
	},
	T30: {
		name: 'Notice to the employer',
		meaning: 'Weeks of notice that this person must give. Fewer is better.'
	},
	T31: {
		name: 'Redundancy pay',
		meaning: 'What would be paid if the job were lost on the first day after the change.'
	},
	T32: {
		name: 'Service for redundancy from',
		meaning: 'The date from which service counts for redundancy pay.'
	},
	T33: {
		name: 'Service for leave, sick pay and maternity from',
		meaning: 'Three dates from which service counts. The worst of them decides.'
	},
	T34: {
		name: 'Length of pay protection',
		meaning: 'Months for which the employer’s policy protects pay after a reorganisation.'
	},
	T35: {
		name: 'Pension scheme',
		meaning: 'Which pension scheme this person may be in. A person must compare the two.'
	},
	T36: {
		name: 'Pension contribution',
		meaning: 'What this person pays into the pension in a year. Less is better.'
	},
	T37: {
		name: 'Pension earned in the year',
		meaning: 'The yearly pension that one year of work adds.'
	},
	T38: {
		name: 'Growth of earned pension',
		meaning: 'By how much pension already earned grows each year above inflation.'
	},
	T39: {
		name: 'Early pension on redundancy or ill health',
		meaning: 'The scheme’s rules on a pension after redundancy or when too ill to work.'
	},
	T40: {
		name: 'Lump sum on death in service',
		meaning: 'What the family is paid if this person dies while employed.'
	},
	T41: {
		name: 'Injury allowance',
		meaning: 'Pay that is kept up after an injury or disease caused by the work.'
	},
	T42: {
		name: 'Mileage',
		meaning: 'What the business miles this person really drives bring in a year.'
	},
	T43: {
		name: 'Excess travel',
		meaning: 'What is paid in a year for a longer journey when the place of work changes.'
	},
	T44: {
		name: 'Place of work',
		meaning: 'Where the contract says the work is done, and how far it may be moved.'
	},
	T45: {
		name: 'Professional fees',
		meaning: 'Registration and membership fees that the employer pays in a year.'
	},
	T46: {
		name: 'Study leave',
		meaning: 'Hours a year of paid time to learn.'
	},
	T47: {
		name: 'Working pattern',
		meaning: 'The agreed days and times of work, and who may change them.'
	},
	T48: {
		name: 'Start of continuous employment',
		meaning: 'The date from which rights under employment law are counted.'
	},
	T49: {
		name: 'Disciplinary and grievance rules',
		meaning: 'How complaints by and against this person are heard, and who hears an appeal.'
	},
	T50: {
		name: 'Discounts and benefits',
		meaning: 'Lease car, parking, discounts and salary sacrifice, by their value in a year.'
	}
};
