/**
 * What one person would be paid if dismissed on a day: on the own terms as if nothing had happened, and
 * under each future of the move (rulebook §i; ruling R22 judges month 0, this answers any day).
 */
import type { RedundancyAnswer, RedundancySide } from '#lib/domain/evaluation.ts';
import type { IsoDate } from '#lib/domain/dates.ts';
import { toPence } from '#lib/domain/money.ts';
import { ratio } from '#lib/domain/ratio.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { ScenarioDocument } from '#lib/domain/scenario.ts';
import type { Reference } from '#lib/reference/types.ts';
import { decideMoves } from './arrangements/deciding-move.ts';
import { futuresOf } from './arrangements/futures.ts';
import { standingsOf } from './arrangements/standings.ts';
import { arrangementOf } from './evaluate.ts';
import type { Gap } from './pay/figure.ts';
import { settingOf } from './pay/setting.ts';
import { soundDocument } from './soundness.ts';
import type { Standing } from './terms/family.ts';
import { redundancyWorkings } from './terms/redundancy-family.ts';
import { redundancyPay } from './terms/redundancy-pay.ts';
import { pounds } from './working/amounts.ts';

/** Throws when the baseline has no contract of that ref. `leavingOn` is on or after month 0. */
export function redundancyOn(
	given: ScenarioDocument,
	reference: Reference,
	contractRef: string,
	leavingOn: IsoDate
): RedundancyAnswer {
	const { document } = soundDocument(given);
	const contract = document.baseline.contracts.find(({ ref }) => ref === contractRef);
	if (!contract) throw new Error(`The baseline has no contract ${contractRef}`);
	const setting = settingOf(document, reference);
	const arrangement = arrangementOf(contract, decideMoves(document).arrangements, document);
	const { start } = arrangement;
	const futures = futuresOf(contract, arrangement, setting);
	const { own, futures: later } = standingsOf(contract, arrangement, futures, setting);
	const side = (path: RedundancySide['path'], standing: Standing): RedundancySide => {
		const question = { standing, contract, start, leavingOn, reference: setting.reference };
		const pay = redundancyPay(question);
		const total = pence(pay.pence);
		return {
			path,
			pence: typeof total === 'number' ? total : null,
			missing: typeof total === 'number' ? null : total,
			working: {
				label: 'Redundancy pay',
				value: typeof total === 'number' ? pounds(ratio(total)) : 'not known',
				rule: 'T31',
				children: [...redundancyWorkings(pay)]
			}
		};
	};
	return {
		leavingOn,
		sides: [side('own', own), ...later.map(({ path, standing }) => side(path, standing))]
	};
}

function pence(amount: Ratio | Gap): number | Pick<Gap, 'code' | 'subject'> {
	return 'known' in amount ? { code: amount.code, subject: amount.subject } : toPence(amount);
}
