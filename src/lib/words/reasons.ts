import type { Reason } from '#lib/domain/evaluation.ts';
import { termIds } from '#lib/domain/terms.ts';
import { employerName, type NamedEmployer } from './employers.ts';
import { frameworkTitle } from './reference.ts';
import { termName } from './terms.ts';

const words: Readonly<Record<string, (subject: string) => string>> = {
	'award-not-firm': (subject) =>
		`The pay award is offered and not agreed (${subject}), and the scenario assumes none`,
	'award-not-known': (subject) =>
		`No later pay award is known or assumed (${subject}), while the other side has one`,
	'award-not-a-percentage': (subject) =>
		`The award of ${subject} is no single percentage, so it cannot be carried to other pay`,
	'award-mechanism-not-known': (subject) => `Which pay award ${subject} follows is not known`,
	'award-assumed': (subject) => `Rests on a pay award that the scenario assumes (${subject})`,
	'no-edition': (subject) => `No pay table or leave rule is held for that date (${subject})`,
	'no-table': (subject) => `There is no published pay table for ${subject}`,
	'outside-framework': (subject) =>
		`The contract is outside the two pay frameworks, so it is counted and not judged (${subject})`,
	'missing-point': (subject) => `The pay point is not in the file (${subject})`,
	'missing-grade': (subject) => `The grade is not in the file (${subject})`,
	'missing-amount': (subject) => `The salary is not in the file (${subject})`,
	'missing-leave-service': (subject) =>
		`The service date that leave is counted from is not in the file (${subject})`,
	'missing-pay': (subject) => `Pay is not known for ${subject}`,
	'no-known-pay': (subject) => `Nobody on one side has pay that is known (${subject})`,
	'unknown-point': (subject) => `The point is not in the pay table of that date (${subject})`,
	'unknown-grade': (subject) => `The grade is not in the grade structure (${subject})`,
	'unknown-step-date': (subject) => `The date of the next pay step is not known (${subject})`,
	'unknown-team': (subject) => `The integrated team is not in the scenario (${subject})`,
	'no-amounts': (subject) => `The pay of the employer's own points has not been given (${subject})`,
	'no-range': (subject) => `There is no grade with a top and a bottom (${subject})`,
	'no-leave-step': (subject) => `The leave rule does not say what that service earns (${subject})`,
	'leave-rule-not-held': (subject) => `No leave rule is held for these terms (${subject})`,
	'leave-policy-not-supplied': (subject) => `The leave that ${subject} gives has not been supplied`,
	'protection-not-known': (subject) => `What the protection pays cannot be told (${subject})`,
	'missing-redundancy-service': (subject) =>
		`The service date that redundancy is counted from is not in the file (${subject})`,
	'missing-sick-service': (subject) =>
		`The service date that sick pay is counted from is not in the file (${subject})`,
	'missing-maternity-service': (subject) =>
		`The service date that maternity pay is counted from is not in the file (${subject})`,
	'missing-birth-month': (subject) =>
		`The month of birth is not known, and redundancy weeks go by age (${subject})`,
	'birth-day-matters': (subject) =>
		`Redundancy weeks on ${subject} turn on the day of birth, which is not kept`,
	'leaving-before-the-change': (subject) => `${subject} lies before the change`,
	'redundancy-policy-not-supplied': (subject) =>
		`The redundancy policy of ${subject} has not been supplied`,
	'redundancy-scheme-not-held': (subject) =>
		`No redundancy scheme is held for these terms (${subject})`,
	'statutory-limit-not-held': (subject) => `The rate set by law on ${subject} is not held`,
	'needs-judgement': (subject) =>
		`${termTitle(subject)} is different after the change, and only a person can say which is better`,
	'local-term-not-supplied': (subject) =>
		`${lastTerm(subject)} has not been supplied by ${withoutTerm(subject)}`,
	'local-rule-in-words': (subject) =>
		`${lastTerm(subject)} is stated by ${withoutTerm(subject)} in words, so it cannot be worked out`,
	'area-not-known': (subject) =>
		`Whether the place of work earns area pay is not known (${subject})`,
	'area-pay-not-supplied': (subject) => `The area pay of ${subject} has not been supplied`,
	'island-board-not-known': (subject) =>
		`Which islands allowance applies is not known (${subject})`,
	'supplement-not-supplied': (subject) =>
		`Whether ${subject} pays a market supplement has not been supplied`,
	'pattern-not-known': (subject) =>
		`The nights and weekends that this person works are not known (${subject})`,
	'part-three-not-supplied': (subject) =>
		`The pay of ${subject} for overtime, nights and weekends has not been supplied`,
	'point-not-on-the-spine': (subject) =>
		`The rate goes by the national pay point, and this pay has none (${subject})`,
	'premium-ceiling-not-known': (subject) =>
		`Up to which pay point ${subject} pays for these hours is not known`,
	'public-holiday-time-off-not-supplied': (subject) =>
		`Whether ${subject} gives time off for work on a public holiday has not been supplied`,
	'unsocial-pay-when-sick-not-known': (subject) =>
		`Whether this person keeps unsocial hours pay while sick is not known (${subject})`,
	'sick-pay-policy-not-supplied': (subject) => `The sick pay of ${subject} has not been supplied`,
	'sick-pay-scale-not-held': (subject) => `No sick pay scale is held for these terms (${subject})`,
	'no-sick-pay-step': (subject) =>
		`The sick pay scale of ${subject} does not say what that service earns`,
	'maternity-policy-not-supplied': (subject) =>
		`The maternity pay of ${subject} has not been supplied`,
	'maternity-scheme-not-held': (subject) =>
		`No maternity pay scheme is held for these terms (${subject})`,
	'paternity-scheme-not-held': (subject) =>
		`No paternity pay scheme is held for these terms (${subject})`,
	'notice-not-supplied': (subject) => `The notice periods of ${subject} have not been supplied`,
	'miles-not-known': (subject) => `The business miles of this person are not known (${subject})`,
	'mileage-policy-not-supplied': (subject) =>
		`The mileage rates of ${subject} have not been supplied`,
	'mileage-rate-not-held': (subject) => `No mileage rate is held for these terms (${subject})`,
	'mileage-rate-not-known': (subject) => `The mileage rate is not published (${subject})`,
	'pension-scheme-not-known': (subject) => `The pension scheme is not in the file (${subject})`,
	'pension-not-decided': (subject) =>
		`Nobody has decided which pension scheme follows with ${subject}`,
	'pension-scheme-not-held': (subject) => `No figures are held of that pension scheme (${subject})`,
	'no-pension-scheme': (subject) => `There is no pension to grow (${subject})`,
	'lgps-rate-not-supplied': (subject) =>
		`The pension contribution of ${subject} as an employer has not been supplied`,
	'missing-service-date': (subject) => `The service date is not in the file (${subject})`,
	'low-confidence': (subject) => `A figure used is not yet certain (${subject})`,
	'not-two-employers': () => 'A gap needs people of exactly two employers'
};

