/** The planner will not start, and the message is a sentence for the person who started it. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
}
