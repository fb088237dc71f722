import { perform } from './perform.ts';
import type { Request, Response } from './protocol.ts';

const answer = (response: Response) => postMessage(response);

addEventListener('message', ({ data }: MessageEvent<Request>) => void respond(data));

async function respond(data: Request): Promise<void> {
	const { id } = data;
	try {
		const value = await perform(data, (done, total) =>
			answer({ id, kind: 'progress', done, total })
		);
		answer({ id, kind: 'result', value });
	} catch (error) {
		answer({
			id,
			kind: 'failure',
			message: error instanceof Error ? error.message : 'Unknown fault'
		});
	}
}
