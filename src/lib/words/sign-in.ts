/** Why somebody was not let in, and the box of the form that it is about. */
export const signInRefusals = {
	refused: { message: 'The email address or the password is not right', field: 'email' },
	'too-many-tries': {
		message: 'Too many tries. Wait five minutes and try again',
		field: 'email'
	},
	'wrong-code': { message: 'The code is not the one on the server’s console', field: 'code' },
	'weak-password': { message: 'The password must have at least 12 characters', field: 'password' },
	closed: { message: 'The first account has been made already. Sign in with it', field: 'email' }
} as const;

export type SignInRefusal = keyof typeof signInRefusals;

/** What is asked for when a box of the form was left empty, in the order of the boxes. */
export const signInQuestions = [
	{ message: 'Enter the code from the server’s console', field: 'code' },
	{ message: 'Enter your email address, like name@example.nhs.uk', field: 'email' },
	{ message: 'Enter your password', field: 'password' }
] as const;
