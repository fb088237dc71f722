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
		id: 'R19',
		question: 'What if a council pay point is deleted on the day of a pay step?',
		answer: 'The step is given first. The deletion adds nothing more.'
	},
	{
		id: 'R23',
		question: 'Which way round is a difference?',
		answer: 'New less own. It is worked out exactly and rounded once, when it is shown.'
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
