import type { Reason } from '#lib/domain/evaluation.ts';
import { employerName, type NamedEmployer } from './employers.ts';
import { frameworkTitle } from './reference.ts';

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
	'missing-service-date': (subject) => `The service date is not in the file (${subject})`,
	'low-confidence': (subject) => `A figure used is not yet certain (${subject})`,
	'not-two-employers': () => 'A gap needs people of exactly two employers'
};

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
