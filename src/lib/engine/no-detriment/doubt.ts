/**
 * Rule V1: when a month cannot be compared. An input is missing, a figure is of low confidence, or
 * one side is firm and the other is an offer or lies after its last award with no assumption that
 * covers it (rulebook §o.3, ruling R13). Cash that no award moves beside a nil year is no doubt.
 */
import type { Reason } from '#lib/domain/evaluation.ts';
import type { Ratio } from '#lib/domain/ratio.ts';
import type { TermFigure, TermMonth } from '../terms/term.ts';

export interface Doubt extends Reason {
	readonly fromMonth: number;
	readonly toMonth: number;
	readonly low: boolean;
}

export function doubtOf(
	own: TermMonth,
	next: TermMonth,
	fromMonth: number,
	toMonth: number
): Doubt | null {
	const about = (code: string, subject: string, low = false): Doubt => ({
		code,
		subject,
		fromMonth,
		toMonth,
		low
	});
	if (!own.known) return about(own.code, own.subject);
	if (!next.known) return about(next.code, next.subject);
	for (const side of [own, next]) {
		if (side.confidence === 'low') return about('low-confidence', side.basis, true);
	}
	const open = openSide(own, next) ?? openSide(next, own);
	return open && about(open.status === 'offer' ? 'award-not-firm' : 'award-not-known', open.basis);
}

/** A written protection whose amount, or the amount that it must reach, is not known. */
export function protectionDoubt(
	cash: TermMonth,
	topUp: Ratio | null,
	fromMonth: number,
	toMonth: number
): Doubt | null {
	if (!cash.known) {
		return { code: cash.code, subject: cash.subject, fromMonth, toMonth, low: false };
	}
	const subject = cash.basis;
	return topUp ? null : { code: 'protection-not-known', subject, fromMonth, toMonth, low: false };
}

/** Firm or explicitly assumed: good enough to prove a loss beside a month that cannot be told. */
export function restsOnFirm(month: TermMonth): boolean {
	return month.known && month.status !== 'offer' && month.status !== 'nil';
}

/** Months next to each other for the same cause as one reason. */
export function mergeReasons(doubts: readonly Doubt[]): Reason[] {
	const merged: Reason[] = [];
	for (const { code, subject, fromMonth, toMonth } of doubts) {
		const last = merged.at(-1);
		const follows = last?.toMonth === fromMonth - 1;
		if (last && follows && last.code === code && last.subject === subject) {
			merged[merged.length - 1] = { ...last, toMonth };
		} else merged.push({ code, subject, fromMonth, toMonth });
	}
	return merged;
}

function openSide(firm: TermFigure, other: TermFigure): TermFigure | null {
	if (firm.status === 'agreed') {
		return other.status === 'offer' || other.status === 'nil' ? other : null;
	}
	return firm.status === 'fixed' && other.status === 'offer' ? other : null;
}
