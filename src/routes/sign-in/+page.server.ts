import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { awaitsFirstOwner, claimFirstOwner, signIn, signOut } from '#lib/server/sign-in.ts';
import { signInQuestions, signInRefusals, type SignInRefusal } from '#lib/words/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

interface Problem {
	readonly message: string;
	readonly field: string;
}

const accountSchema = z.object({ email: z.email(), password: z.string().min(1).max(200) });
const claimSchema = accountSchema.extend({ code: z.string().min(1).max(200) });

export const load: PageServerLoad = async ({ locals }) => {
	const awaitsOwner = await awaitsFirstOwner();
	return { navigation: locals.user !== null, signedInAs: locals.user?.email ?? null, awaitsOwner };
};

export const actions: Actions = {
	in: async (event) => {
		const form = await readForm(event.request, accountSchema);
		if (!form.ok) return refuse(400, form.problems, form.email);
		const { email, password } = form.values;
		const outcome = await signIn(event, email, password);
		if (outcome !== 'signed-in') return refuse(statusOf(outcome), [signInRefusals[outcome]], email);
		redirect(303, '/');
	},
	claim: async (event) => {
		const form = await readForm(event.request, claimSchema);
		if (!form.ok) return refuse(400, form.problems, form.email);
		const { code, email, password } = form.values;
		const outcome = await claimFirstOwner(event, code, email, password);
		if (outcome !== 'signed-in') return refuse(statusOf(outcome), [signInRefusals[outcome]], email);
		redirect(303, '/');
	},
	out: async (event) => {
		await signOut(event);
		redirect(303, '/sign-in');
	}
};

function statusOf(outcome: SignInRefusal): number {
	return outcome === 'too-many-tries' ? 429 : 400;
}

function refuse(status: number, errors: readonly Problem[], email: string) {
	return fail(status, { errors, email });
}

async function readForm<T>(request: Request, schema: z.ZodType<T>) {
	const given = Object.fromEntries(await request.formData());
	const parsed = schema.safeParse(given);
	if (parsed.success) return { ok: true as const, values: parsed.data };
	const wrong = parsed.error.issues.map(({ path }) => path[0]);
	return {
		ok: false as const,
		problems: signInQuestions.filter(({ field }) => wrong.includes(field)),
		email: typeof given['email'] === 'string' ? given['email'] : ''
	};
}
