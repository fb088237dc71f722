export interface Ruling {
	readonly id: string;
	readonly question: string;
	readonly answer: string;
}

/** Choices made where the rulebooks allow more than one reading, in plain words. */
export const rulings: readonly Ruling[] = [
	{
		id: 'R1',
		question: 'How many weeks are in a year?',
		answer: '52.143 exactly, as both pay frameworks print it, for hourly pay and for weeks of pay.'
	},
	{
		id: 'R2',
		question: 'Which moment decides a verdict?',
		answer:
			'Every month that is looked at. One worse month is enough for “worse”. “Better” needs better in some month and worse in none.'
	},
	{
		id: 'R3',
		question: 'How far ahead is looked?',
		answer:
			'60 months, or longer until both grades are at their top. Losses are added up over the first 60 months.'
	},
	{
		id: 'R4',
		question: 'What can pay protection look like?',
		answer:
			'Mark time, with pay awards, own path, taper, or one payment. It covers pay unless the policy says more, so a longer week is never hidden.'
	},
	{
		id: 'R5',
		question: 'When is a loss protected?',
		answer:
			'Only where a written protection covers the term and pay with protection never falls below the amount of the last month before the change, until the new pay has caught up.'
	},
	{
		id: 'R6',
		question: 'What if protected pay still falls behind?',
		answer:
			'It is marked as falling behind, with the first month, the worst month and the sum, measured against what pay would have been.'
	},
	{
		id: 'R7',
		question: 'What does “no detriment” mean as a headline?',
		answer:
			'Two tests, always both: pay kept in cash, and every term on its own path. The partnership says which one it has adopted.'
	},
	{
		id: 'R8',
		question: 'Which weekly hours are compared?',
		answer: 'The hours that the person must work, not the full-time week.'
	},
	{
		id: 'R9',
		question: 'How are the floor and the cap of NHS redundancy pay applied to part-timers?',
		answer: 'To full-time pay, and then in the share of the hours.'
	},
	{
		id: 'R10',
		question: 'Do pay steps go on after a TUPE transfer?',
		answer: 'Yes, they are part of the contract. Later pay awards follow only if they are promised.'
	},
	{
		id: 'R11',
		question: 'When does the clock for the next pay step start after new terms?',
		answer: 'On the day of placement, unless a policy counts earlier time.'
	},
	{
		id: 'R12',
		question: 'What about pay awards that nobody has made yet?',
		answer:
			'None is counted on either side unless the scenario assumes one, and then every figure says so.'
	},
	{
		id: 'R13',
		question: 'What if one side’s award is agreed and the other’s is not?',
		answer:
			'Then the two cannot be compared and the verdict is “cannot tell”, unless the scenario assumes the missing award.'
	},
	{
		id: 'R14',
		question: 'What if a value is not known but the route leaves it alone?',
		answer: 'The verdict is “same”, and what is not known is named.'
	},
	{
		id: 'R15',
		question: 'What if a cap, a threshold or a rate has no end date?',
		answer:
			'It holds until a later one replaces it, and is marked as carried forward after its own year. Pay points lapse instead and follow the award path.'
	},
	{
		id: 'R16',
		question: 'What does the law add?',
		answer:
			'The minimum wage, statutory sick pay, 5.6 weeks of leave, statutory notice and statutory redundancy pay are the least under every path. A figure below is lifted and the lift is listed.'
	},
	{
		id: 'R17',
		question: 'What is statutory maternity pay after the first six weeks?',
		answer: 'The flat rate or 90% of the week’s pay, whichever is lower.'
	},
	{
		id: 'R18',
		question: 'Which pay decides the pension contribution?',
		answer: 'Pay rounded down to the whole pound, in both schemes.'
	},
	{
		id: 'R19',
		question: 'What if a council pay point is deleted on the day of a pay step?',
		answer: 'The step is given first. The deletion adds nothing more.'
	},
	{
		id: 'R20',
		question: 'Service for leave, sick pay and maternity are three dates. Which one counts?',
		answer: 'Each is compared, and the worst of the three is the answer.'
	},
	{
		id: 'R21',
		question: 'What if there is no further step in pay or leave?',
		answer: 'No further step is worse than any date. None on both sides is the same.'
	},
	{
		id: 'R22',
		question: 'On which day is redundancy pay compared?',
		answer:
			'On the first day after the change, with no notice added. The redundancy page answers any other day.'
	},
	{
		id: 'R23',
		question: 'Which way round is a difference?',
		answer: 'New less own. It is worked out exactly and rounded once, when it is shown.'
	},
	{
		id: 'R24',
		question: 'When is a year of service complete?',
		answer: 'On the anniversary. 29 February and the 31st fall on the last day of a shorter month.'
	},
	{
		id: 'R25',
		question: 'How are steps from the top counted after teams join?',
		answer:
			'Through the employing line; where there are several lines, by the shortest, and the double line is listed.'
	},
	{
		id: 'R26',
		question: 'How is a pay gap split into causes?',
		answer:
			'Into pay ranges, position in the range, the length of the week and allowances, each averaged over every order in which they could be changed, so that the parts add up to the gap.'
	},
	{
		id: 'R27',
		question: 'How are people shared among four pay quarters when they do not divide by four?',
		answer:
			'One left over goes to the lower quarter, two to the lower and upper middle, three to all but the upper.'
	},
	{
		id: 'R28',
		question: 'Which ways lead to new terms by agreement?',
		answer:
			'Two: new terms with the same employer, and a move to another employer. Service and redundancy differ between them.'
	},
	{
		id: 'R29',
		question: 'Is there a view of the whole package?',
		answer:
			'Only as advice, by the value of an hour that is worked. It never changes a verdict, because losses are not set off against gains.'
	}
];
