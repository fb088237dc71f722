import { project } from '#lib/server/project.ts';
import type { LayoutServerLoad } from './$types';

/** On the machine's own planner nobody has signed in, so nobody is offered to sign out. */
export const load: LayoutServerLoad = async ({ locals }) => ({
	canSignOut: locals.user !== null && (await project()).mode !== 'local'
});
