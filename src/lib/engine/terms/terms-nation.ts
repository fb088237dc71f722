/** The nation whose handbook speaks: Agenda for Change has one of each nation, wherever the employer is. */
import type { Framework, Nation } from '#lib/domain/pay.ts';
import type { Standing } from './family.ts';

const nationOfHandbook: Partial<Readonly<Record<Framework, Nation>>> = {
	'afc-england': 'england',
	'afc-scotland': 'scotland',
	'afc-wales': 'wales',
	'afc-northern-ireland': 'northern-ireland'
};

export function termsNation({
	framework,
	employer
}: Pick<Standing, 'framework' | 'employer'>): Nation {
	return nationOfHandbook[framework] ?? employer.nation;
}