function termTitle(id: string): string {
	const known = termIds.find((term) => term === id);
	return known ? termName(known) : id;
}

// The engine puts the number of the term behind the employer that has not said it.
function lastTerm(subject: string): string {
	return termTitle(subject.split(' ').at(-1) ?? '');
}

function withoutTerm(subject: string): string {
	return subject.split(' ').slice(0, -1).join(' ');
}

/** Codes with words of their own. */
export const reasonCodes: readonly string[] = Object.keys(words);

/** Why something cannot be told. A code without words of its own is spelled out. */
export function reasonWords(reason: Reason, employers: readonly NamedEmployer[] = []): string {
	const subject = subjectWords(reason.subject, employers);
	const say = words[reason.code];
	return `${say ? say(subject) : `${spelledOut(reason.code)}: ${subject}`}${when(reason)}.`;
}

// The engine names an employer or a framework by its id, at the front or the end of the subject.
function subjectWords(subject: string, employers: readonly NamedEmployer[]): string {
	return subject
		.split(' ')
		.map((token) => {
			const name = employerName(employers, token);
			return name === token ? frameworkTitle(token) : name;
		})
		.join(' ');
}

function when({ fromMonth, toMonth }: Reason): string {
	if (fromMonth === null) return '';
	if (toMonth === fromMonth) return `, in month ${fromMonth}`;
	return toMonth === null ? `, from month ${fromMonth}` : `, months ${fromMonth} to ${toMonth}`;
}

function spelledOut(code: string): string {
	const text = code.replaceAll('-', ' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}
