import { z } from 'zod';

/** A moment, as ISO text in UTC however the database words it. */
export const momentSchema = z.string().transform((text, context) => {
	const time = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
	if (!Number.isNaN(time.getTime())) return time.toISOString();
	context.addIssue({ code: 'custom', message: 'Not a moment' });
	return z.NEVER;
});
