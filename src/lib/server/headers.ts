/** Response headers for every page. The content policy itself is SvelteKit's (svelte.config.js). */
const everywhere: Readonly<Record<string, string>> = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};

/** A shared page must be found by nobody but the person who holds the link, and kept nowhere. */
const behindLink: Readonly<Record<string, string>> = {
	'Cache-Control': 'private, no-store',
	'X-Robots-Tag': 'noindex, nofollow, noarchive'
};

export function setHeaders(
	headers: Headers,
	{ isShare, isPersonal }: { isShare: boolean; isPersonal: boolean }
): void {
	for (const [name, value] of Object.entries(everywhere)) headers.set(name, value);
	if (isShare) for (const [name, value] of Object.entries(behindLink)) headers.set(name, value);
	else if (isPersonal) headers.set('Cache-Control', 'private, no-store');
}
