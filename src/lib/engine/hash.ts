/**
 * SHA-256 of an evaluation: ruleset, editions and results as canonical JSON, keys in order. A term's
 * result that many contracts share is written once and then by its number, so the time follows the
 * distinct results. Names and workings are left out: renaming a comparison changes no result.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Evaluation, PathResult, TermResult } from '#lib/domain/evaluation.ts';

/** Lower-case hexadecimal, equal on every machine. */
export function hashEvaluation(evaluation: Omit<Evaluation, 'hash'>): string {
	const total = sha256.create();
	const write = (text: string) => total.update(utf8ToBytes(`${text}\n`));
	const numberOf = numbering(write);
	const { ruleset, asOf, editions, contracts, headlines, parity, seniority, findings } = evaluation;
	write(canonical({ ruleset, asOf, editions, headlines, parity, seniority, findings }));
	for (const contract of contracts) {
		const { ref, employer, move, route, start, horizonMonths, otherPath } = contract;
		const about = JSON.stringify([ref, employer, move, route, start, horizonMonths]);
		write(`${about}${pathText(contract, numberOf)}`);
		if (otherPath) write(pathText(otherPath, numberOf));
	}
	return bytesToHex(total.digest());
}

/** JSON with keys in order; `name` and `working` are for reading and not results. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (key, part: unknown) => {
		if (key === 'name' || key === 'working') return undefined;
		if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

function pathText(
	{ path, verdict, eroding, keepsCash, keepsOwnPath, terms }: PathResult,
	numberOf: (term: TermResult) => number
): string {
	const numbers = terms.map(numberOf).join(',');
	return `${path}|${verdict}|${eroding}|${keepsCash}|${keepsOwnPath}|${numbers}`;
}

/** Numbers results by what they say, in order of first appearance, and writes each on its first. */
function numbering(write: (text: string) => void): (term: TermResult) => number {
	const byText = new Map<string, number>();
	const byObject = new Map<TermResult, number>();
	return (term) => {
		const known = byObject.get(term);
		if (known !== undefined) return known;
		const text = termText(term);
		const number = byText.get(text) ?? byText.size;
		if (number === byText.size) write(text);
		byText.set(text, number);
		byObject.set(term, number);
		return number;
	};
}

/** All that a result says, in a fixed order of fields: there are too many to sort their keys. */
function termText(term: TermResult): string {
	const { eroding, judgement } = term;
	return JSON.stringify([
		term.id,
		term.unit,
		term.verdict,
		term.rule,
		term.own,
		term.new,
		term.difference,
		term.signed,
		term.firstWorseMonth,
		term.worstMonth,
		term.cumulativePence,
		term.catchUpMonth,
		eroding && [eroding.firstMonth, eroding.worstMonth, eroding.cumulativePence],
		term.protectionPence,
		term.cashLossPence,
		term.marks,
		term.reasons.map((reason) => [reason.code, reason.subject, reason.fromMonth, reason.toMonth]),
		judgement && [judgement.verdict, judgement.decidedBy, judgement.reason, judgement.decidedOn]
	]);
}
